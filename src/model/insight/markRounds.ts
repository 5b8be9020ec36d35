// What the blind rounds found about one mark, the latest first: round 1 is kept for ever, and a later one stands beside it.
import type { RoundResult } from '../facilitation/round.ts'
import type { RatingStatistics } from '../rating/ratingStatistics.ts'
import { type RoundShift, roundShift } from '../rating/roundShift.ts'
import type { Records } from '../records.ts'
import type { MarkSubject } from '../schema/mark.ts'
import type { LevelCount } from '../schema/meta.ts'
import { isRoundOf, type RoundRecord } from '../schema/round.ts'
import { roundBefore, statisticsOf } from './roundReadings.ts'

export interface MarkRound {
  readonly record: RoundRecord
  /** The scale it was answered on. */
  readonly levels: LevelCount
  readonly statistics: RatingStatistics
  readonly result: Pick<RoundResult, 'n' | 'cannotSay' | 'withheld'>
  /** The last round before it over the same thing; null when there is none. */
  readonly before: { readonly number: number; readonly statistics: RatingStatistics } | null
  /** From that round to this one; null when one of them has not enough answers. */
  readonly shift: RoundShift | null
}

export function markRounds(
  board: Pick<Records, 'rounds'>,
  session: { readonly results: ReadonlyMap<string, RoundResult> },
  subject: MarkSubject,
): MarkRound[] {
  return [...board.rounds.values()]
    .filter((record) => isRoundOf(record, subject))
    .sort((a, b) => b.closedAt - a.closedAt || b.number - a.number)
    .flatMap((record) => {
      const { levels } = record
      if (levels === null) return []
      const statistics = statisticsOf(record, session, levels)
      const { n, cannotSay } = session.results.get(record.id) ?? record
      const last = roundBefore(board, record)
      // Another scale says something else.
      const before =
        last === null || last.levels !== levels
          ? null
          : { number: last.number, statistics: statisticsOf(last, session, levels) }
      const shift = before === null ? null : roundShift(before.statistics, statistics)
      return [
        { record, levels, statistics, before, shift, result: { n, cannotSay, withheld: n > statistics.n } },
      ]
    })
}
