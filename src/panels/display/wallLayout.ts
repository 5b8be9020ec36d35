// Where things stand on the wall's map, in units of which 25 are the wall's letters (em): 20 are legible from six metres.
import { textWidth } from '../../charts/textWidth.ts'
import { cutText, wrapText } from '../../charts/wrapText.ts'
import type { Journey } from '../../model/journey.ts'
import { must } from '../../model/must.ts'
import type { ActionId, SequenceId } from '../../model/schema/ids.ts'
import type { BoardBox } from './wallBoard.ts'

export const UNITS_PER_LETTER = 25
export const NAME_SIZE = 23
export const TITLE_SIZE = 20
export const LINE = 1.22
const GAP = 8
/** In narrower columns titles are turned, and read upwards; where not even a line has room there are none. */
const TITLE_MIN = 96
const TITLE_LINES = 4
const TURNED_MAX = 200
const TURNED_SHARE = 0.52
const NAME_LINES = 3
/** Beside a name, within its block. */
const NAME_ROOM = 8
/** Left of everything, for the numbers of the worst level and the best. */
export const AXIS = 30
/** Right of everything, for the marks of narrow columns. */
const SIDE = 12
/** Above the best level, where no titles stand. */
const TOP = 12

export interface WallColumn {
  readonly actionId: ActionId
  readonly x: number
  readonly width: number
  /** Empty where there is no room for it. */
  readonly title: readonly string[]
}

export interface WallBlock {
  readonly sequenceId: SequenceId
  readonly x: number
  readonly width: number
  readonly name: readonly string[]
}

export interface WallLayout {
  readonly width: number
  readonly height: number
  readonly blocks: readonly WallBlock[]
  readonly columns: readonly WallColumn[]
  /** Titles stand on their side, and end at the top of the plot. */
  readonly isTurned: boolean
  readonly plot: { readonly y: number; readonly height: number }
  readonly namesTop: number
}

/** `only`: one sequence, as wide as the wall. */
export function wallLayout(
  journey: Journey,
  { width, height }: BoardBox,
  only: SequenceId | null,
): WallLayout {
  const sequences = journey.sequences.filter(({ sequence }) => only === null || sequence.id === only)
  const blocks = placeBlocks(sequences, width)
  const nameLines = Math.max(1, ...blocks.map(({ name }) => name.length))
  const namesTop = height - nameLines * NAME_SIZE * LINE - 6
  const places = sequences.flatMap(({ actions }, s) => {
    const { x, width: own } = must(blocks[s])
    const unit = own / Math.max(1, actions.length)
    return actions.map(({ id, title }, i) => ({ actionId: id, x: x + i * unit, width: unit, words: title }))
  })
  const isTurned = places.some((place) => place.width < TITLE_MIN)
  const most = Math.min(TURNED_MAX, namesTop * TURNED_SHARE)
  const columns = places.map(({ words, ...place }) => ({
    ...place,
    title: isTurned ? turnedLines(words, place.width, most) : uprightLines(words, place.width),
  }))
  const top = isTurned ? topOfTurned(columns) : topOfUpright(columns)
  const plot = { y: top, height: Math.max(60, namesTop - 10 - top) }
  return { width, height, blocks, columns, isTurned, plot, namesTop }
}

type Sequences = Journey['sequences']

function placeBlocks(sequences: Sequences, width: number): WallBlock[] {
  const widths = shareWidth(
    sequences.map(({ actions }) => Math.max(1, actions.length)),
    sequences.map(({ sequence }) => longestWord(sequence.name) + NAME_ROOM),
    width - AXIS - SIDE - GAP * Math.max(0, sequences.length - 1),
  )
  let x = AXIS
  return sequences.map(({ sequence }, s) => {
    const own = must(widths[s])
    const name = { width: own - NAME_ROOM, size: NAME_SIZE, bold: true, maxLines: NAME_LINES }
    const block = { sequenceId: sequence.id, x, width: own, name: wrapText(sequence.name, name) }
    x += own + GAP
    return block
  })
}

function uprightLines(title: string, width: number): string[] {
  return wrapText(title, { width: width - 12, size: TITLE_SIZE, maxLines: TITLE_LINES })
}

/** As many lines as stand side by side in the column; none where not even one does. */
function turnedLines(title: string, column: number, length: number): string[] {
  const maxLines = Math.min(TITLE_LINES, Math.floor(column / (TITLE_SIZE * LINE)))
  const box = { width: length, size: TITLE_SIZE }
  if (maxLines === 0) return []
  return maxLines === 1 ? [cutText(title, box)] : wrapText(title, { ...box, maxLines })
}

function topOfUpright(columns: readonly WallColumn[]): number {
  const lines = Math.max(0, ...columns.map(({ title }) => title.length))
  return lines === 0 ? TOP : lines * TITLE_SIZE * LINE + 14
}

function topOfTurned(columns: readonly WallColumn[]): number {
  const longest = Math.max(
    0,
    ...columns.flatMap(({ title }) => title).map((line) => textWidth(line, TITLE_SIZE)),
  )
  return longest === 0 ? TOP : longest + 16
}

function longestWord(name: string): number {
  return Math.max(0, ...name.split(/\s+/).map((word) => textWidth(word, NAME_SIZE, true)))
}

/** By their number of actions; who needs more than that for a word of its name gets it, where there is enough for all. */
function shareWidth(counts: readonly number[], needs: readonly number[], room: number): readonly number[] {
  const short = new Set<number>()
  for (;;) {
    const kept = [...short].reduce((sum, i) => sum + (needs[i] ?? 0), 0)
    const others = counts.reduce((sum, count, i) => sum + (short.has(i) ? 0 : count), 0)
    const unit = (room - kept) / Math.max(1, others)
    const next = counts.findIndex((count, i) => !short.has(i) && count * unit < (needs[i] ?? 0))
    if (unit < TITLE_SIZE * LINE && short.size > 0) {
      const all = counts.reduce((sum, count) => sum + count, 0)
      return counts.map((count) => (room * count) / Math.max(1, all))
    }
    if (next < 0) return counts.map((count, i) => (short.has(i) ? (needs[i] ?? 0) : count * unit))
    short.add(next)
  }
}
