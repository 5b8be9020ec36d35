// Fitting a title to a narrow card: long words are the trouble, in French more than in English.
import { hyphenate } from '../charts/hyphenate.ts'

const LARGEST = 12.5
const SMALLEST = 10.25
export const LINE_HEIGHT = 1.22
/** Padding and border of a card, both sides. */
const CARD_EDGES = 14
const CARD_EDGES_HIGH = 12

/** Widths of the letters of our font at weight 550, in em, accents left out; letters of no row are as wide as `n`. */
const WIDTHS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries({
    "ijlI’'|": 0.28,
    '.,:;!()[]/t': 0.36,
    'frJ1-': 0.42,
    's?': 0.54,
    xkzacvyL7: 0.58,
    eFE: 0.6,
    bdgpqPRSZ0235689B: 0.65,
    'T4KYXADVCU&': 0.73,
    GHNOQ: 0.77,
    w: 0.83,
    mM: 0.92,
    'œæŒÆ@%W—': 1.01,
  }).flatMap(([letters, em]) => [...letters].map((letter) => [letter, em])),
)
const OTHER = 0.61
const OTHER_CAPITAL = 0.72
const CAPITAL = /\p{Lu}/u

/** Fonts differ a little from one system to the next. */
const SAFETY = 1.03

export interface TitleFit {
  /** In sheet pixels. */
  readonly fontSize: number
  /** Lines the card has room for. */
  readonly lines: number
  /** The title with places where a word that is too long may break, behind a hyphen. */
  readonly text: string
}

/** How a title is set on a card of this size: as large as its longest word allows, within limits. */
export function fitTitle(title: string, width: number, height: number): TitleFit {
  const room = width - CARD_EDGES
  const text = title.replace(/[^\s-]+/gu, (word) => breakable(word, room / SMALLEST))
  const longest = Math.max(0.1, ...text.split(/[\s\u00ad-]+/u).map(widthInEm))
  const fontSize = Math.floor(4 * Math.min(LARGEST, Math.max(SMALLEST, room / longest))) / 4
  const lines = Math.max(1, Math.floor((height - CARD_EDGES_HIGH) / (fontSize * LINE_HEIGHT)))
  return { fontSize, lines, text }
}

/** Marks where a word wider than `room` (in em) may break: between syllables. No line ends on an elided article (l’, qu’). */
function breakable(word: string, room: number): string {
  return widthInEm(word) <= room ? word : hyphenate(word)
}

function widthInEm(word: string): number {
  let width = 0
  for (const letter of word.normalize('NFD').replace(/\p{M}/gu, ''))
    width += WIDTHS[letter] ?? (CAPITAL.test(letter) ? OTHER_CAPITAL : OTHER)
  return SAFETY * width
}
