/** What the phases of a workshop are called, what each asks for, and what participants may do meanwhile. */
export const phases = {
  'phase.kind.persona': 'Persona',
  'phase.kind.map': 'Map the journey',
  'phase.kind.rate': 'Rate',
  'phase.kind.frictions': 'Frictions',
  'phase.kind.intended': 'Intended curve',
  'phase.kind.plan': 'Owners and plan',
  'phase.kind.close': 'Close',
  'phase.kind.free': 'Phase',
  'phase.ask.persona':
    'Agree on the customer whose journey you draw: who they are, what they need, what they expect.',
  'phase.ask.map':
    'Write what the customer does, one action after the other, in each sequence. Start each with a verb. Do not judge yet.',
  'phase.ask.rate':
    'Rate each action as this customer would. Everyone alone; the answers are shown together.',
  'phase.ask.frictions': 'Say what irritates the customer, at the action where it happens.',
  'phase.ask.intended': 'Draw the experience you want to offer, above all where the curve is low today.',
  'phase.ask.plan': 'Give each friction an owner, a measure and a date.',
  'phase.ask.close': 'Look back at what was decided, and say who does what next.',
  'phase.ask.free': 'The facilitator says what to do.',
  'phase.access.own': 'Add and edit one’s own',
  'phase.access.edit': 'Edit everything',
  'phase.access.read': 'Read only',
  'phase.may.own': 'You can add things, and change those you added yourself.',
  'phase.may.edit': 'You can change everything on the map.',
  'phase.may.read': 'The map can be read only in this phase.',
  'phase.may.leads': 'You lead: you can change everything, also when the others cannot.',
  'phase.may.observer': 'You observe: you see everything and change nothing.',
  'phase.minutes': '{minutes, plural, =0 {No time set} one {# min} other {# min}}',
} as const
