/** The frame of the plan; each part has a topic of its own. */
export const plan = {
  'plan.parts': 'Parts of the plan',
  'plan.next': 'What to do next',
  'plan.drivers': 'Loss drivers',
  'plan.winBack': 'Win-back',
  'plan.roles': 'Responsibilities',
  'plan.value': 'Customer value',
  'plan.measures': 'Measures',
  'plan.budget': 'Budget',
  'plan.objectives': 'Objectives',
  'plan.gates': 'Gates',
  'plan.owners': 'Lists per owner',
}
