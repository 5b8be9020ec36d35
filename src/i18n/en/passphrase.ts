/** At the door of a workshop whose link asks for a passphrase. */
export const passphrase = {
  'passphrase.field': 'Passphrase',
  'passphrase.hint': 'Whoever invited you knows it. You can paste it.',
  'passphrase.show': 'Show the passphrase',
  'passphrase.wait':
    'Too many wrong codes or passphrases were tried from here. They are taken again at {time}.',
  'passphrase.read': 'Read the workshop',
} as const
