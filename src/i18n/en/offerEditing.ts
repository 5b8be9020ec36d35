/** Changing the look and the order of the offers. */
export const offerEditing = {
  'offers.colour': 'Colour of {offer}: {colour}',
  'offers.colour.title': 'Colour of the curve',
  'offers.colour.hint':
    'The shape of the marks says whose offer it is, the line what it rests on: the colour tells offers of one kind apart.',
  'offers.colour.taken': 'used by {offers}',
  'offers.earlier': 'Move {offer} up',
  'offers.later': 'Move {offer} down',
  'offers.moved': '{offer}: now offer {position} of {count}',
  'colour.blue': 'Blue',
  'colour.orange': 'Orange',
  'colour.green': 'Green',
  'colour.violet': 'Violet',
  'colour.rose': 'Rose',
  'colour.teal': 'Teal',
  'colour.amber': 'Amber',
  'colour.slate': 'Slate',
} as const
