// From an error to what the client is told: a code of the one table, never more.
import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { ERRORS, type ErrorCode } from '../../src/protocol/errors.ts'
import { ThreadError } from '../threads/threadCalls.ts'

export function sendError(reply: FastifyReply, code: ErrorCode): FastifyReply {
  return reply.code(ERRORS[code].status).header('cache-control', 'no-store').send({ error: code })
}

/** The whole answer as text, for a socket that is not fastify's. */
export function rawRefusal(code: ErrorCode): string {
  const { status } = ERRORS[code]
  const body = JSON.stringify({ error: code })
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n')
}

/** What fastify and its plugins throw, as a code of ours. Anything unknown is a bug: it is logged, not told. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof ThreadError && error.passing) {
    request.log.warn({ error: error.message }, 'request refused: the store cannot be used at present')
    return sendError(reply, 'server-busy')
  }
  const code = codeOf(error.statusCode ?? 500)
  if (code === 'server-error') request.log.error({ err: error }, 'request failed')
  return sendError(reply, code)
}

function codeOf(status: number): ErrorCode {
  switch (status) {
    case 404:
      return 'not-found'
    case 413:
      return 'too-large'
    case 429:
      return 'too-many-requests'
    case 503:
      return 'server-busy'
    default:
      return status >= 400 && status < 500 ? 'bad-request' : 'server-error'
  }
}
