// How long what people write may be, in UTF-16 code units, and how much of it a workshop may hold.
// Forms refuse more than these; a record that exceeds them does not parse and is reported as damaged.

/** Names: of a workshop, a persona, an offer, a sequence, an owner, a department, a participant. */
export const NAME_MAX = 80
/** The title of an action: one line on a card. */
export const TITLE_MAX = 160
/** Longer texts: situations, notes, frictions, a persona's portrait. */
export const TEXT_MAX = 4000
/**
 * Texts that several people type in at once: what each may type, merged. Only a program writes more, because nobody
 * can add to a text over TEXT_MAX.
 */
export const SHARED_TEXT_MAX = 50 * TEXT_MAX
