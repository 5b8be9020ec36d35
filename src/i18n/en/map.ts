/** The map: what stands on it and how to work it. */
export const map = {
  'map.label': 'Journey map',
  'map.instructions':
    'Arrow keys go from action to action. Down goes to the mark, where up and down change the level and Escape goes back. Up goes to the sequence. Enter opens the details, F2 renames, Insert adds one behind it, Delete removes. Control, Shift and an arrow move the action.',
  'map.zoom': 'Zoom',
  'map.zoomIn': 'Zoom in',
  'map.zoomOut': 'Zoom out',
  'map.fit': 'Show the whole map',
  'map.card': 'action {position} of {count} in {sequence}',
  'map.card.frictions': '{count, plural, one {# friction} other {# frictions}}',
  'map.mark': 'Satisfaction, {title}, {offer}',
  'map.mark.place': 'Satisfaction, {title}, {offer}: not rated yet. Up or down to rate.',
  'map.sequence': 'Sequence {position} of {count}:',
  'map.addActionTo': 'Add an action to {sequence}',
  'map.addSequence': 'Add a sequence',
  'map.newAction': 'New action',
  'map.newSequence': 'New sequence',
  'map.noSituation': 'What does this period cover for the customer?',
  'map.rename': 'Title of the action',
  'map.frictions': 'Points of friction',
  'map.noOwner': 'unassigned',
  'map.moreFrictions': '{count, plural, one {# more} other {# more}}',
  'map.moved': '{title}: now action {position} of {count} in {sequence}',
  'map.empty': 'This map has no sequence yet. Add the first one.',
  'map.plot':
    '{offer}: {count, plural, =0 {no action rated} one {# action rated} other {# actions rated}} of {total}.',
  'map.sequenceMoved': '{what}: now sequence {position} of {count}',
} as const
