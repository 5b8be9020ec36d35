// What the revealed rounds of a workshop found, in the order a summary tells it.
//
// Invariants (test/model/insight/roundReadings.test.ts)
// - What the session says goes before the board's copy, which any participant could write; an imported workshop has the copy
//   only.
// - A later round stands beside the first, with the shift; the first stays as it was.
import type { RoundResult } from '../facilitation/round.ts'
import { readJourney } from '../journey.ts'
import { compareText } from '../order.ts'
import { isWithheldVote } from '../rating/rankVotes.ts'
import { type RatingStatistics, ratingStatistics } from '../rating/ratingStatistics.ts'
import { type RoundShift, roundShift } from '../rating/roundShift.ts'
import type { Records } from '../records.ts'
import type { LevelCount } from '../schema/meta.ts'
import type { RoundRecord } from '../schema/round.ts'

export interface RatedThing {
  readonly record: RoundRecord
  readonly title: string
  /** People who gave a level, also where their values are withheld. */
  readonly n: number
  readonly withheld: boolean
  readonly statistics: RatingStatistics
  /** Against the round before; null without one, and where one has too few answers. */
  readonly shift: RoundShift | null
}

export interface RatedRound {
  readonly roundId: string
  readonly number: number
  readonly title: string
  readonly closedAt: number
  readonly persona: string
  readonly offer: string
  readonly levels: LevelCount
  /** In the order of the journey; what is gone from it last. */
  readonly things: readonly RatedThing[]
}

export interface VotedThing {
  readonly itemId: string
  readonly title: string
  readonly dots: number
  /** People who gave any; 0 beside dots: too few to be told. Of a vote that is withheld, all who voted. */
  readonly voters: number
  /** From 1; what has as many dots shares a rank. */
  readonly rank: number
  readonly tied: boolean
}

export interface VotedRound {
  readonly roundId: string
  readonly number: number
  readonly title: string
  readonly closedAt: number
  readonly itemKind: string
  /** Too few voted for any dot to be shown. */
  readonly withheld: boolean
  /** The most dots first; ties in the order of the journey. */
  readonly things: readonly VotedThing[]
}

export interface RoundReadings {
  /** First to last. */
  readonly ratings: readonly RatedRound[]
  readonly votes: readonly VotedRound[]
}

type Board = Pick<
  Records,
  'rounds' | 'actions' | 'sequences' | 'frictions' | 'measures' | 'personas' | 'offers'
>

interface Told {
  readonly rounds: ReadonlyMap<string, { readonly title: string }>
  readonly results: ReadonlyMap<string, RoundResult>
}

export function roundReadings(board: Board, session: Told): RoundReadings {
  const places = placesOf(board)
  const byRound = new Map<string, RoundRecord[]>()
  for (const record of board.rounds.values()) {
    const records = byRound.get(record.roundId)
    if (records === undefined) byRound.set(record.roundId, [record])
    else records.push(record)
  }
  const rounds = [...byRound.values()]
    .map((records) =>
      records.toSorted((a, b) => places(a.itemId) - places(b.itemId) || compareText(a.id, b.id)),
    )
    .sort(([a], [b]) => (a?.closedAt ?? 0) - (b?.closedAt ?? 0))
  return {
    ratings: rounds.flatMap((records) => ratedRound(board, session, records)),
    votes: rounds.flatMap((records) => votedRound(board, session, records)),
  }
}

function ratedRound(board: Board, session: Told, records: readonly RoundRecord[]): RatedRound[] {
  const [first] = records
  if (first?.kind !== 'rating' || first.levels === null) return []
  const { levels } = first
  return [
    {
      roundId: first.roundId,
      number: first.number,
      title: session.rounds.get(first.roundId)?.title ?? '',
      closedAt: first.closedAt,
      persona: [...board.personas.values()].find(({ id }) => id === first.personaId)?.name ?? '',
      offer: [...board.offers.values()].find(({ id }) => id === first.offerId)?.name ?? '',
      levels,
      things: records.map((record) => {
        const statistics = statisticsOf(record, session, levels)
        const before = roundBefore(board, record)
        const { n } = session.results.get(record.id) ?? record
        return {
          record,
          title: titleOf(board, record.itemId),
          n,
          withheld: n > statistics.n,
          statistics,
          shift: before === null ? null : roundShift(statisticsOf(before, session, levels), statistics),
        }
      }),
    },
  ]
}

function votedRound(board: Board, session: Told, records: readonly RoundRecord[]): VotedRound[] {
  const [first] = records
  if (first?.kind !== 'dots') return []
  const counted = records.map((record) => {
    const { values, n } = session.results.get(record.id) ?? record
    return { record, values, n, dots: values.reduce((sum, value) => sum + value, 0) }
  })
  const ranked = counted.toSorted((a, b) => b.dots - a.dots)
  return [
    {
      roundId: first.roundId,
      number: first.number,
      title: session.rounds.get(first.roundId)?.title ?? '',
      closedAt: first.closedAt,
      itemKind: first.itemKind,
      withheld: isWithheldVote(counted),
      things: ranked.map(({ record, dots, n }) => ({
        itemId: record.itemId,
        title: titleOf(board, record.itemId),
        dots,
        voters: n,
        rank: 1 + counted.filter((other) => other.dots > dots).length,
        tied: counted.filter((other) => other.dots === dots).length > 1,
      })),
    },
  ]
}

/** What was found, as the session says it. */
export function statisticsOf(
  record: RoundRecord,
  { results }: Pick<Told, 'results'>,
  levels: LevelCount,
): RatingStatistics {
  const { values, cannotSay } = results.get(record.id) ?? record
  // The board's copy can hold what no round gave: only levels count.
  return ratingStatistics(
    values.filter((value) => value >= 1 && value <= levels),
    levels,
    cannotSay,
  )
}

/** The same thing in the latest of the earlier rounds of the series. */
export function roundBefore(
  { rounds }: Pick<Board, 'rounds'>,
  { firstId, itemId, number }: RoundRecord,
): RoundRecord | null {
  return (
    [...rounds.values()]
      .filter((r) => r.firstId === firstId && r.itemId === itemId && r.number < number)
      .sort((a, b) => b.number - a.number)[0] ?? null
  )
}

/** The place of an action, friction or measure in the journey, then in the plan. */
function placesOf(board: Board): (id: string) => number {
  const actions = readJourney(board).sequences.flatMap((s) => s.actions)
  const place = new Map<string, number>(actions.map(({ id }, i) => [id, i]))
  for (const { id, actionId } of board.frictions.values())
    place.set(id, place.get(actionId) ?? actions.length)
  for (const { id } of board.measures.values()) place.set(id, actions.length)
  return (id) => place.get(id) ?? actions.length + 1
}

/** What a thing is called; empty for what was deleted since. */
export function titleOf(
  { actions, frictions, measures }: Pick<Records, 'actions' | 'frictions' | 'measures'>,
  id: string,
): string {
  return byId(actions, id)?.title ?? byId(frictions, id)?.text ?? byId(measures, id)?.title ?? ''
}

function byId<Item>(records: ReadonlyMap<string, Item>, id: string): Item | undefined {
  return records.get(id)
}
