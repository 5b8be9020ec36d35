/** One sentence or two per error code: what happened, and what to do about it. */
export const errors = {
  'error.bad-request': 'The server did not understand this request. Reload the page and try again.',
  'error.not-found': 'There is nothing at this address. Check the link, or go back to the home page.',
  'error.too-large':
    'This is too large for the server. Make it smaller, or ask the person who runs Parcours to raise the limit.',
  'error.too-many-requests': 'Too many tries in a short time. Wait a minute, then try again.',
  'error.server-busy': 'The server is very busy. We try again by ourselves; your work is safe.',
  'error.server-error':
    'The server made a mistake. Try again; if it comes back, tell the person who runs Parcours.',
  'error.server-unreachable': 'The server does not answer. Check your connection, then try again.',
  'error.origin-refused': 'This page may not talk to this server. Open Parcours at its own address.',
  'error.link-unknown':
    'This link does not lead to a workshop. Check that you have copied all of it, or ask the facilitator for a new one.',
  'error.link-expired': 'This link has been replaced. Ask the facilitator for the new one.',
  'error.code-unknown': 'No workshop has this code. Check it with the facilitator.',
  'error.workshop-missing': 'This workshop no longer exists on the server. Somebody may have deleted it.',
  'error.workshop-damaged':
    'The server cannot read this workshop from its disk. Tell the person who runs Parcours: it can be restored from a backup.',
  'error.server-too-old':
    'This workshop was written by a newer Parcours than this server. Tell the person who runs it to update; nothing is lost.',
  'error.not-a-member':
    'This device has not joined the workshop. Open the link or type the code that the facilitator gave you.',
  'error.not-allowed': 'Only a facilitator can do this.',
  'error.creation-key-wrong':
    'This is not the creation key of this server. Ask the person who runs Parcours.',
  'error.read-only': 'You can look but not change anything here. Ask the facilitator for a participant link.',
  'error.client-too-old': 'Parcours has been updated. Reload the page to go on; nothing is lost.',
  'error.bad-message':
    'The server refused what this page sent. Reload the page; what you wrote is kept on this device.',
  'error.name-missing': 'Give it a name.',
  'error.name-too-long': 'This name is too long: 80 characters at most.',
  'error.title-missing': 'Give it a title.',
  'error.title-too-long': 'This title is too long. Shorten it.',
  'error.text-missing': 'Write something first.',
  'error.text-too-long': 'This text is too long: 4,000 characters at most.',
  'error.level-out-of-range': 'This level is not on the scale.',
  'error.count-out-of-range': 'At least one customer must have been asked: enter a whole number.',
  'error.interval-out-of-range':
    'The interval needs both ends, on the scale, with the level between them. Leave both empty if you do not know it.',
  'error.date-invalid': 'This day is not in the calendar.',
  'error.import-not-a-workshop':
    'This file is not a Parcours workshop. Choose a .json file that Parcours exported.',
  'error.import-too-new': 'This file comes from a newer version of Parcours. Update this server first.',
  'error.action-missing': 'Somebody has just removed this action.',
  'error.sequence-missing': 'Somebody has just removed this sequence.',
  'error.persona-missing': 'Somebody has just removed this persona.',
  'error.offer-missing': 'Somebody has just removed this offer.',
  'error.friction-missing': 'Somebody has just removed this friction.',
  'error.owner-missing': 'Somebody has just removed this owner.',
  'error.department-missing': 'Somebody has just removed this department.',
  'error.note-missing': 'Somebody has just removed this note.',
  'error.comment-missing': 'Its author has just removed this comment.',
  'error.not-yours': 'Only the person who wrote a comment can change or remove it.',
  'error.last-persona': 'A journey needs a persona: add another one before you remove this one.',
  'error.last-offer': 'The map needs an offer to rate: add another one before you remove this one.',
} as const
