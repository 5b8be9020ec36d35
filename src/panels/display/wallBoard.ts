// How the wall names every action while they are being gathered: the largest letters in which all fit, else fewer lines for
// each, else fewer actions. In units of the wall's letters (em), so the same on any screen.
import { textWidth } from '../../charts/textWidth.ts'
import { wrapText } from '../../charts/wrapText.ts'

export interface BoardSequence {
  readonly name: string
  readonly titles: readonly string[]
}

export interface BoardBox {
  readonly width: number
  readonly height: number
}

export interface WallBoard {
  /** Sequences side by side. */
  readonly columns: number
  /** Of the letters. */
  readonly size: number
  /** Of each title, at most. */
  readonly lines: number
  /** How many actions of each sequence have room. */
  readonly shown: readonly number[]
}

/** Smaller letters are not read from six metres: 29 pixels at 1920 × 1080. */
const SIZES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7] as const
const LINES_MAX = 4
const NAME_LINES = 3
const ROWS_MAX = 4
export const LINE_HEIGHT = 1.2
/** Of the board: between sequences, and inside each at its edges. */
export const GAP = 0.6
export const PADDING = 0.5
/** Between two actions, in letters of their size. */
export const STEP_GAP = 0.35

export function wallBoard(sequences: readonly BoardSequence[], box: BoardBox): WallBoard {
  const tries: Try[] = []
  for (const size of SIZES)
    for (let rows = 1; rows <= Math.min(ROWS_MAX, sequences.length); rows++) {
      const tried = tryOut(sequences, box, size, rows)
      if (tried !== null) tries.push(tried)
    }
  for (const lines of [LINES_MAX, 3, 2]) {
    const found = tries.find((tried) => boardHeight(tried, lines) <= box.height)
    if (found === undefined) continue
    const { columns, size } = found
    return { columns, size, lines, shown: sequences.map(({ titles }) => titles.length) }
  }
  return cutBoard(sequences, box)
}

interface Try {
  readonly columns: number
  readonly size: number
  /** Lines of the name and of each title of every sequence, uncut. */
  readonly blocks: readonly Block[]
}

interface Block {
  readonly name: number
  readonly titles: readonly number[]
}

/** Null where a word would be broken. */
function tryOut(sequences: readonly BoardSequence[], box: BoardBox, size: number, rows: number): Try | null {
  const columns = Math.ceil(sequences.length / rows)
  const width = innerWidth(box, columns)
  const isWhole = sequences.every(
    ({ name, titles }) =>
      longestWord(name, size, true) <= width && titles.every((title) => longestWord(title, size) <= width),
  )
  return isWhole ? { columns, size, blocks: sequences.map((s) => countLines(s, width, size)) } : null
}

function boardHeight({ columns, size, blocks }: Try, lines: number): number {
  let height = -GAP
  for (let i = 0; i < blocks.length; i += columns)
    height += GAP + Math.max(...blocks.slice(i, i + columns).map((block) => blockHeight(block, size, lines)))
  return height
}

/** The smallest letters, one or two lines each, and of each sequence the first actions that have room. */
function cutBoard(sequences: readonly BoardSequence[], box: BoardBox): WallBoard {
  const size = SIZES.at(-1) ?? 1
  const lines = 2
  // A sequence wants the width of some ten letters; with more of them than that, they stand in rows.
  const most = Math.max(1, Math.floor((box.width + GAP) / (10 * size + 2 * PADDING + GAP)))
  const rows = Math.max(1, Math.ceil(sequences.length / most))
  const columns = Math.max(1, Math.ceil(sequences.length / rows))
  const width = innerWidth(box, columns)
  const room = (box.height - GAP * (rows - 1)) / rows
  const shown = sequences.map((sequence) => {
    const { name, titles } = countLines(sequence, width, size)
    const fits = (count: number) => {
      // Where some are left out, a line says how many.
      const more = count < titles.length ? size * (LINE_HEIGHT + STEP_GAP) : 0
      return blockHeight({ name, titles: titles.slice(0, count) }, size, lines) + more <= room
    }
    let count = titles.length
    while (count > 0 && !fits(count)) count--
    return count
  })
  return { columns, size, lines, shown }
}

function innerWidth(box: BoardBox, columns: number): number {
  return (box.width - GAP * (columns - 1)) / columns - 2 * PADDING
}

function countLines({ name, titles }: BoardSequence, width: number, size: number): Block {
  return {
    name: wrapText(name, { width, size, bold: true }).length,
    titles: titles.map((title) => wrapText(title, { width, size }).length),
  }
}

function blockHeight({ name, titles }: Block, size: number, lines: number): number {
  const steps = titles.reduce((sum, count) => sum + clamp(count, lines) * LINE_HEIGHT + STEP_GAP, 0)
  return 2 * PADDING + size * (clamp(name, NAME_LINES) * LINE_HEIGHT + steps)
}

function clamp(count: number, most: number): number {
  return Math.min(most, Math.max(1, count))
}

/** A word may be broken behind its hyphen. */
function longestWord(text: string, size: number, bold = false): number {
  return Math.max(...text.split(/\s+|(?<=\p{L}-)/u).map((word) => textWidth(word, size, bold)))
}
