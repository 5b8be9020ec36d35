// GET /api/clock   the server's time, by which every page shows the timer
import type { FastifyInstance } from 'fastify'
import type { RouteDeps } from '../routeDeps.ts'

export function clockRoute(app: FastifyInstance, deps: RouteDeps): void {
  app.get('/api/clock', (_request, reply) => {
    reply.header('cache-control', 'no-store')
    return { now: deps.now() }
  })
}
