/** The yearly objective (O1 to O5). */
export const objectives = {
  'objectives.intro':
    'Keeping customers gets the same rigour as winning them: an objective for the year, an incentive, and the figures reached, by date.',
  'objectives.blocking': 'No objective: this blocks everything else',
  'objectives.blocking.about':
    'All data may be ready; without a yearly target in customers retained, sales volume or revenue, nobody can say whether the plan works. Add one below and give its target.',
  'objectives.half.retention': 'There is no target for retention beside up-sell: give both.',
  'objectives.half.upSell': 'There is no target for up-sell beside retention: give both.',
  'objectives.clash.base':
    '{year}: the target of {given} customers kept does not fit your customers × the share to keep, which gives {expected}.',
  'objectives.clash.volume':
    '{year}: the targeted volume of {given} does not fit customers × orders, which gives {expected}.',
  'objectives.clash.revenue':
    '{year}: the targeted revenue of {given} does not fit volume × basket, which gives {expected}.',
  'objectives.clash.upSellAboveRevenue':
    '{year}: the targeted up-sell of {given} is more than the whole revenue of {expected}.',
  'objectives.twice': '{objective} is there twice: nobody can tell which one counts. Keep one.',
  'objectives.kind': 'Objective',
  'objectives.year': 'Year',
  'objectives.add': 'Add the objective',
  'objectives.addTwice': 'There is already one of this kind for this year.',
  'objectives.delete': 'Delete {objective}',
  'objectives.noOwner': 'No owner',
  'objectives.ownedBy': 'Owner: {names}',
  'objectives.start': 'Start',
  'objectives.target': 'Target',
  'objectives.orders': 'Orders per customer',
  'objectives.basket': 'Average basket',
  'objectives.goesDown':
    'The target is below the start, so a fall counts as progress. If that is not what you mean, correct one of the two.',
  'objectives.goesDown.retained':
    'The start is how many customers were kept last year, not how many you have.',
  'objectives.attained': '{share} of the way on {date}.',
  'objectives.onPace': 'On pace: {pace} of an even rhythm.',
  'objectives.behind': 'Behind: {pace} of an even rhythm.',
  'objectives.left': 'Still to come: {amount}.',
  'objectives.paid': 'Incentive at this point: {amount}, for {share} of the target.',
  'objectives.undefined.noTarget': 'No target yet.',
  'objectives.undefined.noStart': 'Say where the year starts from.',
  'objectives.undefined.targetIsStart': 'The target is where the year starts: there is nothing to reach.',
  'objectives.undefined.noActual': 'Nothing reached has been entered yet.',
  'objectives.actuals': 'Reached, from the start of the year',
  'objectives.actual': '{date}: {value}',
  'objectives.actual.delete': 'Delete the figure of {date}',
  'objectives.actual.date': 'On',
  'objectives.actual.value': 'Reached by then',
  'objectives.actual.add': 'Enter',
  'objectives.incentive': 'Incentive',
  'objectives.incentive.threshold': 'From this share of the target',
  'objectives.incentive.threshold.hint': 'Reached ÷ target: 900 of 1,000 is 90%, wherever the year started',
  'objectives.incentive.target': 'Amount at the target',
  'objectives.incentive.cap': 'At most',
  'objectives.incentive.noCap': 'Without a cap it may cost any amount: give an amount for “At most”.',
  'objectives.incentive.noAmount': 'The amount at the target is missing: nothing says what it costs.',
  'objectives.incentive.max': 'It costs {amount} at most.',
}
