export const season = {
  'season.onPace': 'On pace: {pace} of what last year’s season would have by then.',
  'season.behind': 'Behind: {pace} of what last year’s season would have by then.',
  'season.ofTarget': '{actual} of {target}: {share} of the target.',
  'season.required': 'To get there, the rest of the year has to bring {pace} of what its plan holds.',
  'season.required.none': 'No plan is left in this year for what is missing.',
  'season.forecast.silence': 'Forecast: {value}, if {rate} of those not back yet still come.',
  'season.forecast.lastYear': 'Forecast: {value}, if those not back yet come as last year ({rate} of them).',
  'season.forecast.pace': 'Forecast: {value}, if it goes on like this.',
  'season.silentReturn': 'Not back yet, and usually still coming',
  'season.silentReturn.hint': 'Of the customers who have not come back at this time of the year',
  'season.base':
    'By your figures, {customers, plural, one {# customer} other {# customers}} × {share} = {target}.',
  'season.base.take': 'Take as target',
  'season.title': 'Season: last year, month by month',
  'season.about':
    'With all twelve months the plan of the year follows last year’s ups and downs; without, it is even. Paste twelve cells of a spreadsheet into the first month.',
  'season.lastYear': 'What each month of last year added',
  'season.known':
    '{count, plural, one {# month of 12} other {# months of 12}} known: the plan stays even until all are.',
  'season.whole': 'The plan follows last year’s season.',
  'season.zero': 'All twelve months are zero: the plan stays even.',
  'effect.title': 'Does the programme keep more customers?',
  'effect.about':
    'Only a comparison tells: with a group of customers that the programme was kept from, or, less surely, with the customers of last year.',
  'effect.treated': 'With the programme',
  'effect.holdOut': 'Kept from the programme',
  'effect.lastYear': 'Last year’s customers',
  'effect.customers': 'Customers',
  'effect.kept': 'Of these, kept',
  'effect.result.holdOut':
    'Against the group without the programme: {difference} points (between {low} and {high}, 19 times in 20).',
  'effect.result.lastYear':
    'Against last year: {difference} points (between {low} and {high}, 19 times in 20).',
  'effect.verdict.more': 'More customers are kept.',
  'effect.verdict.fewer': 'Fewer customers are kept.',
  'effect.verdict.notProven': 'Not proven: the difference may be chance.',
  'effect.verdict.missing': 'Not proven: there is nothing to compare with yet.',
  'effect.worth': 'That is some {count, number} customers, {amount} of margin a year.',
  'effect.count': 'That is some {count, number} customers.',
  'effect.lastYear.caveat': 'Everything else that changed since last year is in this difference too.',
  'effect.impossible': '{group}: more customers kept than there were, or none at all: check the numbers.',
}
