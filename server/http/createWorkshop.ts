// POST /api/workshops   a new workshop from a template; the caller becomes its facilitator
import type { FastifyInstance } from 'fastify'
import { newIdFrom } from '../../src/model/schema/ids.ts'
import { DEFAULT_LEVEL_COUNT } from '../../src/model/schema/meta.ts'
import { SCHEMA_VERSION } from '../../src/model/schema/version.ts'
import { templateChanges } from '../../src/model/templates/templateChanges.ts'
import { createWorkshopSchema } from '../../src/protocol/http.ts'
import { newToken } from '../auth/secrets.ts'
import { sendError } from './errorReply.ts'
import { mayCreate, openWorkshop } from './openWorkshop.ts'
import type { RouteDeps } from './routeDeps.ts'
import { readName, readTitle } from './typedText.ts'

const HOUR_MS = 60 * 60 * 1000

export function createWorkshopRoute(app: FastifyInstance, deps: RouteDeps): void {
  const config = { rateLimit: { max: deps.config.createPerHour, timeWindow: HOUR_MS } }
  app.post('/api/workshops', { config }, async (request, reply) => {
    const body = createWorkshopSchema.safeParse(request.body)
    if (!body.success) return sendError(reply, 'bad-request')
    if (!mayCreate(deps, body.data.creationKey ?? null)) return sendError(reply, 'creation-key-wrong')
    const title = readTitle(body.data.title)
    if (!title.ok) return sendError(reply, title.code)
    const name = readName(body.data.name)
    if (!name.ok) return sendError(reply, name.code)
    const { template, locale, levels = DEFAULT_LEVEL_COUNT } = body.data
    const newId = newIdFrom(() => newToken(deps.random))
    const changes = templateChanges({ template, title: title.value, locale, levels }, newId)
    const board = { ...(await deps.documents.encode(changes)), schemaVersion: SCHEMA_VERSION }
    return reply.code(201).send(await openWorkshop(deps, request, reply, board, 0, name.value))
  })
}
