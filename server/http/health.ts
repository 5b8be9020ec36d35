// GET /healthz   the process answers.   GET /readyz   it can also read its store, and write to it; and how the bus is.
import type { FastifyInstance } from 'fastify'
import { sendError } from './errorReply.ts'
import type { RouteDeps } from './routeDeps.ts'

export function healthRoutes(app: FastifyInstance, deps: RouteDeps): void {
  let asked: Promise<unknown> | null = null
  /** One look at the store answers all who ask meanwhile: anybody may ask, and it costs a write to the disk. */
  const tryStore = () => {
    asked ??= deps.storage.ping().finally(() => {
      asked = null
    })
    return asked
  }
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (request, reply) => {
    try {
      if (deps.rooms.inTrouble) throw new Error('updates wait to be written')
      await tryStore()
      // Without the bus everything goes on, a little later: no reason to be sent nobody.
      return deps.cluster === null
        ? { status: 'ok' }
        : { status: 'ok', bus: deps.cluster.isBusUp ? 'up' : 'lost' }
    } catch (error) {
      request.log.error({ error: String(error) }, 'store not usable')
      return sendError(reply, 'server-busy')
    }
  })
}
