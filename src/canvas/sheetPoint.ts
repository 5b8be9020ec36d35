// A place on the sheet that means the same on every screen. Each window lays the sheet out for its own size, so a
// cursor travels as "this far into that column", not in pixels.
import { SEQUENCE_PADDING, type SheetLayout } from './sheetLayout.ts'

/**
 * x: from the left in steps of sequence, gap, sequence, gap…: 2.5 = the middle of the second sequence; below 0 the
 * axis. y: in bands from the top (cards, plot, lanes close to it, situations), likewise each followed by its gap; the
 * last gap holds the other lanes, which each window shows as its person likes.
 */
export interface SheetPoint {
  readonly x: number
  readonly y: number
}

export function toSheetPoint(layout: SheetLayout, pixel: { x: number; y: number }): SheetPoint {
  const { x, y } = stopsOf(layout)
  return { x: position(x, pixel.x), y: position(y, pixel.y) }
}

export function fromSheetPoint(layout: SheetLayout, point: SheetPoint): { x: number; y: number } {
  const { x, y } = stopsOf(layout)
  return { x: pixelAt(x, point.x), y: pixelAt(y, point.y) }
}

interface Stops {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** Thirty pointers ask twenty times a second. */
const known = new WeakMap<SheetLayout, Stops>()

function stopsOf(layout: SheetLayout): Stops {
  const stops = known.get(layout) ?? { x: xStops(layout), y: yStops(layout) }
  known.set(layout, stops)
  return stops
}

function xStops(layout: SheetLayout): number[] {
  return [
    ...layout.blocks.flatMap((b) => [b.x + SEQUENCE_PADDING, b.x + b.width - SEQUENCE_PADDING]),
    layout.endX + SEQUENCE_PADDING,
  ]
}

function yStops({ cards, plot, underPlot, situations, height }: SheetLayout): number[] {
  return [...[cards, plot, underPlot, situations].flatMap((b) => [b.y, b.y + b.height]), height]
}

/** Index and share of the interval that holds `pixel`; beyond the ends the first and last interval go on. */
function position(stops: readonly number[], pixel: number): number {
  if (stops.length < 2) return 0
  const i = Math.max(
    0,
    Math.min(
      stops.length - 2,
      stops.findLastIndex((s) => s <= pixel),
    ),
  )
  const [from = 0, to = 1] = stops.slice(i, i + 2)
  return i + (to === from ? 0 : (pixel - from) / (to - from))
}

function pixelAt(stops: readonly number[], position: number): number {
  if (stops.length < 2) return stops[0] ?? 0
  const i = Math.max(0, Math.min(stops.length - 2, Math.floor(position)))
  const [from = 0, to = 1] = stops.slice(i, i + 2)
  return from + (position - i) * (to - from)
}
