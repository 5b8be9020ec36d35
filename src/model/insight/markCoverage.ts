// What is rated and what is not, for each offer and persona.
import { type Journey, sortedOffers, sortedPersonas } from '../journey.ts'
import type { Records } from '../records.ts'
import type { ActionId, OfferId, PersonaId } from '../schema/ids.ts'
import { countEvidence, type EvidenceCount, markSeries } from './markSeries.ts'

export interface MarkCoverage {
  readonly offerId: OfferId
  readonly personaId: PersonaId
  readonly actions: number
  /** Neither guessed nor measured, in order. */
  readonly unrated: readonly ActionId[]
  /** `verified` counts actions with a verified mark, `apriori` those with a guess only. */
  readonly evidence: EvidenceCount
}

/**
 * One line for each persona and offer, in their orders.
 *
 * - Only placed actions count. Without an action a line has 0 of 0: nothing is missing yet.
 * - An offer that nobody means to rate for a persona is shown as unrated all the same: the records do not say which.
 *
 * Source: docs/method.md#insights.
 */
export function markCoverage(
  records: Pick<Records, 'marks' | 'offers' | 'personas' | 'meta'>,
  journey: Journey,
): MarkCoverage[] {
  return sortedPersonas(records.personas).flatMap(({ id: personaId }) =>
    sortedOffers(records.offers).map(({ id: offerId }) => {
      const { points } = markSeries(records, journey, { offerId, personaId, evidence: 'bestKnown' })
      const unrated = points.filter((p) => p.level === null).map((p) => p.actionId)
      return { offerId, personaId, actions: points.length, unrated, evidence: countEvidence(points) }
    }),
  )
}
