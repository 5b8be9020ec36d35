// PUT and DELETE /api/workshops/:id/session/summons   "bring to me": invite, summon, hold, and let go
import type { FastifyInstance } from 'fastify'
import { ok } from '../../../src/model/result.ts'
import { newSummonsSchema } from '../../../src/protocol/session.ts'
import { newToken } from '../../auth/secrets.ts'
import type { RouteDeps } from '../routeDeps.ts'
import { answerSession, LEADERS } from './sessionRoute.ts'

export function summonsRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const path = '/api/workshops/:id/session/summons'
  app.put(path, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, newSummonsSchema, async ({ session, member, body }) => {
      const id = `summons:${newToken(deps.random)}`
      const summons = { id, ...body, by: member.participantId, at: session.now }
      await session.apply([{ op: 'state', fields: { summons } }])
      return ok(undefined)
    }),
  )
  app.delete(path, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, null, async ({ session }) => {
      await session.apply([{ op: 'state', fields: { summons: null } }])
      return ok(undefined)
    }),
  )
}
