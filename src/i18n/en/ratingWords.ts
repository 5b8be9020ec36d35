export const ratingWords = {
  'rating.label.notEnough': 'Not enough ratings',
  'rating.label.few': 'Few answers',
  'rating.label.split': 'Opinions at both ends',
  'rating.label.mixed': 'Mixed',
  'rating.label.aligned': 'Aligned',
  'rating.label.alignedFew': 'Aligned (few answers)',
  'rating.heard': '{name}: {n, plural, =0 {no answer} one {# answer} other {# answers}}{median}, {label}.',
  'rating.median': 'median {median}',
  'rating.ad': 'mean distance {ad}',
  'rating.shift.median': 'median {median}',
  'rating.shift.median.same': 'median unchanged',
  'rating.shift.ad': 'mean distance {ad}',
  'rating.shift.ad.same': 'mean distance unchanged',
  'rating.ends': '{low} low and {high} high',
  'rating.curve': 'The curve of this round',
  'rating.curve.words':
    'Curve of the medians, from {low} to {high}: {drawn} of {count, plural, one {# action} other {# actions}} with enough answers. The table says the same.',
}
