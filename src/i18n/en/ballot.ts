export const ballot = {
  'ballot.step': 'Action {at} of {count}',
  'ballot.cannotSay': 'Cannot say',
  'ballot.keys': 'Keys: 1 to {levels}, arrows; Delete takes back.',
  'ballot.keysOfEleven': 'Keys: 1 to 9, 0 for 10, 1 twice for 11, arrows; Delete takes back.',
  'ballot.takeBack': 'Take back',
  'ballot.takenBack': 'Answer taken back',
  'ballot.saved': 'Answer saved',
  'ballot.sending': 'Sending…',
  'ballot.waiting':
    '{count, plural, one {No connection: # answer waits on this device, and is sent as soon as it can be.} other {No connection: # answers wait on this device, and are sent as soon as they can be.}}',
  'ballot.late': 'The round was revealed before this answer arrived: it does not count.',
  'ballot.ways': 'From action to action',
  'ballot.previous': 'Back',
  'ballot.next': 'Next',
  'ballot.finish': 'Finish',
  'ballot.begin': 'Begin',
  'ballot.goOn': 'Go on',
  'ballot.list': 'the list of actions',
  'ballot.answered': '{answered} of {count}',
  'ballot.all': 'Everything is answered. Thank you!',
  'ballot.missing': '{count, plural, one {# action is left} other {# actions are left}}',
  'ballot.toAnswer': 'to answer',
  'ballot.changeable': 'Until the reveal you can change every answer.',
  'ballot.anonymity.named':
    'Nobody sees your answers before the reveal. Then everybody sees them with your name.',
  'ballot.anonymity.anonymous':
    'Nobody sees your answers before the reveal. Then levels are shown without names, from {count} answers on; facilitators can find the names.',
  'ballot.anonymity.unlinked':
    'Nobody sees your answers before the reveal. Then levels are shown from {count} answers on, and the server forgets whose they were.',
  'ballot.anonymity.vote.named':
    'Nobody sees your dots before the vote is closed. Then everybody sees them with your name.',
  'ballot.anonymity.vote.anonymous':
    'Nobody sees your dots before the vote is closed. Then the totals are shown without names; facilitators can find the names.',
  'ballot.anonymity.vote.unlinked':
    'Nobody sees your dots before the vote is closed. Then the totals are shown, and the server forgets whose dots they were.',
} as const
