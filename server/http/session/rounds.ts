// Rounds: POST …/rounds opens one, …/again the next over the same things, …/reveal shows it, …/drop calls it off. Of cards: GET
// …/moderation, PUT …/cards/:cardId.
import type { FastifyInstance } from 'fastify'
import { dropRound, openAgain, openRound } from '../../../src/model/facilitation/rounds.ts'
import { fail, ok } from '../../../src/model/result.ts'
import { againSchema, cardChangeSchema, newRoundSchema } from '../../../src/protocol/session.ts'
import { newToken } from '../../auth/secrets.ts'
import { moderateCard, readModeration } from '../../rounds/moderation.ts'
import { readOutline } from '../../rounds/readOutline.ts'
import { reveal } from '../../rounds/reveal.ts'
import type { RouteDeps } from '../routeDeps.ts'
import { answerSession, done, LEADERS } from './sessionRoute.ts'

interface RoundParams {
  readonly Params: { readonly id: string; readonly roundId: string }
}

interface CardParams {
  readonly Params: RoundParams['Params'] & { readonly cardId: string }
}

export function roundRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const base = '/api/workshops/:id/rounds'
  const newId = () => `round:${newToken(deps.random)}`

  app.post(base, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, newRoundSchema, async ({ session, body }) => {
      const board = await readOutline(deps.rooms, session.workshopId)
      if (board === null) return fail('server-busy')
      const id = newId()
      const { anonymity, ...rest } = body
      const asked = anonymity === undefined ? rest : { ...rest, anonymity }
      const opened = await session.run((records, now) => openRound(records, board, id, asked, now))
      return opened.ok ? ok({ id }) : opened
    }),
  )
  app.post<RoundParams>(`${base}/:roundId/again`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, againSchema, async ({ session, body }) => {
      const id = newId()
      const { roundId } = request.params
      const opened = await session.run((records, now) =>
        openAgain(records, roundId, id, body.itemIds ?? null, now),
      )
      return opened.ok ? ok({ id }) : opened
    }),
  )
  app.post<RoundParams>(`${base}/:roundId/reveal`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, null, ({ session }) =>
      done(reveal(deps, session, request.params.roundId)),
    ),
  )
  app.get<RoundParams>(`${base}/:roundId/moderation`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, null, ({ session }) =>
      readModeration(deps, session, request.params.roundId),
    ),
  )
  app.put<CardParams>(`${base}/:roundId/cards/:cardId`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, cardChangeSchema, ({ session, body }) => {
      const { roundId, cardId } = request.params
      return moderateCard(deps, session, roundId, cardId, body.hidden)
    }),
  )
  app.post<RoundParams>(`${base}/:roundId/drop`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, null, async ({ session }) => {
      const { roundId } = request.params
      if (session.closing.has(roundId)) return fail('round-over')
      const dropped = await session.run((records, now) => dropRound(records, roundId, now))
      if (!dropped.ok) return dropped
      await deps.storage.dropBallots(session.workshopId, roundId)
      return ok(undefined)
    }),
  )
}
