import type { levels as en } from '../en/levels.ts'

export const levels: Record<keyof typeof en, string> = {
  'level.words.1': 'très peu satisfait',
  'level.words.2': 'peu satisfait',
  'level.words.3': 'assez peu satisfait',
  'level.words.4': 'moyennement satisfait',
  'level.words.5': 'assez satisfait',
  'level.words.6': 'satisfait',
  'level.words.7': 'très satisfait',
  'level.text': '{level, number} sur {levels}, {words}',
  'level.verified': 'vérifié {level} (n {n})',
  'level.unrated': 'pas encore noté',
  'level.name': 'Satisfaction, {action}, {offer}',
  'level.less': 'Un niveau de moins',
  'level.more': 'Un niveau de plus',
  'level.clear': 'Effacer la note',
}
