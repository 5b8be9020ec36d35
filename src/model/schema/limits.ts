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
/** Money in the smallest coin: ten billion of a currency with cents. Sums of many such amounts are still whole numbers. */
export const AMOUNT_MAX_CENTS = 1_000_000_000_000
/** Customers, orders, pieces. */
export const COUNT_MAX = 1_000_000_000
/** A persona's picture as a data URL: some 40 kB of image. It is in the document, which everybody loads. */
export const IMAGE_MAX = 55_000
