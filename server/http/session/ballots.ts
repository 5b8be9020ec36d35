// PUT and DELETE …/rounds/:roundId/ballots/:itemId, GET …/rounds/:roundId/ballots: one's own, and nobody else's.
//
// Invariants
// - Whose ballot it is follows from the session cookie; nothing in the request can name somebody else. A program with a
//   link's token is nobody, and has no ballot.
// - Between the look at the round and the call to the store nothing is awaited: a reveal that begins later counts it. Of a
//   reveal at another node the store knows: it takes no ballot in time then.
import type { FastifyInstance } from 'fastify'
import { isAnswer, type Round } from '../../../src/model/facilitation/round.ts'
import { answersIn } from '../../../src/model/facilitation/rounds.ts'
import { fail, ok, type Result } from '../../../src/model/result.ts'
import { type BallotAnswer, ballotSchema, type OwnBallots } from '../../../src/protocol/session.ts'
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
      const { value } = body
      const round = voterRound(session, member, roundId)
      if (!round.ok) return round
      if (!round.value.itemIds.includes(itemId)) return fail('not-in-round')
      if (!isAnswer(round.value, value))
        return fail(round.value.kind === 'rating' ? 'level-out-of-range' : 'over-budget')
      let late = isLate(session, round.value)
      if (late && (round.value.kind === 'dots' || round.value.status === 'dropped')) return fail('round-over')
      // What comes alone and late could be told from the rest: where authors are forgotten it is not kept.
      if (late && round.value.anonymity === 'unlinked') return ok(answer('late', 0))
      const { workshopId } = session
      const budget = round.value.kind === 'dots' ? round.value.budget : null
      const personId = member.participantId
      const ballot = { workshopId, roundId, itemId, personId, value, budget }
      let answered = await storage.castBallot({ ...ballot, late })
      if (answered === 'closed') {
        session.closedElsewhere(roundId)
        late = true
        if (budget !== null) return fail('round-over')
        if (round.value.anonymity === 'unlinked') return ok(answer('late', 0))
        answered = await storage.castBallot({ ...ballot, late })
      }
      if (answered === 'over-budget') return fail('over-budget')
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
      const budget = round.value.kind === 'dots' ? round.value.budget : null
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
      const ballots = own.map(({ itemId, value, late }) => ({ itemId, value, late }))
      return ok({ ballots } satisfies OwnBallots)
    }),
  )
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

function answer(outcome: BallotAnswer['outcome'], answered: number): BallotAnswer {
  return { outcome, answered }
}
