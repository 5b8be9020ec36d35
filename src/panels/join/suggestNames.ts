import type { Translate } from '../../i18n/translate.ts'

/** As many as a room of a hundred needs for one of them to be free. */
const COUNT = 12

/** Pleasant names in the language of the page, by chance, no two the same: "Hirondelle curieuse", "Calm fox". */
export function suggestNames(t: Translate, random: () => number = Math.random): string[] {
  const list = (words: string) => words.split(', ')
  const all = (['one', 'two'] as const).flatMap((kind) =>
    list(t(`suggested.beings.${kind}`)).flatMap((being) =>
      list(t(`suggested.manners.${kind}`)).map((manner) => t('suggested.name', { being, manner })),
    ),
  )
  return Array.from({ length: COUNT }, () => all.splice(Math.floor(random() * all.length), 1)).flat()
}
