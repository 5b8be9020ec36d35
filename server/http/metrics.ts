// GET /metrics   counters for Prometheus
//
// Who may read: with an operator token, who shows it. Without one, programs of this machine; but not when a proxy is in
// front, since everybody seems to come from this machine then.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sameSecret } from '../auth/secrets.ts'
import { isLoopback } from './addressKey.ts'
import { sendError } from './errorReply.ts'
import type { RouteDeps } from './routeDeps.ts'

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

export function metricsRoute(app: FastifyInstance, deps: RouteDeps): void {
  const startedAtMs = deps.now()
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(deps, request)) return sendError(reply, 'not-found')
    const { rss, heapUsed } = process.memoryUsage()
    const text = deps.metrics.render({
      rooms: deps.rooms.size,
      members: deps.rooms.memberCount,
      lines: deps.lines.size,
      pendingUpdates: deps.rooms.pendingCount,
      storeFails: deps.rooms.inTrouble,
      residentBytes: rss,
      heapBytes: heapUsed,
      startedAtMs,
      cluster:
        deps.cluster === null ? null : { nodes: deps.cluster.nodeCount, isBusUp: deps.cluster.isBusUp },
    })
    return reply
      .header('cache-control', 'no-store')
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(text)
  })
}

function mayRead({ config }: RouteDeps, request: FastifyRequest): boolean {
  if (config.metricsToken !== null) {
    const shown = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
    return shown !== undefined && sameSecret(shown, config.metricsToken)
  }
  const direct = FORWARDED.every((header) => request.headers[header] === undefined)
  const proxied = config.publicUrl !== null || config.trustProxy
  return direct && !proxied && isLoopback(request.socket.remoteAddress ?? '')
}
