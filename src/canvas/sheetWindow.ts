// Which part of the sheet is drawn: the columns in view, and how much of them. Pure.
//
// Invariants (test/canvas/sheetWindow.test.ts)
// - Whatever is in view is in the window, and the window does not grow with the journey.
// - Small pans and zooms leave the window as it is, so that nothing is mounted anew while the hand moves.
import type { Block, Column, SheetLayout } from './sheetLayout.ts'

/** Smaller than this nobody reads a word: a sequence is a few paths. */
export const FAR_ZOOM = 0.3

/** A stretch of the sheet in sheet pixels, a little more than is in view. */
export interface Stretch {
  readonly left: number
  readonly right: number
  readonly far: boolean
}

/** The stretch for what the window of `width` CSS pixels shows. It moves in steps of about a quarter of a window. */
export function stretchInView(x: number, zoom: number, width: number): Stretch {
  const step = 2 ** Math.floor(Math.log2(Math.max(1, width / zoom / 4)))
  const left = Math.floor(-x / zoom / step - 0.25) * step
  const right = Math.ceil((width - x) / zoom / step + 0.25) * step
  return { left, right, far: zoom < FAR_ZOOM }
}

export interface SheetWindow {
  readonly far: boolean
  /** The sequences in the stretch, each with its columns there. */
  readonly blocks: readonly Block[]
  readonly columns: readonly Column[]
}

export function sheetWindow({ blocks }: SheetLayout, { left, right, far }: Stretch): SheetWindow {
  const inside = ({ x, width }: { readonly x: number; readonly width: number }) =>
    x < right && x + width > left
  const shown = blocks.filter(inside).map((block): Block => {
    const columns = block.columns.filter(inside)
    // A sequence that is there whole is the same object, so that nothing about it is drawn again.
    return columns.length === block.columns.length ? block : { ...block, columns }
  })
  return { far, blocks: shown, columns: shown.flatMap((b) => b.columns) }
}

/** The columns of a run of the journey with `extra` more at each end: a curve cut there looks the same inside. */
export function withNeighbours(
  { columns }: SheetLayout,
  shown: readonly Column[],
  extra: number,
): readonly Column[] {
  const [first, last] = [shown[0], shown.at(-1)]
  if (first === undefined || last === undefined) return []
  return columns.slice(Math.max(0, first.index - extra), last.index + 1 + extra)
}

/** Columns of a piece of a curve: few enough that drawing one again costs next to nothing, and not too many pieces. */
const PIECE = 10

export interface Piece {
  readonly key: number
  /** Those it draws, and those next to them that its shape depends on. */
  readonly columns: readonly Column[]
  /** The first of them that it draws, and the first after. */
  readonly only: readonly [number, number]
}

/** A monotone curve at a point depends on the points next to it; a piece has the line to the next piece. */
const BEFORE = 1
const AFTER = 2

/** The columns of the window in runs, each the same whichever columns are in view: a curve is drawn run by run. */
export function curvePieces({ columns }: SheetLayout, shown: readonly Column[]): readonly Piece[] {
  const runs = Map.groupBy(shown, (column) => Math.floor(column.index / PIECE))
  return [...runs].map(([key, run]) => {
    const start = run[0]?.index ?? 0
    const from = Math.max(0, start - BEFORE)
    return {
      key,
      columns: columns.slice(from, start + run.length + AFTER),
      only: [start - from, start - from + run.length],
    }
  })
}
