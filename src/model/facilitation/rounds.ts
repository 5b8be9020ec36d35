// Commands on rounds, and who answers in them.

import { shapeAgreement } from '../rating/shapeAgreement.ts'
import { fail, ok, type Result } from '../result.ts'
import type { LevelCount } from '../schema/meta.ts'
import { type Ballot, type DotRound, type RatingRound, type Round, resultsOf } from './round.ts'
import type { SessionChange, SessionRecords } from './sessionRecords.ts'

type Changes<Code extends string> = Result<readonly SessionChange[], Code>

type Asked =
  | Pick<RatingRound, 'kind' | 'itemKind' | 'personaId' | 'offerId'>
  | Pick<DotRound, 'kind' | 'itemKind' | 'budget' | 'maxPerItem'>

/** What whoever opens a round says about it. */
export type NewRound = Asked &
  Pick<Round, 'title' | 'itemIds' | 'leadersAnswer' | 'revealWithTimer'> &
  Partial<Pick<Round, 'anonymity'>>

/** What the board must hold for a round to make sense, and its scale. */
export interface BoardOutline {
  readonly levels: LevelCount | null
  has(kind: 'actions' | 'frictions' | 'measures' | 'personas' | 'offers', id: string): boolean
}

export function openRound(
  session: SessionRecords,
  board: BoardOutline,
  id: string,
  asked: NewRound,
  now: number,
): Changes<'workshop-closed' | 'not-in-round' | 'persona-missing' | 'offer-missing' | 'action-missing'> {
  if (session.state.closedAt !== null) return fail('workshop-closed')
  const itemIds = [...new Set(asked.itemIds)]
  if (itemIds.length === 0) return fail('not-in-round')
  if (!itemIds.every((item) => board.has(asked.itemKind, item)))
    return fail(asked.itemKind === 'actions' ? 'action-missing' : 'not-in-round')
  const common = {
    id,
    title: asked.title,
    firstId: id,
    number: 1,
    status: 'open' as const,
    anonymity: asked.anonymity ?? session.state.anonymity,
    itemIds,
    leadersAnswer: asked.leadersAnswer,
    revealWithTimer: asked.revealWithTimer,
    minGroup: session.state.minGroup,
    openedAt: now,
    closedAt: null,
    kept: false,
  }
  if (asked.kind === 'dots') {
    const { kind, itemKind, budget, maxPerItem } = asked
    return ok([{ op: 'put', kind: 'rounds', record: { ...common, kind, itemKind, budget, maxPerItem } }])
  }
  const { kind, itemKind, personaId, offerId } = asked
  if (!board.has('personas', personaId)) return fail('persona-missing')
  if (!board.has('offers', offerId)) return fail('offer-missing')
  if (board.levels === null) return fail('not-in-round')
  const record = { ...common, kind, itemKind, personaId, offerId, levels: board.levels, shape: null }
  return ok([{ op: 'put', kind: 'rounds', record }])
}

/** The next round over the same things, beside the first, which stays as it was. `itemIds`: some of them only. */
export function openAgain(
  session: SessionRecords,
  roundId: string,
  id: string,
  itemIds: readonly string[] | null,
  now: number,
): Changes<'round-missing' | 'not-in-round' | 'round-open' | 'workshop-closed'> {
  if (session.state.closedAt !== null) return fail('workshop-closed')
  const before = session.rounds.get(roundId)
  if (before === undefined || before.status !== 'revealed') return fail('round-missing')
  const asked = itemIds === null ? before.itemIds : [...new Set(itemIds)]
  if (asked.length === 0 || !asked.every((item) => before.itemIds.includes(item))) return fail('not-in-round')
  const series = seriesOf(session, before.firstId)
  if (series.some(({ status }) => status === 'open')) return fail('round-open')
  const numbers = series.map(({ number }) => number)
  const record: Round = {
    ...before,
    id,
    number: Math.max(...numbers) + 1,
    status: 'open',
    itemIds: [...asked],
    openedAt: now,
    closedAt: null,
    kept: false,
    ...(before.kind === 'rating' ? { shape: null } : {}),
  }
  return ok([{ op: 'put', kind: 'rounds', record }])
}

/** The rounds over the same things, first to last; called off ones left out. */
export function seriesOf({ rounds }: Pick<SessionRecords, 'rounds'>, firstId: string): readonly Round[] {
  return [...rounds.values()]
    .filter((round) => round.firstId === firstId && round.status !== 'dropped')
    .sort((a, b) => a.number - b.number)
}

/** Ends the round and shows what it found, all at once. A round that is over stays as it is. */
export function revealRound(
  session: SessionRecords,
  roundId: string,
  ballots: readonly Ballot[],
  now: number,
): Changes<'round-missing' | 'round-over'> {
  const round = session.rounds.get(roundId)
  if (round === undefined) return fail('round-missing')
  if (round.status !== 'open') return fail('round-over')
  const over = { status: 'revealed', closedAt: now } as const
  const record: Round =
    round.kind === 'rating'
      ? { ...round, ...over, shape: shapeAgreement(round.itemIds, ballots) }
      : { ...round, ...over }
  return ok([
    { op: 'put', kind: 'rounds', record },
    ...resultsOf(round, ballots).map((record) => ({ op: 'put', kind: 'results', record }) as const),
    ...(round.anonymity === 'named' ? [] : progressGone(session, roundId)),
  ])
}

/** Calls a round off: nothing of it is ever shown. */
export function dropRound(
  session: SessionRecords,
  roundId: string,
  now: number,
): Changes<'round-missing' | 'round-over'> {
  const round = session.rounds.get(roundId)
  if (round === undefined) return fail('round-missing')
  if (round.status !== 'open') return fail('round-over')
  return ok([
    { op: 'put', kind: 'rounds', record: { ...round, status: 'dropped', closedAt: now } },
    ...progressGone(session, roundId),
  ])
}

/** Who answered how much, forgotten: beside the results it would say whose they are. */
export function progressGone(
  { progress }: Pick<SessionRecords, 'progress'>,
  roundId: string,
): readonly SessionChange[] {
  return [...progress.values()].flatMap((p) =>
    p.roundId === roundId ? [{ op: 'remove', kind: 'progress', id: p.id } as const] : [],
  )
}

/** May somebody of this role answer in the round? Observers, displays and programs never do. */
export function answersIn(round: Round, role: string): boolean {
  if (role === 'participant') return true
  return round.leadersAnswer && (role === 'facilitator' || role === 'cofacilitator')
}

export interface Turnout {
  /** People who have answered everything, or given every dot. */
  readonly done: number
  readonly begun: number
  /** Those who can answer and are here, and those who have answered and left. */
  readonly expected: number
}

/** "7 of 9 have answered". `here`: ids of the people connected at present, with their roles. */
export function turnout(
  session: Pick<SessionRecords, 'progress'>,
  round: Round,
  here: Iterable<{ readonly id: string; readonly role: string }>,
): Turnout {
  const goal = round.kind === 'dots' ? round.budget : round.itemIds.length
  const expected = new Set<string>()
  for (const person of here) if (answersIn(round, person.role)) expected.add(person.id)
  let done = 0
  let begun = 0
  for (const { roundId, personId, answered } of session.progress.values()) {
    if (roundId !== round.id || answered === 0) continue
    expected.add(personId)
    begun++
    if (answered >= goal) done++
  }
  return { done, begun, expected: expected.size }
}
