// The requests of lines without a WebSocket; src/protocol/httpLine.ts says what they are.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type BytesReceived,
  DOWN_MAX_MS,
  LINE_HEADER,
  type LineOpened,
  UP_MAX_BYTES,
} from '../../src/protocol/httpLine.ts'
import type { Line } from '../lines/line.ts'
import type { Lines } from '../lines/lines.ts'
import { sendError } from './errorReply.ts'
import { readSession } from './session.ts'

/** How long a request with bytes waits until they can be taken. */
const THIRST_MS = 5000

type Query = Readonly<Partial<Record<'at' | 'wait' | 'once', string>>>
const ADDRESS = '/sync/:workshopId/:document'

export async function lineRoutes(app: FastifyInstance, lines: Lines): Promise<void> {
  await app.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: UP_MAX_BYTES },
      (_request, body, taken) => taken(null, body),
    )
    // A cache, or a proxy that keeps back what it passes on would make every edit late.
    scope.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store, no-transform').header('x-accel-buffering', 'no')
    })

    scope.post(ADDRESS, async (request, reply) => {
      const opened = await lines.open(request.raw, addressOf(request), readSession(request))
      if ('refused' in opened) return sendError(reply, opened.refused)
      return opened satisfies LineOpened
    })

    scope.post<{ Querystring: Query }>(`${ADDRESS}/up`, async (request, reply) => {
      const line = findLine(lines, request, reply)
      if (line === null) return reply
      if (line.isOver) return await sendOver(reply)
      const at = readCount(request.query.at)
      const { body } = request
      if (at === null || !(body instanceof Buffer)) return sendError(reply, 'bad-request')
      await Promise.race([line.thirst(), elapsed(THIRST_MS)])
      if (!line.receive(at, body)) return sendError(reply, 'bad-request')
      return { received: line.received } satisfies BytesReceived
    })

    scope.post<{ Querystring: Query }>(`${ADDRESS}/down`, { compress: false }, async (request, reply) => {
      const line = findLine(lines, request, reply)
      if (line === null) return reply
      const at = readCount(request.query.at)
      const waitMs = Math.min(readCount(request.query.wait) ?? DOWN_MAX_MS, DOWN_MAX_MS)
      const bytes = at === null ? null : line.read(at, { waitMs, once: request.query.once === '1' })
      if (bytes === null) return sendError(reply, 'bad-request')
      return await reply.type('application/octet-stream').send(bytes)
    })

    scope.delete(ADDRESS, async (request, reply) => {
      const line = findLine(lines, request, reply)
      if (line === null) return reply
      line.socket.destroy()
      return await reply.code(204).send()
    })
    done()
  })
}

/** The line a request names; null when it was answered instead. */
function findLine(lines: Lines, request: FastifyRequest, reply: FastifyReply): Line | null {
  const id = request.headers[LINE_HEADER]
  const found = lines.find(typeof id === 'string' ? id : '', addressOf(request), readSession(request))
  if (typeof found === 'object') return found
  if (found === 'too-many-requests') void sendError(reply, found)
  else if (found === 'over') void sendOver(reply)
  else void reply.code(421).send({ error: 'not-found' })
  return null
}

function sendOver(reply: FastifyReply): FastifyReply {
  return reply.code(410).send({ error: 'not-found' })
}

/** The room that the request's line is of. */
function addressOf(request: FastifyRequest): string {
  const { workshopId, document } = request.params as {
    readonly workshopId: string
    readonly document: string
  }
  return `${workshopId}/${document}`
}

function readCount(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null
}

function elapsed(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}
