// What the routes are built from.
import type { FastifyRateLimitStoreCtor } from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import type { KnownPassphrases } from '../auth/passphrase.ts'
import type { RandomBytes } from '../auth/secrets.ts'
import type { Visits } from '../auth/visits.ts'
import type { Cluster } from '../cluster/cluster.ts'
import type { ServerConfig } from '../config.ts'
import type { Lines } from '../lines/lines.ts'
import type { Metrics } from '../metrics.ts'
import type { Documents } from '../rooms/documents.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Sessions } from '../session/sessions.ts'
import type { Storage } from '../storage/storage.ts'
import type { Attempts } from './attempts.ts'
import type { Turns } from './turns.ts'

export interface RouteDeps {
  readonly config: ServerConfig
  readonly storage: Storage
  readonly rooms: Rooms
  readonly documents: Documents
  readonly now: () => number
  readonly random: RandomBytes
  /** The key that link secrets follow from. */
  readonly linkKey: Uint8Array
  readonly wrongCodes: Attempts
  /** Codes are looked up, and passphrases hashed, in turn. */
  readonly codes: Turns
  readonly passphrases: Turns
  readonly knownPassphrases: KnownPassphrases
  readonly metrics: Metrics
  /** The sockets that a rotation may put out. */
  readonly visits: Visits
  readonly sessions: Sessions
  /** Of clients that have no WebSocket. */
  readonly lines: Lines
  /** Where requests of one address are counted for all nodes; null counts them here. */
  readonly rateStore: FastifyRateLimitStoreCtor | null
  /** Null for the only server there is. */
  readonly cluster: Cluster | null
}

/** The address people reach this deployment at, without a slash at the end. */
export function publicUrl(config: ServerConfig, request: FastifyRequest): string {
  return config.publicUrl ?? `${request.protocol}://${request.host}`
}
