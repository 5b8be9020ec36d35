// PUT and DELETE /api/workshops/:id/session/locks/:recordId   what facilitators alone may change; the page holds to it
import type { FastifyInstance } from 'fastify'
import { ok } from '../../../src/model/result.ts'
import type { RouteDeps } from '../routeDeps.ts'
import { answerSession, LEADERS } from './sessionRoute.ts'

interface LockParams {
  readonly Params: { readonly id: string; readonly recordId: string }
}

export function lockRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const path = '/api/workshops/:id/session/locks/:recordId'
  app.put<LockParams>(path, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, null, async ({ session, member }) => {
      const record = { id: request.params.recordId.slice(0, 300), by: member.participantId, at: session.now }
      await session.apply([{ op: 'put', kind: 'locks', record }])
      return ok(undefined)
    }),
  )
  app.delete<LockParams>(path, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, null, async ({ session }) => {
      await session.apply([{ op: 'remove', kind: 'locks', id: request.params.recordId }])
      return ok(undefined)
    }),
  )
}
