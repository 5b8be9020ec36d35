/** The list of who is here, and one's own name. */
export const people = {
  'people.rename': 'Change my name',
  'people.name': 'Your name',
  'people.save': 'Save',
  'people.saving': 'Saving…',
  'people.renamed': 'You are now called {name}.',
  'people.renamed.none': 'You have no name any more: the others see “Guest”.',
  'people.at': 'At {place}',
  'people.typing': 'Typing in {place}',
  'people.dragging': 'Moving {place}',
  'people.go': 'Go to where {name} is: {place}',
} as const
