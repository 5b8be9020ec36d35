// Where we stand against the competitors, action by action (J8).
import { type Journey, sortedOffers } from '../journey.ts'
import { must } from '../must.ts'
import type { Records } from '../records.ts'
import type { ActionId, OfferId } from '../schema/ids.ts'
import {
  countEvidence,
  type EvidenceCount,
  type MarkSeries,
  markSeries,
  type RatedPoint,
  ratedPoints,
  type SeriesChoice,
  type SeriesPoint,
} from './markSeries.ts'
import { mean } from './mean.ts'

export interface CompetitorGap {
  readonly actionId: ActionId
  readonly ours: RatedPoint
  /** Mean level of the competitors rated here. */
  readonly competitorMean: number
  /** Competitors rated here, at least one: the mean of another action may be of others. */
  readonly competitors: number
  /** ours − their mean, in levels: negative when we are behind. */
  readonly toMean: number
  readonly bestLevel: number
  /** The best competitors, in the order given; several when they tie. */
  readonly bestOfferIds: readonly OfferId[]
  /** ours − the best, in levels. Never above `toMean`. */
  readonly toBest: number
  /** What the competitors' levels here rest on; unrated are the competitors left out. */
  readonly evidence: EvidenceCount
}

export interface NotComparable {
  readonly actionId: ActionId
  readonly missing: 'ours' | 'competitors' | 'both'
}

export interface CompetitorGaps {
  /** The furthest behind the mean first; ties in the order of the journey. */
  readonly gaps: readonly CompetitorGap[]
  /** In the order of the journey. */
  readonly notComparable: readonly NotComparable[]
  /** Means over the n compared actions; null when n is 0. */
  readonly meanToMean: number | null
  readonly meanToBest: number | null
  readonly n: number
}

/**
 * Gᵢ = xᵢ(ours) − mean over competitors of xᵢ, and the same against the best of them.
 *
 * - Only actions rated for us and for at least one competitor; the rest is named, with what is missing.
 * - Differences and not ratios: a level has no zero.
 * - The best of several guesses is flattered by chance: the more competitors, the further behind the best we look.
 *
 * Source: docs/method.md#insights.
 *
 * @throws RangeError when a competitor's series is of another persona: two customers are not one comparison.
 */
export function competitorGaps(ours: MarkSeries, competitors: readonly MarkSeries[]): CompetitorGaps {
  const stranger = competitors.find((c) => c.choice.personaId !== ours.choice.personaId)
  if (stranger !== undefined)
    throw new RangeError(`${stranger.choice.personaId} is compared with ${ours.choice.personaId}`)
  const theirs = competitors.map(
    ({ choice, points }): Competitor => ({
      offerId: choice.offerId,
      points: new Map(points.map((p) => [p.actionId, p])),
    }),
  )
  const gaps: CompetitorGap[] = []
  const notComparable: NotComparable[] = []
  for (const point of ours.points) {
    const [own] = ratedPoints([point])
    const rivals = theirs.flatMap(({ offerId, points }) =>
      ratedPoints(pointAt(points, point)).map(({ level }) => ({ offerId, level })),
    )
    if (own !== undefined && rivals.length > 0) {
      const evidence = countEvidence(theirs.flatMap(({ points }) => pointAt(points, point)))
      gaps.push(gapBetween(own, rivals, evidence))
    } else {
      const missing = own !== undefined ? 'competitors' : rivals.length > 0 ? 'ours' : 'both'
      notComparable.push({ actionId: point.actionId, missing })
    }
  }
  return {
    gaps: gaps.sort((a, b) => a.toMean - b.toMean),
    notComparable,
    meanToMean: mean(gaps.map((g) => g.toMean)),
    meanToBest: mean(gaps.map((g) => g.toBest)),
    n: gaps.length,
  }
}

/** The series of every competitor for a persona, in the order of the offers. */
export function competitorSeries(
  records: Pick<Records, 'marks' | 'offers' | 'personas' | 'meta'>,
  journey: Journey,
  choice: Omit<SeriesChoice, 'offerId'>,
): MarkSeries[] {
  return sortedOffers(records.offers)
    .filter((offer) => offer.role === 'competitor')
    .map((offer) => markSeries(records, journey, { ...choice, offerId: offer.id }))
}

interface Competitor {
  readonly offerId: OfferId
  readonly points: ReadonlyMap<ActionId, SeriesPoint>
}

interface Rival {
  readonly offerId: OfferId
  readonly level: number
}

function pointAt(points: Competitor['points'], { actionId }: SeriesPoint): SeriesPoint[] {
  const point = points.get(actionId)
  return point === undefined ? [] : [point]
}

/** `rivals` has at least one. */
function gapBetween(ours: RatedPoint, rivals: readonly Rival[], evidence: EvidenceCount): CompetitorGap {
  const levels = rivals.map((r) => r.level)
  const bestLevel = Math.max(...levels)
  const competitorMean = must(mean(levels), 'rival')
  return {
    actionId: ours.actionId,
    ours,
    competitorMean,
    competitors: rivals.length,
    toMean: ours.level - competitorMean,
    bestLevel,
    bestOfferIds: rivals.filter((r) => r.level === bestLevel).map((r) => r.offerId),
    toBest: ours.level - bestLevel,
    evidence,
  }
}
