// How good the journey is on the whole, said in two ways side by side. No health score: it mixes nothing else in.
import type { ActionId, SequenceId } from '../schema/ids.ts'
import { countEvidence, type EvidenceCount, type MarkSeries, ratedPoints } from './markSeries.ts'
import { mean, median } from './mean.ts'

export interface SequenceLevel {
  readonly sequenceId: SequenceId
  /** Null when none of its actions is rated. */
  readonly mean: number | null
  /** Rated actions. */
  readonly n: number
  /** All actions. */
  readonly actions: number
}

/** Means and medians are on the scale of 1…K. */
export interface JourneyLevel {
  /** Over the rated actions, each counting once: a sequence told in detail weighs more. */
  readonly mean: number | null
  readonly median: number | null
  /** Over the means of the sequences that have a rated action, each counting once. */
  readonly meanOfSequences: number | null
  /** Sequences that have an action, in order. */
  readonly sequences: readonly SequenceLevel[]
  /** Rated actions. */
  readonly n: number
  /** All placed actions. */
  readonly actions: number
  /** n / actions, 0 to 1; null when there is no action. */
  readonly coverage: number | null
  /** Left out of everything above, in order. */
  readonly unrated: readonly ActionId[]
  readonly evidence: EvidenceCount
}

/**
 * S = Σxᵢ / n over the rated actions, and S_seq = the mean of the means of the sequences.
 *
 * - The two differ when sequences have different numbers of rated actions; neither is the right one.
 * - Unrated actions are left out and named, never interpolated. A sequence without a rated action is left out of
 *   S_seq, and says so with a null mean.
 * - Nothing rated: both are null, n is 0.
 *
 * Source: docs/method.md#insights; Strijbosch et al. 2019 for showing a mean at all.
 */
export function journeyLevel({ points }: MarkSeries): JourneyLevel {
  const levels = ratedPoints(points).map((p) => p.level)
  const sequences = [...new Set(points.map((p) => p.sequenceId))].map((sequenceId) => {
    const own = points.filter((p) => p.sequenceId === sequenceId)
    const rated = ratedPoints(own).map((p) => p.level)
    return { sequenceId, mean: mean(rated), n: rated.length, actions: own.length }
  })
  return {
    mean: mean(levels),
    median: median(levels),
    meanOfSequences: mean(sequences.flatMap((s) => s.mean ?? [])),
    sequences,
    n: levels.length,
    actions: points.length,
    coverage: points.length === 0 ? null : levels.length / points.length,
    unrated: points.filter((p) => p.level === null).map((p) => p.actionId),
    evidence: countEvidence(points),
  }
}
