// Commands on rounds, and who answers in them.

import { shapeAgreement } from '../rating/shapeAgreement.ts'
import { fail, ok, type Result } from '../result.ts'
import type { LevelCount } from '../schema/meta.ts'
import {
  type Ballot,
  type DotRound,
  PARKING,
  type RatingRound,
  type Round,
  resultsOf,
  type WritingRound,
} from './round.ts'
import type { SessionChange, SessionRecords } from './sessionRecords.ts'
import { revealedCards, tooFewWrote, type WrittenCard } from './writing.ts'

type Changes<Code extends string> = Result<readonly SessionChange[], Code>

type Asked =
  | Pick<RatingRound, 'kind' | 'itemKind' | 'personaId' | 'offerId'>
  | Pick<DotRound, 'kind' | 'itemKind' | 'budget' | 'maxPerItem'>
  | Pick<WritingRound, 'kind' | 'itemKind' | 'target' | 'question' | 'cardsEach' | 'signing' | 'moderated'>

/** What whoever opens a round says about it. */
export type NewRound = Asked &
  Pick<Round, 'title' | 'itemIds' | 'leadersAnswer' | 'revealWithTimer'> &
  Partial<Pick<Round, 'anonymity'>>

/** What the board must hold for a round to make sense, and its scale. */
export interface BoardOutline {
  readonly levels: LevelCount | null
  has(kind: 'actions' | 'frictions' | 'measures' | 'personas' | 'offers' | 'sequences', id: string): boolean
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
  const isThere = (item: string) =>
    asked.itemKind === 'parking' ? item === PARKING : board.has(asked.itemKind, item)
  if (!itemIds.every(isThere)) return fail(asked.itemKind === 'actions' ? 'action-missing' : 'not-in-round')
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
  if (asked.kind === 'writing') {
    const { kind, itemKind, question, cardsEach, signing, moderated } = asked
    // A friction is of an action; everything else is a note.
    const target = itemKind === 'actions' ? asked.target : ('notes' as const)
    const about = { kind, itemKind, target, question, cardsEach, signing, moderated }
    return ok([{ op: 'put', kind: 'rounds', record: { ...common, ...about } }])
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
  if (round === undefined || round.kind === 'writing') return fail('round-missing')
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

/** As `revealRound`, of cards. Of so few people that it would say who wrote them, all stay hidden. */
export function revealWriting(
  session: SessionRecords,
  roundId: string,
  cards: readonly WrittenCard[],
  now: number,
): Changes<'round-missing' | 'round-over'> {
  const round = session.rounds.get(roundId)
  if (round?.kind !== 'writing') return fail('round-missing')
  if (round.status !== 'open') return fail('round-over')
  const people = new Set(cards.map(({ personId }) => personId)).size
  const withheld = tooFewWrote(round, people)
  const shown = withheld ? cards.map((card) => ({ ...card, withheld })) : cards
  return ok([
    { op: 'put', kind: 'rounds', record: { ...round, status: 'revealed', closedAt: now } },
    { op: 'put', kind: 'written', record: { id: roundId, cards: cards.length, people } },
    ...revealedCards(round, shown).map((record) => ({ op: 'put', kind: 'cards', record }) as const),
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
    { op: 'remove', kind: 'written', id: roundId },
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
  session: Pick<SessionRecords, 'progress' | 'written'>,
  round: Round,
  here: Iterable<{ readonly id: string; readonly role: string }>,
): Turnout {
  if (round.kind === 'writing') return writingTurnout(session, round, here)
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

/** Who has written is not told, only how many: those who have written and left are among those who are here, as far as one knows. */
function writingTurnout(
  { written }: Pick<SessionRecords, 'written'>,
  round: WritingRound,
  here: Iterable<{ readonly id: string; readonly role: string }>,
): Turnout {
  const done = written.get(round.id)?.people ?? 0
  const present = new Set([...here].flatMap(({ id, role }) => (answersIn(round, role) ? [id] : []))).size
  return { done, begun: done, expected: Math.max(done, present) }
}
