// What people show the facilitator: PUT and DELETE …/session/hands/me and …/session/ready/me; facilitators lower one hand
// (DELETE …/session/hands/:personId) or all of them (DELETE …/session/hands).
import type { FastifyInstance } from 'fastify'
import type { SessionChange } from '../../../src/model/facilitation/sessionRecords.ts'
import { fail, ok } from '../../../src/model/result.ts'
import type { Role } from '../../../src/protocol/roles.ts'
import type { RouteDeps } from '../routeDeps.ts'
import { answerSession, isPerson, LEADERS, perPerson } from './sessionRoute.ts'

const PRESENT: readonly Role[] = ['facilitator', 'cofacilitator', 'participant', 'observer']
const config = perPerson(60)

export function signalRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const base = '/api/workshops/:id/session'
  app.put(`${base}/hands/me`, { config }, (request, reply) =>
    answerSession(deps, request, reply, PRESENT, null, async ({ session, member }) => {
      const id = member.participantId
      if (!isPerson(member)) return fail('not-allowed')
      // Raised again it keeps its place in the queue.
      await session.change(() =>
        session.records.hands.has(id)
          ? []
          : [{ op: 'put', kind: 'hands', record: { id, raisedAt: session.now } }],
      )
      return ok(undefined)
    }),
  )
  app.delete(`${base}/hands/me`, { config }, (request, reply) =>
    answerSession(deps, request, reply, PRESENT, null, async ({ session, member }) => {
      await session.apply([{ op: 'remove', kind: 'hands', id: member.participantId }])
      return ok(undefined)
    }),
  )
  app.delete<{ Params: { id: string; personId: string } }>(`${base}/hands/:personId`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, null, async ({ session }) => {
      await session.apply([{ op: 'remove', kind: 'hands', id: request.params.personId }])
      return ok(undefined)
    }),
  )
  app.delete(`${base}/hands`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, null, async ({ session }) => {
      await session.change(() =>
        [...session.records.hands.keys()].map((id): SessionChange => ({ op: 'remove', kind: 'hands', id })),
      )
      return ok(undefined)
    }),
  )
  app.put(`${base}/ready/me`, { config }, (request, reply) =>
    answerSession(deps, request, reply, PRESENT, null, async ({ session, member }) => {
      const id = member.participantId
      if (!isPerson(member)) return fail('not-allowed')
      await session.apply([{ op: 'put', kind: 'ready', record: { id, at: session.now } }])
      return ok(undefined)
    }),
  )
  app.delete(`${base}/ready/me`, { config }, (request, reply) =>
    answerSession(deps, request, reply, PRESENT, null, async ({ session, member }) => {
      await session.apply([{ op: 'remove', kind: 'ready', id: member.participantId }])
      return ok(undefined)
    }),
  )
}
