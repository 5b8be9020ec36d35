/** The board of loss drivers (T2). */
export const drivers = {
  'drivers.intro':
    'Customers rarely say why they leave. Give each friction of the map its reason, say what the reason costs in a year, and what is done against it.',
  'drivers.empty':
    'No reason yet. Name the first below: “Prices unclear”, “Nobody calls back”, “A rival delivers faster”…',
  'drivers.uncoded': '{count, plural, one {# friction leads} other {# frictions lead}} to no loss driver yet',
  'drivers.show': 'Show on the map',
  'drivers.showFriction': 'Show on the map: {friction}',
  'drivers.of': 'Loss driver of: {friction}',
  'drivers.choose': 'Choose a loss driver…',
  'drivers.add': 'Add a loss driver',
  'drivers.label': 'Reason',
  'drivers.delete': 'Delete {driver}',
  'drivers.code': 'Kind of reason',
  'drivers.code.price': 'Price',
  'drivers.code.product': 'Product or quality',
  'drivers.code.service': 'Service',
  'drivers.code.contact': 'Human contact',
  'drivers.code.continuity': 'Breaks between channels',
  'drivers.code.competitor': 'A competitor’s offer',
  'drivers.code.need': 'The need has gone',
  'drivers.code.other': 'Other',
  'drivers.regime': 'How they leave',
  'drivers.regime.silent': 'In silence (no contract)',
  'drivers.regime.cancelled': 'By cancelling (contract)',
  'drivers.count': 'Customers lost in a year',
  'drivers.valueLost': 'Their value in a year',
  'drivers.frictions': 'Frictions that lead to it',
  'drivers.noFriction': 'No friction of the map leads to it.',
  'drivers.unlink': 'No longer a reason of: {friction}',
  'drivers.countermeasure': 'Countermeasure',
  'drivers.countermeasure.hint': 'What keeps customers from leaving for this reason',
  'drivers.noCountermeasure': 'No countermeasure yet, and no measure answers it',
  'drivers.total.silent':
    'lost silently in a year{said, plural, =0 {} other {: {customers, plural, one {# customer} other {# customers}}}}; value given for {n, plural, one {# reason} other {# reasons}} out of {count}',
  'drivers.total.cancelled':
    'lost by cancellation in a year{said, plural, =0 {} other {: {customers, plural, one {# customer} other {# customers}}}}; value given for {n, plural, one {# reason} other {# reasons}} out of {count}',
}
