// The line through the marks of one offer. Monotone, so it never shows a level that nobody gave.
import { type CurvePoint, curveSegments, segmentsPath } from './curveSegments.ts'

export type { CurvePoint }

/** SVG path through the points, from left to right. Empty when fewer than two neighbours are rated. */
export function curvePath(points: readonly CurvePoint[]): string {
  return segmentsPath(curveSegments(points))
}
