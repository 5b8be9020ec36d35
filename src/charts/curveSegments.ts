// A curve as the pieces between neighbouring marks: to draw it, to draw a part of it, and to shade between two.
import { curveMonotoneX } from 'd3'
import { tenths } from './svgNode.ts'

/** A mark in the plot, or null where the action is not rated: the line breaks there, it never guesses. */
export type CurvePoint = { readonly x: number; readonly y: number } | null

type Point = NonNullable<CurvePoint>

/** A cubic Bézier curve. Its x runs evenly from the first to the last point. */
export type Segment = readonly [Point, Point, Point, Point]

/**
 * The pieces of the curve: the one at i joins the points i and i + 1, or is null where one of the two is not rated.
 * Monotone (d3's `curveMonotoneX`), so it never shows a level that nobody gave. A piece depends on its two points and
 * on one neighbour on each side, so a part of a long curve needs no more of it.
 */
export function curveSegments(points: readonly CurvePoint[]): readonly (Segment | null)[] {
  const segments: (Segment | null)[] = Array.from({ length: Math.max(0, points.length - 1) }, () => null)
  let run: Point[] = []
  points.forEach((point, i) => {
    if (point !== null) run.push(point)
    if (run.length > 0 && (point === null || i === points.length - 1)) {
      const start = (point === null ? i : i + 1) - run.length
      pieces(run).forEach((piece, k) => {
        segments[start + k] = piece
      })
      run = []
    }
  })
  return segments
}

/** What d3 draws through the points of one run. */
function pieces(run: readonly Point[]): Segment[] {
  const drawn: Segment[] = []
  let from: Point = { x: 0, y: 0 }
  const pen = {
    moveTo(x: number, y: number) {
      from = { x, y }
    },
    lineTo(x: number, y: number) {
      const third = (t: number) => ({ x: from.x + (x - from.x) * t, y: from.y + (y - from.y) * t })
      drawn.push([from, third(1 / 3), third(2 / 3), { x, y }])
      from = { x, y }
    },
    bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number) {
      drawn.push([from, { x: ax, y: ay }, { x: bx, y: by }, { x, y }])
      from = { x, y }
    },
    closePath() {},
  }
  const curve = curveMonotoneX(pen as unknown as CanvasRenderingContext2D)
  curve.lineStart()
  for (const { x, y } of run) curve.point(x, y)
  curve.lineEnd()
  return drawn
}

/** SVG path of the pieces, one line for those that hang together. */
export function segmentsPath(segments: readonly (Segment | null)[]): string {
  let path = ''
  let joined = false
  for (const segment of segments) {
    if (segment !== null) path += (joined ? '' : `M${at(segment[0])}`) + curveTo(segment)
    joined = segment !== null
  }
  return path
}

/** From the piece's first point to its last. */
export function curveTo([, a, b, end]: Segment): string {
  return `C${at(a)},${at(b)},${at(end)}`
}

export function at({ x, y }: Point): string {
  return `${tenths(x)},${tenths(y)}`
}

/** Height of a piece at t, from 0 to 1. */
export function heightAt([p, a, b, q]: Segment, t: number): number {
  const s = 1 - t
  return s * s * s * p.y + 3 * s * s * t * a.y + 3 * s * t * t * b.y + t * t * t * q.y
}

/** The two parts of a piece, cut at t. */
export function splitSegment([p, a, b, q]: Segment, t: number): readonly [Segment, Segment] {
  const [pa, ab, bq] = [between(p, a, t), between(a, b, t), between(b, q, t)]
  const [pab, abq] = [between(pa, ab, t), between(ab, bq, t)]
  const middle = between(pab, abq, t)
  return [
    [p, pa, pab, middle],
    [middle, abq, bq, q],
  ]
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
}
