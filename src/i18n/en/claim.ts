/** "I am already in the room, on another device." */
export const claim = {
  'claim.open': 'I am already in the room, on another device',
  'claim.hint':
    'Say who you are there. A facilitator confirms; then both devices are one person, with one answer in each round.',
  'claim.who': 'There I am',
  'claim.choose': 'Choose…',
  'claim.ask': 'Ask',
  'claim.waiting': 'A facilitator is asked. Go on meanwhile.',
  'claim.refused': 'The facilitator has not confirmed: on this device you stay who you are.',
} as const
