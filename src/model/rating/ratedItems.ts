// What a revealed round of ratings shows of each of its things, beside the round before it.
import { type RatingRound, type RoundResult, resultId } from '../facilitation/round.ts'
import { seriesOf } from '../facilitation/rounds.ts'
import type { SessionRecords } from '../facilitation/sessionRecords.ts'
import { type RatingStatistics, ratingStatistics } from './ratingStatistics.ts'
import { type RoundShift, roundShift } from './roundShift.ts'

export interface RatedItem {
  readonly itemId: string
  readonly result: RoundResult
  /** Of the values that are shown: of none when they are withheld. */
  readonly statistics: RatingStatistics
  /** The last round before this one that asked about the same thing; null when there is none. */
  readonly before: { readonly number: number; readonly statistics: RatingStatistics } | null
  /** From that round to this one; null when one of them has not enough answers. */
  readonly shift: RoundShift | null
}

/** One for each thing of the round, in their order. */
export function ratedItems(
  session: Pick<SessionRecords, 'rounds' | 'results'>,
  round: RatingRound,
): RatedItem[] {
  const earlier = seriesOf(session, round.firstId).filter(
    ({ number, status }) => number < round.number && status === 'revealed',
  )
  const statisticsOf = (roundId: string, itemId: string) => {
    const result = session.results.get(resultId(roundId, itemId))
    return result === undefined ? null : ratingStatistics(result.values, round.levels, result.cannotSay)
  }
  return round.itemIds.flatMap((itemId) => {
    const result = session.results.get(resultId(round.id, itemId))
    const statistics = statisticsOf(round.id, itemId)
    if (result === undefined || statistics === null) return []
    const last = earlier.findLast((other) => other.itemIds.includes(itemId))
    const then = last === undefined ? null : statisticsOf(last.id, itemId)
    const before = last === undefined || then === null ? null : { number: last.number, statistics: then }
    const shift = before === null ? null : roundShift(before.statistics, statistics)
    return [{ itemId, result, statistics, before, shift }]
  })
}
