// GET /healthz   the process answers.   GET /readyz   it can also read its store.
import type { FastifyInstance } from 'fastify'
import { sendError } from './errorReply.ts'
import type { RouteDeps } from './routeDeps.ts'

export function healthRoutes(app: FastifyInstance, deps: RouteDeps): void {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (request, reply) => {
    try {
      await deps.storage.ping()
      return { status: 'ok' }
    } catch (error) {
      request.log.error({ error: String(error) }, 'store not readable')
      return sendError(reply, 'server-busy')
    }
  })
}
