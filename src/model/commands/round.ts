// What a team makes of a revealed result: an agreed level, the weights of frictions.
import type { Change } from '../change.ts'
import { isWithheldVote } from '../rating/rankVotes.ts'
import { ratingStatistics } from '../rating/ratingStatistics.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { WEIGHT_MAX } from '../schema/friction.ts'
import type { ActionId, OfferId, PersonaId } from '../schema/ids.ts'
import { TEXT_MAX } from '../schema/limits.ts'
import { type Mark, markId } from '../schema/mark.ts'
import type { RoundRecord } from '../schema/round.ts'

/** The median of a revealed result; null below 3 answers, and for a vote. */
export function medianOf(record: RoundRecord): number | null {
  if (record.kind !== 'rating' || record.levels === null) return null
  return ratingStatistics(record.values, record.levels, record.cannotSay).median
}

/**
 * Takes a level as the a priori mark: the median, or another one with a reason, which is kept beside the result. The mark
 * may be a fraction. One undo step.
 */
export function takeLevel(
  { rounds, actions, personas, offers }: Pick<Records, 'rounds' | 'actions' | 'personas' | 'offers'>,
  recordId: string,
  level: number,
  reason: string,
): Result<
  readonly Change[],
  | 'round-missing'
  | 'action-missing'
  | 'persona-missing'
  | 'offer-missing'
  | 'level-out-of-range'
  | 'reason-missing'
  | 'text-too-long'
> {
  const record = rounds.get(recordId)
  if (record === undefined || record.levels === null || record.kind !== 'rating') return fail('round-missing')
  const actionId = record.itemId as ActionId
  const personaId = record.personaId as PersonaId
  const offerId = record.offerId as OfferId
  if (!actions.has(actionId)) return fail('action-missing')
  if (!personas.has(personaId)) return fail('persona-missing')
  if (!offers.has(offerId)) return fail('offer-missing')
  if (!(level >= 1 && level <= record.levels)) return fail('level-out-of-range')
  const why = reason.trim()
  if (why.length > TEXT_MAX) return fail('text-too-long')
  if (level !== medianOf(record) && why === '') return fail('reason-missing')
  const mark: Mark = {
    id: markId({ actionId, personaId, offerId }, 'apriori'),
    actionId,
    personaId,
    offerId,
    evidence: 'apriori',
    level,
  }
  return ok([
    { op: 'put', kind: 'marks', record: mark },
    { op: 'put', kind: 'rounds', record: { ...record, decision: { level, reason: why } } },
  ])
}

/**
 * The frictions of a vote weigh what dots they got; without a dot, 0. Frictions that are gone since are left out.
 */
export function weighFrictions(
  { rounds, frictions }: Pick<Records, 'rounds' | 'frictions'>,
  roundId: string,
): Result<readonly Change[], 'round-missing'> {
  const results = [...rounds.values()].filter(
    (record) => record.roundId === roundId && record.kind === 'dots' && record.itemKind === 'frictions',
  )
  if (results.length === 0) return fail('round-missing')
  // Withheld: nobody is told where the dots are, so they weigh nothing.
  if (isWithheldVote(results)) return ok([])
  return ok(
    results.flatMap(({ itemId: id, values }): Change[] => {
      if (!frictions.has(id)) return []
      const dots = values.reduce((sum, value) => sum + value, 0)
      return [{ op: 'patch', kind: 'frictions', id, fields: { weight: Math.min(dots, WEIGHT_MAX) } }]
    }),
  )
}

/** Takes the median of every result of a round that nothing was decided about yet, as one undo step. */
export function takeMedians(
  records: Pick<Records, 'rounds' | 'actions' | 'personas' | 'offers'>,
  roundId: string,
): Result<readonly Change[], 'round-missing'> {
  const results = [...records.rounds.values()].filter(
    (record) => record.roundId === roundId && record.kind === 'rating',
  )
  if (results.length === 0) return fail('round-missing')
  return ok(
    results.flatMap((record): readonly Change[] => {
      const median = medianOf(record)
      if (record.decision !== null || median === null) return []
      const taken = takeLevel(records, record.id, median, '')
      // What somebody removed from the map meanwhile is left out.
      return taken.ok ? taken.value : []
    }),
  )
}
