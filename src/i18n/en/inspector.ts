/** The details at the side of the map and the table. */
export const inspector = {
  'inspector.label': 'Details',
  'inspector.close': 'Close the details',
  'inspector.action': 'Action',
  'inspector.action.title': 'Title of the action',
  'inspector.sequence': 'Sequence',
  'inspector.persona': 'Persona',
  'inspector.satisfaction': 'Satisfaction',
  'inspector.verified': 'Verified with customers',
  'inspector.verified.what': '{action}, {offer}',
  'inspector.place': 'Place in the journey',
  'inspector.teach':
    'Choose an action to rate it, note what irritates the customer and say who answers for it; choose a sequence to describe its situation.',

  'persona.name': 'Name of the persona',
  'persona.segment': 'Segment',
  'persona.portrait': 'Portrait and context',
  'persona.portrait.hint': 'Who are they, and where does this journey find them?',
  'persona.needs': 'Needs',
  'persona.needs.hint': 'What do they want to achieve?',
  'persona.expectations': 'Expectations',
  'persona.expectations.hint': 'What do they count on, without always saying so?',
} as const
