// The levels of one offer for one persona along the journey: what every insight about marks reads.
//
// Invariants
// - One point for each placed action, in reading order; nothing is interpolated.
// - A point says what its level rests on. A guess of the team is never passed off as a measurement, and neither is
//   what customers expect.
import type { Records } from '../records.ts'
import type { ActionId, OfferId, PersonaId, SequenceId } from '../schema/ids.ts'
import { type Evidence, type Mark, markId } from '../schema/mark.ts'

/** The journey, as far as a series needs it: which actions, in which order. */
export interface PlacedActions {
  readonly sequences: readonly {
    readonly sequence: { readonly id: SequenceId }
    readonly actions: readonly { readonly id: ActionId }[]
  }[]
}

export interface SeriesChoice {
  readonly offerId: OfferId
  readonly personaId: PersonaId
  /** `bestKnown`: the verified mark where there is one, otherwise the a priori one. */
  readonly evidence: Evidence | 'bestKnown'
}

/** A range of levels. */
export interface Interval {
  readonly low: number
  readonly high: number
}

export interface SeriesPoint {
  readonly actionId: ActionId
  readonly sequenceId: SequenceId
  /** From 1 to the scale's number of levels, fractions included; null when nobody rated it. */
  readonly level: number | null
  /** What the level rests on; null exactly when the level is. */
  readonly evidence: Evidence | null
  /** Customers asked; null for a guess and where there is no level. */
  readonly n: number | null
  /** The 95 % interval of a verified level; null when unknown, the wrong way round, or of a single customer. */
  readonly interval: Interval | null
}

/** A point with a level. */
export interface RatedPoint extends SeriesPoint {
  readonly level: number
  readonly evidence: Evidence
}

export interface MarkSeries {
  readonly choice: SeriesChoice
  readonly points: readonly SeriesPoint[]
  /** Actions with a mark above the scale, in order. Such a mark is left out, as if nobody had rated. */
  readonly offScale: readonly ActionId[]
}

/** How many levels rest on what. The three add up to the points. */
export interface EvidenceCount {
  readonly apriori: number
  readonly verified: number
  readonly unrated: number
}

/**
 * The series of a choice (J6 to J8).
 *
 * - Actions without a sequence are not on the journey, and have no point.
 * - An offer or persona that is gone has no level anywhere: its marks are ignored, as everywhere.
 * - `verified` and `apriori` never stand in for each other; only `bestKnown` mixes them, and each point says which.
 *
 * Source: docs/method.md#marks.
 */
export function markSeries(
  records: Pick<Records, 'marks' | 'offers' | 'personas' | 'meta'>,
  journey: PlacedActions,
  choice: SeriesChoice,
): MarkSeries {
  const { offerId, personaId } = choice
  const known = records.offers.has(offerId) && records.personas.has(personaId)
  const levels = records.meta?.levels ?? Number.POSITIVE_INFINITY
  const offScale: ActionId[] = []
  const points = journey.sequences.flatMap(({ sequence, actions }) =>
    actions.map((action): SeriesPoint => {
      const marks = known ? marksOf(records.marks, action.id, choice) : []
      const onScale = marks.filter((mark) => mark.level <= levels)
      if (onScale.length < marks.length) offScale.push(action.id)
      return { actionId: action.id, sequenceId: sequence.id, ...readingOf(onScale[0]) }
    }),
  )
  return { choice, points, offScale }
}

/** The points that have a level, in order. */
export function ratedPoints(points: readonly SeriesPoint[]): RatedPoint[] {
  return points.filter(isRated)
}

export function countEvidence(points: readonly SeriesPoint[]): EvidenceCount {
  const count = (evidence: Evidence | null) => points.filter((p) => p.evidence === evidence).length
  return { apriori: count('apriori'), verified: count('verified'), unrated: count(null) }
}

function isRated(point: SeriesPoint): point is RatedPoint {
  return point.level !== null
}

/** The marks a choice allows, the best one first. */
function marksOf(marks: Records['marks'], actionId: ActionId, choice: SeriesChoice): Mark[] {
  const { offerId, personaId, evidence } = choice
  const wanted: readonly Evidence[] = evidence === 'bestKnown' ? ['verified', 'apriori'] : [evidence]
  return wanted.flatMap((e) => marks.get(markId({ actionId, personaId, offerId }, e)) ?? [])
}

function readingOf(mark: Mark | undefined): Pick<SeriesPoint, 'level' | 'evidence' | 'n' | 'interval'> {
  if (mark === undefined) return { level: null, evidence: null, n: null, interval: null }
  const { level, evidence } = mark
  if (evidence === 'apriori') return { level, evidence, n: null, interval: null }
  return { level, evidence, n: mark.n, interval: intervalOf(mark) }
}

function intervalOf({ n, low, high }: Extract<Mark, { evidence: 'verified' }>): Interval | null {
  return n > 1 && low !== null && high !== null && low <= high ? { low, high } : null
}
