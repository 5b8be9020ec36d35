// Fitting a title to a narrow card: long words are the trouble, in French more than in English.

const LARGEST = 12.5
const SMALLEST = 10.25
/** Average width of a letter of our font at weight 550, in em; measured over the templates' words. */
const LETTER_WIDTH = 0.57
/** Padding and border of a card, both sides. */
const CARD_EDGES = 14

/** Font size in sheet pixels with which the longest word of the title fits a card of this width, within limits. */
export function titleSize(title: string, cardWidth: number): number {
  const words = breakable(title, cardWidth).split(/[\s\u200b-]+/u)
  const longest = Math.max(1, ...words.map((word) => word.length))
  const fitting = (cardWidth - CARD_EDGES) / (longest * LETTER_WIDTH)
  return Math.round(Math.min(LARGEST, Math.max(SMALLEST, fitting)) * 4) / 4
}

/** Where a word is too long for the card, lets the line break after its apostrophe: "l’|impression". */
export function breakable(title: string, cardWidth: number): string {
  const room = (cardWidth - CARD_EDGES) / (SMALLEST * LETTER_WIDTH)
  return title.replace(/\S+/gu, (word) =>
    word.length <= room ? word : word.replace(/['’](?=\p{L})/gu, '$&\u200b'),
  )
}
