import type { fields as en } from '../en/fields.ts'

export const fields: Record<keyof typeof en, string> = {
  'moment.label': 'Moment',
  'moment.before': 'Avant l’achat',
  'moment.purchase': 'Achat',
  'moment.memory': 'Usage et souvenir',

  'action.notes': 'Notes',
  'action.notes.none': 'Aucune note',
  'action.notes.hint': 'Tout le monde peut écrire ici en même temps.',
  'action.add': 'Ajouter une action',
  'action.add.to': 'Ajouter une action à {sequence}',
  'action.delete': 'Supprimer l’action',
  'action.earlier': 'Plus tôt',
  'action.later': 'Plus tard',
  'action.sequence': 'Séquence',

  'sequence.name': 'Nom de la séquence',
  'sequence.situation': 'Situation',
  'sequence.situation.hint': 'Ce que couvre cette période, avec les mots du client.',
  'sequence.delete': 'Supprimer la séquence',
  'sequence.delete.hint': 'Ses actions restent, à replacer.',

  'friction.title': 'Frictions',
  'friction.none': 'Aucune relevée pour l’instant.',
  'friction.text.of': 'Friction {number}, {action}',
  'friction.delete': 'Supprimer la friction : {friction}',
  'friction.add': 'Ajouter une friction',
  'friction.add.to': 'Ajouter une friction à {action}',

  'owner.of': 'Responsable de : {friction}',
  'owner.nobody': 'Sans responsable',
  'owner.new': 'Nouvelle personne…',
  'owner.noDepartment': 'Sans service',
  'owner.choose': 'À trancher : {names}',
  'owner.several': 'Deux personnes ont été désignées en même temps : {names}. Choisissez-en une.',
  'owner.form': 'Nouveau responsable',
  'owner.name': 'Nom',
  'owner.department': 'Service',
  'owner.department.none': 'Aucun service',
  'owner.department.new': 'Nouveau service…',
  'owner.department.name': 'Nom du service',
  'owner.department.acquisition': 'Ce service conquiert de nouveaux clients',
  'owner.assign': 'Désigner',

  'field.typing': '{names} {count, plural, one {est} other {sont}} aussi dans ce texte',
}
