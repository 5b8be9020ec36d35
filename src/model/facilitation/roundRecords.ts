// From a revealed round to the records of it that stay in the board.
import type { Change } from '../change.ts'
import { type RoundRecord, roundRecordId } from '../schema/round.ts'
import { type Round, resultId } from './round.ts'
import type { SessionRecords } from './sessionRecords.ts'

/** One record for each thing that was asked about. */
export function roundRecords({ results }: Pick<SessionRecords, 'results'>, round: Round): Change[] {
  // Cards become records of the map when somebody puts them there.
  if (round.kind === 'writing') return []
  return round.itemIds.flatMap((itemId): Change[] => {
    const result = results.get(resultId(round.id, itemId))
    if (result === undefined) return []
    const record: RoundRecord = {
      id: roundRecordId(round.id, itemId),
      roundId: round.id,
      firstId: round.firstId,
      number: round.number,
      kind: round.kind,
      itemKind: round.itemKind,
      itemId,
      personaId: round.kind === 'rating' ? round.personaId : null,
      offerId: round.kind === 'rating' ? round.offerId : null,
      levels: round.kind === 'rating' ? round.levels : null,
      values: [...result.values],
      n: result.n,
      cannotSay: result.cannotSay,
      closedAt: round.closedAt ?? 0,
      decision: null,
    }
    return [{ op: 'put', kind: 'rounds', record }]
  })
}
