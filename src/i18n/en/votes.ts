export const votes = {
  'votes.left': '{left, plural, =0 {No dot of {budget} left} other {# of {budget} dots left}}',
  'votes.most': 'At most {most} on one thing',
  'votes.less': 'One dot less on {name}',
  'votes.more': 'One dot more on {name}',
  'votes.given': '{count, plural, =0 {No dot on {name}} one {# dot on {name}} other {# dots on {name}}}',
  'votes.tied': '{rank}, tied',
  'votes.tally':
    '{dots, plural, =0 {no dot} one {# dot} other {# dots}}{voters, plural, =0 {} one {, from # person} other {, from # people}}',
  'votes.withheld':
    '{count, plural, one {# person voted: nothing is shown, it would say where their dots are.} other {# people voted: nothing is shown, it would say where their dots are.}}',
  'votes.own': '{count} of them yours',
  'votes.show': 'Show on the map: {name}',
  'votes.again': 'Vote again on all',
  'votes.again.tied': '{count, plural, other {Vote again between the # first}}',
  'votes.weights': 'Make the dots the weights of the frictions…',
  'votes.weights.hint': 'Each friction weighs as much as it got dots; without a dot, 0. You can undo it.',
  'votes.weights.change': '{before} → {after}',
  'votes.weights.take': '{count, plural, one {Change # weight} other {Change # weights}}',
  'votes.weights.done': 'The frictions weigh what their dots say.',
} as const
