import type { owners as en } from '../en/owners.ts'

export const owners: Record<keyof typeof en, string> = {
  'owners.intro':
    'Ce que chacun a à faire, à emporter : en tableau pour un tableur, ou en calendrier des échéances.',
  'owners.none': 'Personne n’est encore nommé : nommez des personnes dans les responsabilités.',
  'owners.nothing': 'N’a pas encore de rôle.',
  'owners.what': 'Quoi',
  'owners.role': 'Rôle',
  'owners.due': 'Échéance',
  'owners.dueOn': 'pour le {date}',
  'owners.overdue': 'en retard depuis le {date}',
  'owners.file': 'liste',
  'owners.asTable': 'CSV',
  'owners.asTableOf': 'Télécharger la liste de {name} en CSV',
  'owners.calendar': 'Calendrier',
  'owners.calendarOf': 'Télécharger les échéances de {name} en calendrier',
  'owners.calendarName': 'Parcours : {name}',
  'owners.letter.R': 'réalise',
  'owners.letter.A': 'responsable',
  'owners.letter.C': 'consulté',
  'owners.letter.I': 'informé',
}
