// Levels typed as digits, on scales that have more levels than there are digits.
//
// - 1…9 are their level, 0 the tenth, and a 1 right behind a 1 makes eleven. Nothing depends on how fast one types (WCAG 2.2.1).

/**
 * Reads keys pressed one after the other: the level that each asks for, undefined for none. `at` says what is rated, so
 * that what was typed for something else does not count.
 */
export type LevelTyping = (key: string, levels: number, at: string) => number | undefined

export function createLevelTyping(): LevelTyping {
  let before = ''
  return (key, levels, at) => {
    const eleven = key === '1' && before === `1 ${at}` && levels >= 11
    before = eleven ? '' : `${key} ${at}`
    if (eleven) return 11
    if (!/^\d$/.test(key)) return undefined
    const level = key === '0' ? 10 : Number(key)
    return level <= levels ? level : undefined
  }
}
