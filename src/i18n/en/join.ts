export const join = {
  'join.loading': 'Looking for the workshop…',
  'join.invitation': 'You are invited to the workshop',
  'join.private': 'A workshop with a passphrase',
  'join.as.facilitator': 'You come in as a facilitator: you run the workshop and invite people.',
  'join.as.cofacilitator': 'You come in as a co-facilitator: you run the session beside the facilitator.',
  'join.as.participant': 'You come in as a participant: you can add, rate and change things.',
  'join.as.observer': 'You come in as an observer: you follow the work live, without changing it.',
  'join.as.display':
    'This screen shows the workshop to the room: the code, the clock, what is being discussed.',
  'join.name': 'Your name (optional)',
  'join.name.hint': 'The others see it in the list of who is here.',
  'join.enter': 'Enter the workshop',
  'join.reenter': 'Go back to the workshop',
  'join.entering': 'Entering…',
  'join.problem': 'This workshop does not open',
  'join.home': 'Go to the home page',
  'join.code': 'Join with a code',
  'join.code.field': 'Workshop code',
  'join.code.hint': 'The characters that the facilitator shows.',
  'join.code.incomplete': 'A code has at least six characters, letters and digits.',
  'join.code.submit': 'Join',
  'join.code.busy': 'Looking…',
  'join.code.again':
    'Still no workshop with this code. Codes have no 0, O, 1, I and no L. Rather ask for the link, or point your camera at the QR code.',
  'join.code.wait':
    'Too many wrong codes were tried from here. Codes work again at {time}. A link or the QR code works at once.',
} as const
