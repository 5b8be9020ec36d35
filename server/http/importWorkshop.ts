// POST /api/workshops/import   a new workshop from an exported file; the creation key, if any, in X-Creation-Key
import type { FastifyInstance } from 'fastify'
import { sendError } from './errorReply.ts'
import { mayCreate, openWorkshop } from './openWorkshop.ts'
import type { RouteDeps } from './routeDeps.ts'

const HOUR_MS = 60 * 60 * 1000

export function importWorkshopRoute(parent: FastifyInstance, deps: RouteDeps): void {
  // A scope of its own: here a body stays text, because the document thread parses it.
  parent.register((app, _options, done) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    const options = {
      bodyLimit: deps.config.maxImportBytes,
      config: { rateLimit: { max: deps.config.createPerHour, timeWindow: HOUR_MS } },
    }
    app.post('/api/workshops/import', options, async (request, reply) => {
      const key = request.headers['x-creation-key']
      if (!mayCreate(deps, typeof key === 'string' ? key : null))
        return sendError(reply, 'creation-key-wrong')
      const file = await deps.documents.importFile(typeof request.body === 'string' ? request.body : '')
      if (!file.ok) return sendError(reply, file.code)
      const { damaged, ...board } = file.value
      return reply.code(201).send(await openWorkshop(deps, request, reply, board, damaged))
    })
    done()
  })
}
