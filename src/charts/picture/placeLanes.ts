// Where the lanes of a picture stand, under the sequences. Rows are as high as their fullest cell.
import { wrapText } from '../wrapText.ts'
import type { LaneSign, PictureLane } from './pictureLane.ts'
import { LINE_HEIGHT } from './textBlock.ts'

export interface PlacedCell {
  readonly x: number
  readonly width: number
  readonly sign: LaneSign | null
  readonly lines: readonly string[]
}

export interface PlacedLaneRow {
  readonly name: readonly string[]
  readonly y: number
  readonly height: number
  readonly cells: readonly PlacedCell[]
}

/** From the top of all lanes. */
export interface PlacedLane {
  readonly id: string
  readonly title: readonly string[]
  readonly y: number
  readonly height: number
  readonly rows: readonly PlacedLaneRow[]
}

/** Where an action or a sequence is, by its id. */
export type Spans = ReadonlyMap<string, { readonly x: number; readonly width: number }>

export interface LaneText {
  readonly size: number
  /** Of the names left of the lanes. */
  readonly nameSize: number
  readonly nameWidth: number
}

const LANE_GAP = 8
const PADDING = 8
const ROW_MIN = 22
/** Height of a sign, with the space under it. */
export const SIGN_HEIGHT = 22
const LINES_MAX = 4

/** The lanes one under the other, and their height in all. */
export function placeLanes(
  lanes: readonly PictureLane[],
  spans: Spans,
  text: LaneText,
): { readonly lanes: readonly PlacedLane[]; readonly height: number } {
  const nameHeight = (lines: readonly string[]) => lines.length * text.nameSize * LINE_HEIGHT
  let top = 0
  const placed = lanes.map((lane): PlacedLane => {
    const title = wrapText(lane.title, {
      width: text.nameWidth,
      size: text.nameSize,
      bold: true,
      maxLines: 2,
    })
    const named = lane.rows.some((row) => row.name !== '')
    const start = top
    // The title has a line of its own above rows with names, and stands beside the one row without.
    let y = start + (named ? nameHeight(title) + PADDING : 0)
    const rows = lane.rows.map((row): PlacedLaneRow => {
      const name = wrapText(row.name, { width: text.nameWidth, size: text.nameSize, maxLines: 2 })
      const cells = row.cells.flatMap((cell): PlacedCell[] => {
        const span = spans.get(cell.at)
        if (span === undefined) return []
        const wide = span.width >= cell.wordsFrom
        const lines = wide
          ? cell.words.flatMap((words) =>
              wrapText(words, { width: span.width - 6, size: text.size, maxLines: LINES_MAX }),
            )
          : []
        // A dot stands for words that have no room.
        const stands = cell.sign === 'dot' || cell.sign === 'ring' || cell.sign === 'diamond'
        const sign = stands && lines.length > 0 ? null : cell.sign
        return [{ ...span, sign, lines: lines.slice(0, LINES_MAX) }]
      })
      const own = ({ sign, lines }: PlacedCell) =>
        (sign === null ? 0 : SIGN_HEIGHT) + lines.length * text.size * LINE_HEIGHT + PADDING
      const least = Math.max(ROW_MIN, nameHeight(named ? name : title) + 2)
      const height = Math.max(least, ...cells.map(own))
      const placedRow = { name, y, height, cells }
      y += height
      return placedRow
    })
    top = y + LANE_GAP
    return { id: lane.id, title, y: start, height: y - start, rows }
  })
  return { lanes: placed, height: top }
}
