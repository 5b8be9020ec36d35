// PUT and DELETE …/rounds/:roundId/ballots/:itemId, GET …/rounds/:roundId/ballots: one's own, and nobody else's. In a round of
// blind writing the item is a card, under an id that its author's device made.
//
// Invariants
// - Whose ballot it is follows from the session cookie; nothing in the request can name somebody else. A program with a
//   link's token is nobody, and has no ballot.
// - Between the look at the round and the call to the store nothing is awaited: a reveal that begins later counts it. Of a
//   reveal at another node the store knows: it takes no ballot in time then.
import type { FastifyInstance } from 'fastify'
import { isAnswer, ROUND_CARDS_MAX, type Round } from '../../../src/model/facilitation/round.ts'
import { answersIn } from '../../../src/model/facilitation/rounds.ts'
import { type CardText, parseCard } from '../../../src/model/facilitation/writing.ts'
import { fail, ok, type Result } from '../../../src/model/result.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import {
  type BallotAnswer,
  type BallotBody,
  ballotSchema,
  type OwnBallotsBody,
} from '../../../src/protocol/session.ts'
import { budgetOf, type NewBallot } from '../../rounds/ballotStorage.ts'
import type { Session } from '../../session/session.ts'
import type { StoredMembership } from '../../storage/storage.ts'
import type { RouteDeps } from '../routeDeps.ts'
import { answerSession, isPerson, perPerson } from './sessionRoute.ts'

interface BallotParams {
  readonly Params: { readonly id: string; readonly roundId: string; readonly itemId: string }
}

/** Somebody who taps through a long journey, back and forth. */
const config = perPerson(600)

export function ballotRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const base = '/api/workshops/:id/rounds/:roundId/ballots'
  const { storage } = deps

  app.put<BallotParams>(`${base}/:itemId`, { config }, (request, reply) =>
    answerSession(deps, request, reply, null, ballotSchema, async ({ session, member, body }) => {
      const { roundId, itemId } = request.params
      const round = voterRound(session, member, roundId)
      if (!round.ok) return round
      const given = answerIn(session, member, round.value, itemId, body)
      if (!given.ok) return given
      let late = isLate(session, round.value)
      if (late && (round.value.kind === 'dots' || round.value.status === 'dropped')) return fail('round-over')
      // What comes alone and late could be told from the rest: where authors are forgotten it is not kept.
      if (late && round.value.anonymity === 'unlinked') return ok(answer('late', 0))
      const { workshopId } = session
      const personId = member.participantId
      const ballot = { workshopId, roundId, itemId, personId, ...given.value }
      let answered = await storage.castBallot({ ...ballot, late })
      if (answered === 'closed') {
        session.closedElsewhere(roundId)
        late = true
        if (round.value.kind === 'dots') return fail('round-over')
        if (round.value.anonymity === 'unlinked') return ok(answer('late', 0))
        answered = await storage.castBallot({ ...ballot, late })
      }
      if (answered === 'over-budget') return fail(ballot.card === null ? 'over-budget' : 'too-many-cards')
      if (answered === 'taken') return fail('not-in-round')
      if (answered === 'gone' || answered === 'closed') return fail('workshop-missing')
      if (late) return ok(answer('late', answered))
      session.turnout.note(roundId, personId, answered)
      return ok(answer('counted', answered))
    }),
  )
  app.delete<BallotParams>(`${base}/:itemId`, { config }, (request, reply) =>
    answerSession(deps, request, reply, null, null, async ({ session, member }) => {
      const { roundId, itemId } = request.params
      const round = voterRound(session, member, roundId)
      if (!round.ok) return round
      if (isLate(session, round.value)) return fail('round-over')
      const budget = budgetOf(round.value)
      const personId = member.participantId
      const { workshopId } = session
      const answered = await storage.withdrawBallot({ workshopId, roundId, itemId, personId, budget })
      if (answered === 'closed') {
        session.closedElsewhere(roundId)
        return fail('round-over')
      }
      session.turnout.note(roundId, personId, answered)
      return ok(answer('counted', answered))
    }),
  )
  app.get<BallotParams>(base, (request, reply) =>
    answerSession(deps, request, reply, null, null, async ({ session, member }) => {
      const { roundId } = request.params
      if (!session.records.rounds.has(roundId)) return fail('round-missing')
      const own = await storage.readBallotsOf(session.workshopId, roundId, member.participantId)
      const ballots = own.map(({ itemId, value, late, card, withheld }) =>
        card === null ? { itemId, value, late } : { itemId, value, late, card: cardTextOf(card), withheld },
      )
      return ok({ ballots } satisfies OwnBallotsBody)
    }),
  )
}

/** What is stored of an answer, when the round takes it. A card is worth one of as many as each person may write. */
function answerIn(
  session: Session,
  { participantId }: StoredMembership,
  round: Round,
  itemId: string,
  body: BallotBody,
): Result<Pick<NewBallot, 'value' | 'budget' | 'card'>, ErrorCode> {
  const budget = budgetOf(round)
  if (round.kind === 'writing') {
    if (!('card' in body)) return fail('bad-request')
    const card = parseCard(round, itemId, body.card)
    if (!card.ok) return card
    // Counted a moment later: a few more may come at once.
    if ((session.records.written.get(round.id)?.cards ?? 0) >= ROUND_CARDS_MAX) return fail('too-many-cards')
    const isNamed = round.anonymity === 'named' || card.value.signed
    const name = isNamed ? session.nameOf(participantId) : ''
    return ok({ value: 1, budget, card: { ...card.value, name } })
  }
  if ('card' in body) return fail('bad-request')
  if (!round.itemIds.includes(itemId)) return fail('not-in-round')
  if (!isAnswer(round, body.value))
    return fail(round.kind === 'rating' ? 'level-out-of-range' : 'over-budget')
  return ok({ value: body.value, budget, card: null })
}

/** The round, for somebody who answers in it. */
function voterRound(
  session: Session,
  member: StoredMembership,
  roundId: string,
): Result<Round, 'round-missing' | 'not-a-voter' | 'workshop-closed'> {
  const round = session.records.rounds.get(roundId)
  if (round === undefined) return fail('round-missing')
  if (!isPerson(member) || !answersIn(round, member.role)) return fail('not-a-voter')
  // Older servers closed workshops with a round open in them.
  return round.status === 'open' && session.records.state.closedAt !== null
    ? fail('workshop-closed')
    : ok(round)
}

function isLate(session: Session, round: Round): boolean {
  return round.status !== 'open' || session.closing.has(round.id)
}

function cardTextOf({ text, itemId, signed }: CardText): CardText {
  return { text, itemId, signed }
}

function answer(outcome: BallotAnswer['outcome'], answered: number): BallotAnswer {
  return { outcome, answered }
}
