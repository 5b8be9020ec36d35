import type { Translate } from '../../i18n/translate.ts'

/** As many as a room of a hundred needs for one of them to be free. */
const COUNT = 12

/** Pleasant names in the language of the page, by chance, no two the same: "Hirondelle curieuse", "Calm fox". */
export function suggestNames(t: Translate, random: () => number): string[] {
  const all = [
    ...pairs(t, t('suggested.beings.one'), t('suggested.manners.one')),
    ...pairs(t, t('suggested.beings.two'), t('suggested.manners.two')),
  ]
  return Array.from({ length: COUNT }, () => all.splice(Math.floor(random() * all.length), 1)).flat()
}

function pairs(t: Translate, beings: string, manners: string): string[] {
  return beings
    .split(', ')
    .flatMap((being) => manners.split(', ').map((manner) => t('suggested.name', { being, manner })))
}
