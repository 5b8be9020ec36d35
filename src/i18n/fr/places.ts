import type { places as en } from '../en/places.ts'

export const places: Record<keyof typeof en, string> = {
  'place.personas': 'le persona {name}',
  'place.offers': 'l’offre {name}',
  'place.sequences': 'la séquence {name}',
  'place.actions': 'l’action {name}',
  'place.marks': 'le niveau de {name}',
  'place.frictions': 'la friction « {name} »',
  'place.departments': 'le service {name}',
  'place.owners': 'le responsable {name}',
  'place.other': 'le plan',
}
