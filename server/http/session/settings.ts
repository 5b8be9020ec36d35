// PUT /api/workshops/:id/session/settings   the rules of the room; GET …/session reads all of it, for programs
import type { FastifyInstance } from 'fastify'
import { SESSION_KINDS } from '../../../src/model/facilitation/sessionRecords.ts'
import { ok } from '../../../src/model/result.ts'
import { sessionSettingsSchema } from '../../../src/protocol/session.ts'
import type { RouteDeps } from '../routeDeps.ts'
import { answerSession, LEADERS } from './sessionRoute.ts'

export function settingsRoutes(app: FastifyInstance, deps: RouteDeps): void {
  app.put('/api/workshops/:id/session/settings', (request, reply) =>
    answerSession(deps, request, reply, LEADERS, sessionSettingsSchema, async ({ session, body }) => {
      const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
      await session.apply([{ op: 'state', fields: given }])
      await session.doorMoved()
      return ok(undefined)
    }),
  )
  app.get('/api/workshops/:id/session', (request, reply) =>
    answerSession(deps, request, reply, null, null, ({ session }) => {
      const lists = SESSION_KINDS.map((kind) => [kind, [...session.records[kind].values()]])
      return ok({ now: session.now, state: session.records.state, ...Object.fromEntries(lists) })
    }),
  )
}
