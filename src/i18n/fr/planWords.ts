import type { planWords as en } from '../en/planWords.ts'

export const planWords: Record<keyof typeof en, string> = {
  'lever.journey': 'Cartographier la journée client',
  'lever.lossDrivers': 'Comprendre pourquoi les clients partent',
  'lever.winBack': 'Reconquérir les meilleurs',
  'lever.roles': 'Donner un rôle à chacun',
  'objective.retained': 'Clients conservés',
  'objective.volume': 'Volume des ventes',
  'objective.revenue': 'Chiffre d’affaires',
  'objective.upSell': 'Ventes additionnelles',
  'objective.ofYear': '{kind} {year}',
  'segment.all': 'Tous les clients',
  'segment.mostPrecious': 'Les plus précieux (CPP)',
  'segment.maximumGrowth': 'Croissance maximale (CCM)',
  'segment.unprofitable': 'Non rentables (CNR)',
  'segment.others': 'Les autres',
  'paste.open': 'Coller un tableau',
  'paste.openFor': 'Coller un tableau : {what}',
  'paste.added': '{count, plural, one {# ligne ajoutée} other {# lignes ajoutées}}',
}
