// GET /api/config   what the page must know about the deployment
import type { FastifyInstance } from 'fastify'
import type { Deployment } from '../../src/protocol/http.ts'
import type { RouteDeps } from './routeDeps.ts'

export function deploymentRoute(app: FastifyInstance, deps: RouteDeps): void {
  app.get('/api/config', async () => {
    return { needsCreationKey: deps.config.creationKey !== null } satisfies Deployment
  })
}
