import type { plan as en } from '../en/plan.ts'

export const plan: Record<keyof typeof en, string> = {
  'plan.parts': 'Parties du plan',
  'plan.next': 'Que faire d’abord',
  'plan.drivers': 'Moteurs de perte',
  'plan.winBack': 'Reconquête',
  'plan.roles': 'Responsabilités',
  'plan.value': 'Valeur des clients',
  'plan.measures': 'Mesures',
  'plan.budget': 'Budget',
  'plan.objectives': 'Objectifs',
  'plan.gates': 'Préalables',
  'plan.owners': 'Listes par responsable',
}
