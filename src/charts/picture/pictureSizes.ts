// Sizes that all parts of a picture share, in units of which four are a millimetre on A3.

/** Size of letters. */
export const TEXT = { title: 30, lead: 15, name: 14, text: 12, smallest: 11 } as const

export const MARGIN = 44

/** Left of the words of a friction in the list, for its number. */
export const FRICTION_INDENT = 28
