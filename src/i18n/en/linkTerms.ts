/** Until when a link lets in, and what it asks for: set by facilitators. */
export const linkTerms = {
  'linkTerms.none': 'No end, no passphrase.',
  'linkTerms.end': 'Open until {when}.',
  'linkTerms.over': 'Closed since {when}: it lets nobody new in.',
  'linkTerms.passphrase': 'Asks for a passphrase.',
  'linkTerms.change': 'End and passphrase',
  'linkTerms.change.what': 'End and passphrase: {what}',
  'linkTerms.endsAt': 'Lets in until',
  'linkTerms.endsAt.hint':
    'By your clock’s time zone; the server’s clock decides. Who is in stays in; replacing the link puts them out. Empty: no end.',
  'linkTerms.new': 'New passphrase',
  'linkTerms.new.hint':
    'Asked of whoever comes by this link, its QR code or its code. Who is in is not asked again. It cannot be shown later: write it down. Empty: nothing changes.',
  'linkTerms.new.show': 'Show the new passphrase',
  'linkTerms.save': 'Save',
  'linkTerms.saving': 'Saving…',
  'linkTerms.remove': 'Remove the passphrase',
  'linkTerms.cancel': 'Cancel',
  'linkTerms.saved': 'Saved: the link is held to this from now on.',
} as const
