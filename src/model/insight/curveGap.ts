// How far apart two curves are, action by action (J8): two offers, two personas, or a guess and its measure.
import type { ActionId } from '../schema/ids.ts'
import type { Evidence } from '../schema/mark.ts'
import { type MarkSeries, type RatedPoint, ratedPoints, type SeriesChoice } from './markSeries.ts'
import { mean } from './mean.ts'

/** One curve of the plot: whose marks, and what they rest on. */
export interface CurveChoice extends SeriesChoice {
  readonly evidence: Evidence
}

export interface GapRow {
  readonly actionId: ActionId
  readonly first: RatedPoint
  readonly second: RatedPoint
  /** first − second, in levels: above 0 when the first is the better one. */
  readonly gap: number
}

export interface CurveGap {
  /** Actions rated on both curves, in the order of the journey. */
  readonly rows: readonly GapRow[]
  /** The other actions, in the order of the journey, with the curve on which nobody rated them. */
  readonly notComparable: readonly {
    readonly actionId: ActionId
    readonly missing: 'first' | 'second' | 'both'
  }[]
  /** Mean of the gaps over the n compared actions; null when n is 0. */
  readonly mean: number | null
  readonly n: number
}

/**
 * Gᵢ = xᵢ(first) − xᵢ(second), and its mean.
 *
 * - Only actions rated on both; the rest is named, with what is missing.
 * - Differences and not ratios: a level has no zero.
 *
 * @throws RangeError when the two series are not of one journey.
 */
export function curveGap(first: MarkSeries, second: MarkSeries): CurveGap {
  const theirs = new Map(second.points.map((p) => [p.actionId, p]))
  const others = new Map(ratedPoints(second.points).map((p) => [p.actionId, p]))
  const ours = new Map(ratedPoints(first.points).map((p) => [p.actionId, p]))
  const rows: GapRow[] = []
  const notComparable: CurveGap['notComparable'][number][] = []
  for (const { actionId } of first.points) {
    if (!theirs.has(actionId)) throw new RangeError(`${actionId} is on one of two journeys`)
    const [a, b] = [ours.get(actionId), others.get(actionId)]
    if (a !== undefined && b !== undefined)
      rows.push({ actionId, first: a, second: b, gap: a.level - b.level })
    else
      notComparable.push({
        actionId,
        missing: a !== undefined ? 'second' : b !== undefined ? 'first' : 'both',
      })
  }
  return { rows, notComparable, mean: mean(rows.map((r) => r.gap)), n: rows.length }
}
