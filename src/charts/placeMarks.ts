// Where the marks of a curve stand: columns and levels become pixels.
import type { PlacedMark } from './drawCurve.ts'

/** The part of the plot that is drawn. Columns in order; of a long journey only those in view, and a few around. */
export interface PlotFrame {
  readonly columns: readonly { readonly x: number; readonly width: number }[]
  readonly plot: { readonly y: number; readonly height: number }
  readonly levels: number
}

/** A level as read from the records; null where nobody rated. */
export type LevelAt = {
  readonly level: number
  readonly n: number | null
  readonly interval: { readonly low: number; readonly high: number } | null
} | null

/** The height of a level of 1…levels in the plot. Half a step of room stays above the best and below the worst. */
export function heightOfLevel({ plot, levels }: Omit<PlotFrame, 'columns'>, level: number): number {
  return plot.y + plot.height * (1 - (level - 0.5) / levels)
}

/** A place for each column, null where nobody rated. `lane` says how far from the middle of each column. */
export function placeMarks(frame: PlotFrame, points: readonly LevelAt[], lane: Lane): (PlacedMark | null)[] {
  return frame.columns.map(({ x, width }, i) => {
    const point = points[i] ?? null
    if (point === null) return null
    return {
      x: x + width / 2 + laneOffset(lane, width),
      y: heightOfLevel(frame, point.level),
      n: point.n,
      interval:
        point.interval === null
          ? null
          : {
              low: heightOfLevel(frame, point.interval.low),
              high: heightOfLevel(frame, point.interval.high),
            },
    }
  })
}

/** The side-by-side places of a column: those of equal level do not hide each other. */
export interface Lane {
  /** Every offer and persona shown, in order. */
  readonly pairs: readonly string[]
  /** The one whose marks are moved: it stands in the middle. */
  readonly active: string | null
  /** Whose place is asked for. */
  readonly pair: string
}

/** Space between two marks of one column, middle to middle, where there is room for it. */
const STEP = 15

/**
 * How far right of its column's middle a mark stands. The active pair is in the middle, the others left and right of
 * it in turn. Guess and measure of one pair stand one above the other: how far apart they are is what one looks at.
 */
export function laneOffset({ pairs, active, pair }: Lane, columnWidth: number): number {
  const others = pairs.filter((p) => p !== active)
  const place = others.indexOf(pair)
  if (place < 0) return 0
  const perSide = Math.ceil(others.length / 2)
  const step = Math.min(STEP, (columnWidth / 2 - 5) / perSide)
  return (place % 2 === 0 ? -1 : 1) * (Math.floor(place / 2) + 1) * step
}
