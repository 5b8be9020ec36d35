/** The dialog with the ways in. */
export const sharing = {
  'sharing.qr': 'QR code of the link for participants',
  'sharing.qr.hint': 'Point a phone’s camera at it: it opens the workshop, without an account.',
  'sharing.door': 'At the door',
  'sharing.door.off': 'Whoever has the link or the code comes in at once.',
  'sharing.door.on': 'Newcomers wait until you let them in (Run, People).',
  'sharing.door.after-start':
    'Newcomers come in at once until the first phase begins; after that they wait until you let them in.',
} as const
