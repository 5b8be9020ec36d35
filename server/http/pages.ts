// The built client: files with a hash in their name for ever, the page itself always fresh, and the page for every
// address that is a page's.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendError } from './errorReply.ts'

/** `dist`: where the client was built to; null serves none. */
export async function servePages(app: FastifyInstance, dist: string | null): Promise<void> {
  const built = dist !== null && existsSync(join(dist, 'index.html'))
  if (built)
    await app.register(fastifyStatic, {
      root: dist,
      // Looked for when they are asked for: a client that is built again is served without a restart.
      wildcard: true,
      cacheControl: false,
      // The build has compressed them (squeezePlugin in vite.config.ts).
      preCompressed: true,
      setHeaders: (reply, path) => {
        const hashed = path.startsWith(join(dist, 'assets'))
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  app.setNotFoundHandler((request, reply) => {
    if (!built || !isPage(request)) return sendError(reply, 'not-found')
    return reply.sendFile('index.html')
  })
}

/** Addresses of the interface have no dot: a missing file is missing, not a page. */
function isPage(request: FastifyRequest): boolean {
  const path = request.url.split('?', 1)[0] ?? ''
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    !/^\/(api|sync|assets)(\/|$)/.test(path) &&
    !/\.[^/]*$/.test(path)
  )
}
