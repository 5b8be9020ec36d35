import type { keptWords as en } from '../en/keptWords.ts'

export const keptWords: Record<keyof typeof en, string> = {
  'keptWords.removed': 'Ce que vous étiez en train de remplir a été supprimé par quelqu’un d’autre.',
  'keptWords.yours': 'Vos mots :',
  'keptWords.figure': 'Vous aviez saisi, pour « {field} » :',
  'keptWords.copy': 'Copier vos mots',
  'keptWords.back': 'Remettre dans « {sequence} » :',
  'keptWords.asAction': 'En action',
  'keptWords.asNote': 'En note',
}
