/** The curves in words: the text beside the plot, and the picture that is downloaded. */
export const plot = {
  'plot.evidence.apriori': 'a priori',
  'plot.evidence.verified': 'verified',
  'plot.name': '{offer}, {evidence}',
  'plot.name.persona': '{offer}, {persona}, {evidence}',
  'plot.none': '{name}: no action rated.',
  'plot.curve':
    '{name}: {count, plural, one {# action rated} other {# actions rated}} of {total}, {mean} on average.',
  'plot.ends': 'Lowest: {low} ({lowLevel}). Highest: {high} ({highLevel}).',
  'plot.flat': 'Always {level}.',
  'plot.asked': '{to, plural, one {# customer asked} other {{from} to # customers asked}}',
  'plot.askedSame': '{n, plural, one {# customer asked} other {# customers asked}}',
  'plot.gap': 'Gap, {first} against {second}:',
  'plot.gap.mean':
    '{mean} on average, over {n, plural, one {# action} other {# actions}} rated on both; {missing, plural, =0 {all comparable} one {# not comparable} other {# not comparable}}.',
  'plot.gap.none': 'no action is rated on both, so nothing can be compared.',
  'plot.gap.behind': 'Furthest behind: {action} ({gap}).',
  'plot.gap.ahead': 'Furthest ahead: {action} ({gap}).',
  'plot.first':
    'How satisfied is the customer at each action with “{offer}”? Drag each “?” up to its level, or click the level above it.',
  'plot.first.keys': 'By keyboard: down arrow from the action, then 1 to {levels}.',

  'picture.persona': 'Persona: {name}',
  'picture.personas': 'Personas: {names}',
  'picture.rated': '{count} of {total}',
  'picture.key.apriori': 'Guessed by the team',
  'picture.key.verified': 'Measured with customers: 95% interval, n asked',
  'picture.frictions': 'Points of friction',
  'picture.noOwner': 'unassigned',
  'picture.sources': 'Measured: {sources}.',
  'picture.source': '{source} (n {n})',
  'picture.source.unnamed': 'source not noted',
  'picture.unverified': 'All levels are a priori: nobody has asked customers yet.',
  'picture.made': 'Parcours, {date}',
} as const
