// The colour of each person who is here: the same in every window, and no two alike while there are enough.

/** Palette entries (`var(--offer-<name>)`). Blue is left to the interface itself. */
const COLOURS = ['teal', 'rose', 'amber', 'violet', 'green', 'orange', 'slate'] as const

/**
 * Gives each id a colour of its own choosing, or, where that is taken by an id before it in order, the next free
 * one. Depends only on who is here, so all windows agree; above seven people colours come back.
 */
export function personColours(ids: Iterable<string>): ReadonlyMap<string, string> {
  const colours = new Map<string, string>()
  const taken = new Set<number>()
  for (const id of [...new Set(ids)].sort()) {
    if (taken.size === COLOURS.length) taken.clear()
    let index = wishOf(id)
    while (taken.has(index)) index = (index + 1) % COLOURS.length
    taken.add(index)
    colours.set(id, `var(--offer-${COLOURS[index]})`)
  }
  return colours
}

function wishOf(id: string): number {
  let hash = 0
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 4093
  return hash % COLOURS.length
}
