/** What a record is called in a sentence. */
export const places = {
  'place.personas': 'the persona {name}',
  'place.offers': 'the offer {name}',
  'place.sequences': 'the sequence {name}',
  'place.actions': 'the action {name}',
  'place.marks': 'the level of {name}',
  'place.frictions': 'the friction “{name}”',
  'place.departments': 'the department {name}',
  'place.owners': 'the owner {name}',
  'place.other': 'the plan',
} as const
