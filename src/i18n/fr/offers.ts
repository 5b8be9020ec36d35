import type { offers as en } from '../en/offers.ts'

export const offers: Record<keyof typeof en, string> = {
  'offers.label': 'Offres et personas',
  'offers.rated': 'Offre à noter',
  'offers.rate': 'Noter {offer}',
  'offers.show': 'Afficher {offer} sur le graphique',
  'offers.persona': 'Persona',
  'offers.manage': 'Offres et personas…',
  'offers.manage.title': 'Offres et personas',
  'offers.offers': 'Offres',
  'offers.offers.hint':
    'Chaque offre a sa courbe : d’abord un concurrent, puis nous aujourd’hui, puis nous tels que nous voulons être.',
  'offers.personas': 'Personas',
  'offers.personas.hint': 'Ceux dont on dessine le parcours. Chaque persona a ses propres croix.',
  'offers.name': 'Nom de l’offre',
  'offers.role': 'Rôle : {offer}',
  'offers.role.new': 'Rôle de la nouvelle offre',
  'offers.role.competitor': 'Concurrent',
  'offers.role.usToday': 'Nous aujourd’hui',
  'offers.role.usIntended': 'Nous demain',
  'offers.delete': 'Supprimer l’offre {offer}',
  'offers.add': 'Ajouter une offre',
  'personas.delete': 'Supprimer le persona {persona}',
  'personas.segment': 'Segment : {persona}',
  'personas.segment.hint': 'Quel segment ?',
  'personas.add': 'Ajouter un persona',
}
