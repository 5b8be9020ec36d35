// The HTTP side: plugins, guards that every route shares, routes.
import fastifyCompress from '@fastify/compress'
import fastifyCookie from '@fastify/cookie'
import fastifyRateLimit from '@fastify/rate-limit'
import { type FastifyInstance, type FastifyRequest, fastify, LogController } from 'fastify'
import { isOwnOrigin } from '../auth/origin.ts'
import type { ServerConfig } from '../config.ts'
import { createWorkshopRoute } from './createWorkshop.ts'
import { deleteWorkshopRoute } from './deleteWorkshop.ts'
import { deploymentRoute } from './deployment.ts'
import { handleError, rawRefusal, sendError } from './errorReply.ts'
import { exportWorkshopRoute } from './exportWorkshop.ts'
import { healthRoutes } from './health.ts'
import { importWorkshopRoute } from './importWorkshop.ts'
import { joinRoute } from './join.ts'
import { lineRoutes } from './lines.ts'
import { linkTermsRoute } from './linkTerms.ts'
import { metricsRoute } from './metrics.ts'
import { servePages } from './pages.ts'
import { previewJoinRoute } from './previewJoin.ts'
import { renameMeRoute } from './renameMe.ts'
import { rotateLinkRoute } from './rotateLink.ts'
import type { RouteDeps } from './routeDeps.ts'
import { addSecurityHeaders } from './securityHeaders.ts'
import { agendaRoutes } from './session/agenda.ts'
import { ballotRoutes } from './session/ballots.ts'
import { clockRoute } from './session/clock.ts'
import { groupRoutes } from './session/groups.ts'
import { lobbyRoutes } from './session/lobby.ts'
import { lockRoutes } from './session/locks.ts'
import { peopleRoutes } from './session/people.ts'
import { ratingRoutes } from './session/ratings.ts'
import { roundRoutes } from './session/rounds.ts'
import { settingsRoutes } from './session/settings.ts'
import { signalRoutes } from './session/signals.ts'
import { snapshotRoutes } from './session/snapshots.ts'
import { summonsRoutes } from './session/summons.ts'
import { timerRoute } from './session/timer.ts'
import { nameSessionCookie } from './session.ts'
import { workshopInfoRoute } from './workshopInfo.ts'

/** Bodies of everything but imports: names and titles. */
const BODY_MAX_BYTES = 64 * 1024

/** Before the routes, so that the parts they need can log through it. */
export function createHttpServer(config: ServerConfig): FastifyInstance {
  return fastify({
    logger: { level: config.logLevel },
    // Its own lines would hold the address with its query; ours name the route.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_MAX_BYTES,
    // One proxy: of the addresses named, the last is its own word, the others are the client's.
    trustProxy: config.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    forceCloseConnections: true,
    // Who sends a request byte by byte, to keep a connection busy, is cut off.
    requestTimeout: config.requestTimeoutMs,
    http: {
      headersTimeout: config.headersTimeoutMs,
      connectionsCheckingInterval: Math.ceil(config.headersTimeoutMs / 4),
    },
    // What fails before a route is found: an address that does not decode, a request that is not HTTP.
    frameworkErrors: (error, request, reply) => void handleError(error, request, reply),
    clientErrorHandler: (_error, socket) => {
      socket.once('finish', () => socket.destroy())
      if (socket.writable) socket.end(rawRefusal('bad-request'))
      else socket.destroy()
    },
  })
}

export async function addRoutes(app: FastifyInstance, deps: RouteDeps, dist: string | null): Promise<void> {
  const { config } = deps
  app.setErrorHandler(handleError)
  await addSecurityHeaders(app, config.publicUrl?.startsWith('https:') ?? false)
  await app.register(fastifyCookie)
  await app.register(fastifyCompress)
  await app.register(fastifyRateLimit, { global: false, ...(deps.rateStore && { store: deps.rateStore }) })
  nameSessionCookie(app, config)

  app.addHook('onRequest', async (request, reply) => {
    if (!fromOwnPage(request, config)) return sendError(reply, 'origin-refused')
    return undefined
  })
  app.addHook('onResponse', async (request, reply) => {
    const { url } = request.routeOptions
    if (!url?.startsWith('/api')) return
    const fields = { method: request.method, route: url, status: reply.statusCode }
    request.log.info({ ...fields, ms: Math.round(reply.elapsedTime) }, 'request')
  })

  createWorkshopRoute(app, deps)
  importWorkshopRoute(app, deps)
  previewJoinRoute(app, deps)
  joinRoute(app, deps)
  workshopInfoRoute(app, deps)
  renameMeRoute(app, deps)
  exportWorkshopRoute(app, deps)
  rotateLinkRoute(app, deps)
  linkTermsRoute(app, deps)
  deleteWorkshopRoute(app, deps)
  clockRoute(app, deps)
  agendaRoutes(app, deps)
  timerRoute(app, deps)
  settingsRoutes(app, deps)
  summonsRoutes(app, deps)
  signalRoutes(app, deps)
  lockRoutes(app, deps)
  groupRoutes(app, deps)
  roundRoutes(app, deps)
  ballotRoutes(app, deps)
  peopleRoutes(app, deps)
  lobbyRoutes(app, deps)
  snapshotRoutes(app, deps)
  ratingRoutes(app, deps)
  deploymentRoute(app, deps)
  healthRoutes(app, deps)
  metricsRoute(app, deps)
  await lineRoutes(app, deps.lines)
  await servePages(app, dist)
}

/** What changes something must come from our own page, or from a program, which names no origin. */
function fromOwnPage(request: FastifyRequest, config: ServerConfig): boolean {
  const { origin } = request.headers
  if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return true
  return isOwnOrigin(origin, request.host, config.publicUrl)
}
