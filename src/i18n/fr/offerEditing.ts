import type { offerEditing as en } from '../en/offerEditing.ts'

export const offerEditing: Record<keyof typeof en, string> = {
  'offers.colour': 'Couleur, {offer} : {colour}',
  'offers.colour.title': 'Couleur de la courbe',
  'offers.colour.hint':
    'La forme des croix dit de quelle offre il s’agit, le trait sur quoi elle repose : la couleur distingue les offres du même genre.',
  'offers.colour.taken': 'déjà prise par {offers}',
  'offers.earlier': 'Monter {offer}',
  'offers.later': 'Descendre {offer}',
  'offers.moved': '{offer} : désormais offre {position} sur {count}',
  'colour.blue': 'Bleu',
  'colour.orange': 'Orange',
  'colour.green': 'Vert',
  'colour.violet': 'Violet',
  'colour.rose': 'Rose',
  'colour.teal': 'Turquoise',
  'colour.amber': 'Ambre',
  'colour.slate': 'Ardoise',
}
