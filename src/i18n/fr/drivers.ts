import type { drivers as en } from '../en/drivers.ts'

export const drivers: Record<keyof typeof en, string> = {
  'drivers.intro':
    'Les clients disent rarement pourquoi ils partent. Donnez à chaque friction de la carte sa raison, dites ce que la raison coûte en un an et ce que l’on fait contre elle.',
  'drivers.empty':
    'Aucune raison pour l’instant. Nommez la première ci-dessous : « Prix peu clairs », « Personne ne rappelle », « Un concurrent livre plus vite »…',
  'drivers.uncoded':
    '{count, plural, one {# friction ne mène} other {# frictions ne mènent}} encore à aucun moteur de perte',
  'drivers.show': 'Voir sur la carte',
  'drivers.showFriction': 'Voir sur la carte : {friction}',
  'drivers.of': 'Moteur de perte de : {friction}',
  'drivers.choose': 'Choisir un moteur de perte…',
  'drivers.add': 'Ajouter un moteur de perte',
  'drivers.label': 'Raison',
  'drivers.delete': 'Supprimer {driver}',
  'drivers.code': 'Nature de la raison',
  'drivers.code.price': 'Prix',
  'drivers.code.product': 'Produit ou qualité',
  'drivers.code.service': 'Service',
  'drivers.code.contact': 'Contact humain',
  'drivers.code.continuity': 'Rupture entre canaux',
  'drivers.code.competitor': 'Offre d’un concurrent',
  'drivers.code.need': 'Besoin disparu',
  'drivers.code.other': 'Autre',
  'drivers.regime': 'Comment ils partent',
  'drivers.regime.silent': 'En silence (sans contrat)',
  'drivers.regime.cancelled': 'En résiliant (contrat)',
  'drivers.count': 'Clients perdus en un an',
  'drivers.valueLost': 'Leur valeur en un an',
  'drivers.frictions': 'Frictions qui y mènent',
  'drivers.noFriction': 'Aucune friction de la carte n’y mène.',
  'drivers.unlink': 'N’est plus une raison de : {friction}',
  'drivers.countermeasure': 'Parade',
  'drivers.countermeasure.hint': 'Ce qui retient les clients de partir pour cette raison',
  'drivers.noCountermeasure': 'Pas encore de parade, et aucune mesure n’y répond',
  'drivers.total.silent':
    'perdus en silence en un an{said, plural, =0 {} other { : {customers, plural, one {# client} other {# clients}}}} ; valeur renseignée pour {n, plural, one {# raison} other {# raisons}} sur {count}',
  'drivers.total.cancelled':
    'perdus par résiliation en un an{said, plural, =0 {} other { : {customers, plural, one {# client} other {# clients}}}} ; valeur renseignée pour {n, plural, one {# raison} other {# raisons}} sur {count}',
}
