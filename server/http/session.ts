// The session cookie: one per device, for all its workshops. Whoever holds it is the person.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Credentials, sessionCookie } from '../auth/access.ts'
import { hashSecret, newSession } from '../auth/secrets.ts'
import type { ServerConfig } from '../config.ts'
import { publicUrl, type RouteDeps } from './routeDeps.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the session cookie of this request is called. */
    sessionCookie: string
  }
}

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** Before the routes. */
export function nameSessionCookie(app: FastifyInstance, config: ServerConfig): void {
  app.decorateRequest('sessionCookie', '')
  app.addHook('onRequest', async (request) => {
    request.sessionCookie = sessionCookie(publicUrl(config, request))
  })
}

export function readSession(request: FastifyRequest): string | null {
  const session = request.cookies[request.sessionCookie]
  return session === undefined || session === '' ? null : session
}

/**
 * The session of this device; a new one, with its cookie on the reply, when it has none that we know: what somebody else has
 * put there, to be the same person later, is not taken.
 */
export async function keepSession(
  deps: RouteDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const shown = readSession(request)
  const isOurs = shown !== null && (await deps.storage.knowsSession(hashSecret(shown)))
  const session = isOurs ? shown : newSession(deps.random)
  reply.setCookie(request.sessionCookie, session, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl(deps.config, request).startsWith('https:'),
    maxAge: YEAR_SECONDS,
  })
  return session
}

/** What a request shows: the cookie of a browser, or `Authorization: Bearer <token>` of a program. */
export function readCredentials(request: FastifyRequest): Credentials {
  const bearer = /^Bearer ([A-Za-z0-9_-]+)$/.exec(request.headers.authorization ?? '')
  return { session: readSession(request), token: bearer?.[1] ?? null }
}
