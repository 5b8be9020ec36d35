// Builds the server from its parts. Clock, chance, storage and configuration come in from outside: `main.ts` brings
// the real ones, tests their own.
import type { IncomingMessage } from 'node:http'
import { availableParallelism } from 'node:os'
import { MIGRATIONS } from '../src/model/migrations/migrations.ts'
import { SCHEMA_VERSION } from '../src/model/schema/version.ts'
import { sessionCookie } from './auth/access.ts'
import { createKnownPassphrases } from './auth/passphrase.ts'
import type { RandomBytes } from './auth/secrets.ts'
import { Visits } from './auth/visits.ts'
import type { Cluster } from './cluster/cluster.ts'
import type { Deployment } from './cluster/deployment.ts'
import type { ServerConfig } from './config.ts'
import { createAttempts, createSharedAttempts } from './http/attempts.ts'
import { addRoutes, createHttpServer } from './http/httpServer.ts'
import { createTurns } from './http/turns.ts'
import { Lines } from './lines/lines.ts'
import type { Log } from './log.ts'
import { Metrics } from './metrics.ts'
import { startDocuments } from './rooms/documents.ts'
import { Rooms } from './rooms/rooms.ts'
import { createSyncEndpoint } from './rooms/syncEndpoint.ts'
import { createSessionHooks } from './session/sessionHooks.ts'
import { Sessions } from './session/sessions.ts'
import { measuredStorage } from './storage/measuredStorage.ts'
import type { Storage } from './storage/storage.ts'

/** For the last words: clients have been sent on before, and hold what was not acknowledged. */
const WRITE_MS = 5000
const HOUR_MS = 60 * 60 * 1000
const CODES = { atOnce: 8, waiting: 5000 }
/** A slow hash keeps a core and one of Node's four threads for files: the rest is for those who are in. */
const PASSPHRASES = { atOnce: Math.min(2, Math.max(1, availableParallelism() - 1)), waiting: 2000 }

/** The migrations a server runs: address of the module that lists them, and the version they lead to. */
export interface ServerMigrations {
  readonly module: string
  readonly schemaVersion: number
}

export const REAL_MIGRATIONS: ServerMigrations = {
  module: new URL('../src/model/migrations/migrations.ts', import.meta.url).href,
  schemaVersion: MIGRATIONS.at(-1)?.to ?? SCHEMA_VERSION,
}

export interface AppParts {
  readonly config: ServerConfig
  /** Stays the caller's: close it after the server. */
  readonly storage: Storage
  /** The key that link secrets follow from, 32 bytes. */
  readonly linkKey: Uint8Array
  readonly now: () => number
  readonly random: RandomBytes
  readonly migrations: ServerMigrations
  /** Where the client was built to; null serves the API alone. */
  readonly dist: string | null
  /** With other nodes on the same store; without it this is the only server. */
  readonly deployment?: Pick<Deployment, 'cluster' | 'rateStore' | 'logTo'>
}

export interface App {
  readonly log: Log
  readonly rooms: Rooms
  readonly sessions: Sessions
  /** Starts listening; gives the address, with the port that was free. */
  listen(): Promise<string>
  /**
   * Ends every connection, and resolves when all that was received is written, or soon when the store does not write. Gives
   * the number of messages that were not written.
   */
  close(): Promise<number>
}

export async function createApp(parts: AppParts): Promise<App> {
  const { config, now, random } = parts
  const metrics = new Metrics()
  const storage = measuredStorage(parts.storage, metrics, now)
  const http = createHttpServer(config)
  const { log } = http
  const documents = startDocuments(parts.migrations.module)
  const { schemaVersion } = parts.migrations
  const cluster = parts.deployment?.cluster ?? null
  parts.deployment?.logTo(log)
  const rooms = new Rooms({ storage, documents, schemaVersion, now, log, cluster, limits: config })
  const hooks = createSessionHooks({ storage, rooms, now, random, cluster })
  const sessions = new Sessions({ storage, now, log, cluster }, hooks)
  const limits = {
    perAddress: config.wrongCodesPerHour,
    inAll: config.wrongCodesPerHourInAll,
    windowMs: HOUR_MS,
  }
  const wrongCodes =
    cluster === null ? createAttempts(limits, now) : createSharedAttempts(limits, cluster.shared)
  const visits = new Visits()
  if (cluster !== null) followOthers(cluster, { rooms, sessions, visits })
  const sync = createSyncEndpoint({
    storage,
    rooms,
    sessions,
    visits,
    metrics,
    config,
    now,
    random,
    log,
    sessionOf: (request) => {
      const address = config.publicUrl ?? `${forwardedProtocol(request, config.trustProxy)}:`
      return http.parseCookie(request.headers.cookie ?? '')[sessionCookie(address)] ?? null
    },
    addressOf: (request) => forwardedAddress(request, config.trustProxy),
    hostOf: (request) => forwardedHost(request.headers, config.trustProxy) ?? request.headers.host,
  })
  const lines = new Lines({ handleUpgrade: sync.handleUpgrade, random, now })
  await addRoutes(
    http,
    {
      config,
      storage,
      rooms,
      sessions,
      documents,
      now,
      random,
      linkKey: parts.linkKey,
      wrongCodes,
      codes: createTurns(CODES),
      passphrases: createTurns(PASSPHRASES),
      knownPassphrases: createKnownPassphrases(now),
      visits,
      metrics,
      lines,
      cluster,
      rateStore: parts.deployment?.rateStore ?? null,
    },
    parts.dist,
  )
  http.server.on('upgrade', sync.handleUpgrade)
  return {
    log,
    rooms,
    sessions,
    listen: () => http.listen({ host: config.host, port: config.port }),
    async close() {
      sync.close()
      const told = lines.stop()
      const unwritten = await Promise.all([rooms.stop(WRITE_MS), sessions.stop(WRITE_MS)])
      await told
      await http.close()
      await documents.close()
      return unwritten[0] + unwritten[1]
    },
  }
}

/** What other nodes have decided about who may be where. */
function followOthers(
  cluster: Cluster,
  { rooms, sessions, visits }: { rooms: Rooms; sessions: Sessions; visits: Visits },
): void {
  visits.tellOthers = (workshopId, participantId) =>
    cluster.tell({ about: 'access', workshopId, participantId })
  cluster.handleNotes({
    async onNote(note) {
      const { workshopId } = note
      switch (note.about) {
        case 'access':
          return await visits.recheckHere(workshopId, note.participantId)
        case 'merged':
          return (await sessions.opened(workshopId))?.people.mergedHere(note.id, note.known)
        case 'erased':
          await rooms.erased(workshopId)
          await sessions.erase(workshopId)
      }
    },
    async onAccessChanged(workshopId) {
      // First what facilitators made of whom: a role they gave is no reason to leave.
      await (await sessions.opened(workshopId))?.room.fresh()
      await visits.recheckHere(workshopId)
    },
  })
}

/** As fastify reads it: what the proxy in front says. What stands before that was said by the client. */
function forwardedAddress(request: IncomingMessage, trusted: boolean): string {
  const named = trusted ? lastWord(request.headers['x-forwarded-for']) : undefined
  return named || (request.socket.remoteAddress ?? '')
}

/** As fastify reads it: the last proxy's word. */
function forwardedHost(headers: NodeJS.Dict<string | string[]>, trusted: boolean): string | undefined {
  return trusted ? lastWord(headers['x-forwarded-host']) : undefined
}

function forwardedProtocol({ headers }: IncomingMessage, trusted: boolean): string {
  return (trusted ? lastWord(headers['x-forwarded-proto']) : undefined) || 'http'
}

function lastWord(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header.split(',').at(-1)?.trim() : undefined
}
