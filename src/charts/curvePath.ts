// The line through the marks of one offer. Monotone, so it never shows a level that nobody gave.
import { curveMonotoneX, line } from 'd3'
import { must } from '../model/must.ts'

/** A mark in the plot, or null where the action is not rated: the line breaks there, it never guesses. */
export type CurvePoint = { readonly x: number; readonly y: number } | null

/** SVG path through the points, from left to right. Empty when fewer than two neighbours are rated. */
export function curvePath(points: readonly CurvePoint[]): string {
  const path = line<CurvePoint>()
    .defined((p, i) => p !== null && (points[i - 1] != null || points[i + 1] != null))
    .x((p) => round(must(p).x))
    .y((p) => round(must(p).y))
    .curve(curveMonotoneX)(points as CurvePoint[])
  return path ?? ''
}

/** Tenths of a pixel are enough, and keep paths short. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}
