// The headers that tell a browser what our pages may do: nothing that leaves this deployment.
import { createHash } from 'node:crypto'
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/**
 * React Aria adds these two style elements at run time. Naming their text lets us refuse every other inline style; a
 * test compares them with the library's source.
 */
export const KNOWN_STYLES: readonly string[] = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
]

export async function addSecurityHeaders(app: FastifyInstance, https: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", ...knownStyleSources()],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        // Browsers of today count a WebSocket to our own host as 'self'.
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Over plain http, on a company network, it would lock people out.
    hsts: https,
    // Browsers ignore these two on plain http, and complain.
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    referrerPolicy: { policy: 'no-referrer' },
  })
}

/** The known styles as a policy names them. */
export function knownStyleSources(): string[] {
  return KNOWN_STYLES.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
}
