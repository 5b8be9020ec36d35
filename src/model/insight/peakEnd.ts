// What may be remembered of the journey: its extremes and its end. Never the overall score.
import type { ActionId } from '../schema/ids.ts'
import type { LevelCount } from '../schema/meta.ts'
import {
  countEvidence,
  type EvidenceCount,
  type MarkSeries,
  type RatedPoint,
  ratedPoints,
} from './markSeries.ts'

export interface Extreme {
  /** The extreme level, on the scale of 1…K. */
  readonly level: number
  /** Every action that has this level, in order. */
  readonly actionIds: readonly ActionId[]
  /** (extreme + end) / 2, on the scale of 1…K. */
  readonly remembered: number
}

export type PeakEnd =
  | {
      readonly status: 'told'
      readonly best: Extreme
      readonly worst: Extreme
      /** Which of the two is further from the middle of the scale; `both` when they are as far, or are one. */
      readonly furthest: 'best' | 'worst' | 'both'
      readonly end: RatedPoint
      /** What it rests on, up to the end. */
      readonly evidence: EvidenceCount
    }
  /** The end has no level. Another end is not put in its place: somebody chooses one, or rates it. */
  | { readonly status: 'endUnrated'; readonly endId: ActionId }
  /** The action chosen as the end is not on the journey, or the journey has no action. */
  | { readonly status: 'noEnd' }

/**
 * PE⁺ = (max x + x_end)/2 and PE⁻ = (min x + x_end)/2, on the scale of 1…K.
 *
 * - The extremes are the rated actions furthest up and furthest down from the middle (K + 1)/2. On a journey all above
 *   the middle the worst is still the lowest one. Ties are all named.
 * - The end is the last action, or `endId`: where a journey goes on with use, its end is a choice. What comes after a
 *   chosen end does not count.
 * - Only the end has to be rated. With nothing else rated, best, worst and end are one, and `evidence` says so.
 *
 * Established for short episodes; did not generalise to complex ones (Strijbosch et al. 2019): show it beside the
 * journey level. Source: docs/method.md#insights.
 */
export function peakEnd({ points }: MarkSeries, levels: LevelCount, endId?: ActionId): PeakEnd {
  const endIndex = endId === undefined ? points.length - 1 : points.findIndex((p) => p.actionId === endId)
  const last = points[endIndex]
  if (last === undefined) return { status: 'noEnd' }
  const told = points.slice(0, endIndex + 1)
  const rated = ratedPoints(told)
  const end = rated.at(-1)
  if (end === undefined || end.actionId !== last.actionId)
    return { status: 'endUnrated', endId: last.actionId }
  const best = extremeAt(Math.max(...rated.map((p) => p.level)), rated, end)
  const worst = extremeAt(Math.min(...rated.map((p) => p.level)), rated, end)
  const middle = (levels + 1) / 2
  const further = Math.abs(best.level - middle) - Math.abs(worst.level - middle)
  const furthest = further > 0 ? 'best' : further < 0 ? 'worst' : 'both'
  return { status: 'told', best, worst, furthest, end, evidence: countEvidence(told) }
}

function extremeAt(level: number, rated: readonly RatedPoint[], end: RatedPoint): Extreme {
  const actionIds = rated.filter((p) => p.level === level).map((p) => p.actionId)
  return { level, actionIds, remembered: (level + end.level) / 2 }
}
