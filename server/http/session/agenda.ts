// The agenda: POST …/session/agenda (the usual one, when there is none), POST …/session/phases, PUT and DELETE
// …/session/phases/:phaseId, POST …/session/phases/:phaseId/move, POST …/session/phase (go to one).
import type { FastifyInstance } from 'fastify'
import {
  addPhase,
  changePhase,
  defaultAgenda,
  goToPhase,
  movePhase,
  removePhase,
} from '../../../src/model/facilitation/agenda.ts'
import { ok } from '../../../src/model/result.ts'
import {
  goToPhaseSchema,
  movePhaseSchema,
  newPhaseSchema,
  phaseChangeSchema,
} from '../../../src/protocol/session.ts'
import { newToken } from '../../auth/secrets.ts'
import type { RouteDeps } from '../routeDeps.ts'
import { answerSession, done, LEADERS } from './sessionRoute.ts'

interface PhaseParams {
  readonly Params: { readonly id: string; readonly phaseId: string }
}

export function agendaRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const base = '/api/workshops/:id/session'
  const newId = () => `phase:${newToken(deps.random)}`

  app.post(`${base}/agenda`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, null, ({ session }) =>
      done(session.run((records) => ok(records.phases.size > 0 ? [] : defaultAgenda(newId)))),
    ),
  )
  app.post(`${base}/phases`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, newPhaseSchema, async ({ session, body }) => {
      const { afterId, ...fields } = body
      const id = newId()
      const added = await session.run((records) => addPhase(records, { id, ...fields }, afterId))
      return added.ok ? ok({ id }) : added
    }),
  )
  app.put<PhaseParams>(`${base}/phases/:phaseId`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, phaseChangeSchema, ({ session, body }) => {
      const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
      return done(session.run((records) => changePhase(records, request.params.phaseId, given)))
    }),
  )
  app.delete<PhaseParams>(`${base}/phases/:phaseId`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, null, ({ session }) =>
      done(session.run((records, now) => removePhase(records, request.params.phaseId, now))),
    ),
  )
  app.post<PhaseParams>(`${base}/phases/:phaseId/move`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, movePhaseSchema, ({ session, body }) =>
      done(session.run((records) => movePhase(records, request.params.phaseId, body.afterId))),
    ),
  )
  app.post(`${base}/phase`, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, goToPhaseSchema, ({ session, body }) =>
      done(session.run((records, now) => goToPhase(records, body.phaseId, now))),
    ),
  )
}
