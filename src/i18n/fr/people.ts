import type { people as en } from '../en/people.ts'

export const people: Record<keyof typeof en, string> = {
  'people.rename': 'Changer mon nom',
  'people.name': 'Votre nom',
  'people.save': 'Enregistrer',
  'people.saving': 'Enregistrement…',
  'people.renamed': 'Vous vous appelez maintenant {name}.',
  'people.renamed.none': 'Vous n’avez plus de nom : les autres lisent « Invité ».',
  'people.at': 'Sur {place}',
  'people.typing': 'Écrit dans {place}',
  'people.dragging': 'Déplace {place}',
  'people.go': 'Aller là où se trouve {name} : {place}',
}
