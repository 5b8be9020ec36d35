// GET and POST /api/workshops/:id/snapshots; POST …/snapshots/:snapshotId/restore, in place or as a workshop of its own.
import type { FastifyInstance } from 'fastify'
import { fail, ok } from '../../../src/model/result.ts'
import { restoreSchema, type Snapshots } from '../../../src/protocol/session.ts'
import { readMomentFile, restoreMoment, takeMoment } from '../../session/moments.ts'
import { openWorkshop } from '../openWorkshop.ts'
import type { RouteDeps } from '../routeDeps.ts'
import { answerSession, LEADERS, perPerson } from './sessionRoute.ts'

const HOUR_MS = 60 * 60 * 1000

export function snapshotRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const path = '/api/workshops/:id/snapshots'
  app.get(path, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, null, async ({ session }) => {
      const moments = await deps.storage.readMoments(session.workshopId)
      const snapshots = moments.map(({ id, at, reason, title, bytes }) => ({ id, at, reason, title, bytes }))
      return ok({ snapshots } satisfies Snapshots)
    }),
  )
  app.post(path, { config: perPerson(20) }, (request, reply) =>
    answerSession(deps, request, reply, LEADERS, null, async ({ session }) => {
      const id = await takeMoment(deps, session.workshopId, 'hand')
      return id === null ? fail('server-busy') : ok({ id })
    }),
  )
  const config = { rateLimit: { max: deps.config.createPerHour, timeWindow: HOUR_MS } }
  app.post<{ Params: { id: string; snapshotId: string } }>(
    `${path}/:snapshotId/restore`,
    { config },
    (request, reply) =>
      answerSession(deps, request, reply, LEADERS, restoreSchema, async ({ session, body }) => {
        const { workshopId } = session
        const { snapshotId } = request.params
        if (body.as === 'board') {
          const restored = await restoreMoment(deps, workshopId, snapshotId)
          return restored === null ? fail('snapshot-missing') : ok({ undo: restored.before })
        }
        const text = await readMomentFile(deps, workshopId, snapshotId)
        if (text === null) return fail('snapshot-missing')
        const board = await deps.documents.importFile(text)
        if (!board.ok) return board
        return ok(await openWorkshop(deps, request, reply, board.value, board.value.damaged))
      }),
  )
}
