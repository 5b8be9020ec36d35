/** What becomes of words whose place somebody else has removed. */
export const keptWords = {
  'keptWords.removed': 'What you were typing in has been removed by somebody else.',
  'keptWords.yours': 'Your words:',
  'keptWords.figure': 'What you had typed for “{field}”:',
  'keptWords.copy': 'Copy your words',
  'keptWords.back': 'Put back in “{sequence}”:',
  'keptWords.asAction': 'As an action',
  'keptWords.asNote': 'As a sticky note',
} as const
