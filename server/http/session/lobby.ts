// The door: POST /api/workshops/:id/lobby lets in those named, or all; DELETE …/lobby/:participantId turns somebody away.
import type { FastifyInstance } from 'fastify'
import { fail, ok } from '../../../src/model/result.ts'
import { admitSchema } from '../../../src/protocol/session.ts'
import type { Session } from '../../session/session.ts'
import type { RouteDeps } from '../routeDeps.ts'
import { answerSession, LEADERS } from './sessionRoute.ts'

export function lobbyRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const path = '/api/workshops/:id/lobby'
  app.post(path, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, admitSchema, async ({ session, body }) => {
      const waiting = [...session.records.waiting.keys()]
      const named = body.participantIds
      for (const id of waiting) if (named === undefined || named.includes(id)) await admit(deps, session, id)
      return ok(undefined)
    }),
  )
  app.delete<{ Params: { id: string; participantId: string } }>(`${path}/:participantId`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, null, async ({ session }) => {
      const { participantId } = request.params
      const knocking = session.records.waiting.get(participantId)
      if (knocking === undefined) return fail('person-missing')
      // Who is in and said to be somebody else stays who they are.
      if (knocking.claims === null)
        await deps.storage.setSeat(session.workshopId, participantId, { standing: 'out', role: null })
      await session.apply([{ op: 'remove', kind: 'waiting', id: participantId }])
      return ok(undefined)
    }),
  )
}

async function admit(deps: RouteDeps, session: Session, id: string): Promise<void> {
  const knocking = session.records.waiting.get(id)
  if (knocking === undefined) return
  const { workshopId } = session
  if (knocking.claims !== null) {
    await deps.storage.mergeMember(workshopId, id, knocking.claims)
    await session.people.personMerged(id, knocking.claims)
    return
  }
  await deps.storage.setSeat(workshopId, id, { standing: 'in', role: null })
  const seat = (await deps.storage.readSeats(workshopId)).find((s) => s.participantId === id)
  await session.apply([{ op: 'remove', kind: 'waiting', id }])
  if (seat !== undefined) await session.people.personIs(seat)
}
