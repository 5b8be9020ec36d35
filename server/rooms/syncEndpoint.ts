// `GET /sync/<workshopId>/<document>`, upgraded to a WebSocket: who may come in, and what becomes of the socket.
//
// Refused with an HTTP status, before the upgrade: an address that is no room's, a page of another site. Everything
// a page must tell its user (no member, no workshop, too old, too busy) is a close code at once after the upgrade,
// because a browser does not see the status of a refused one (docs/decisions/0003-refuse-after-upgrade.md).
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { ErrorCode } from '../../src/protocol/errors.ts'
import { PROBE_PATH } from '../../src/protocol/httpLine.ts'
import { CLOSE_CODES, type CloseCode } from '../../src/protocol/syncWire.ts'
import type { Credentials } from '../auth/access.ts'
import { isOwnOrigin } from '../auth/origin.ts'
import type { Visits } from '../auth/visits.ts'
import { rawRefusal } from '../http/errorReply.ts'
import type { Metrics } from '../metrics.ts'
import { AddressSlots } from './addressSlots.ts'
import { attachSocket } from './attachSocket.ts'
import { Connection } from './connection.ts'
import { DecodeBudgets } from './decodeBudget.ts'
import { Pacer } from './pacer.ts'
import { ServerSocket } from './serverSocket.ts'
import { findRoom, letGo, placeOf, type Refused, recheck, type WayInDeps, type Wish } from './wayIn.ts'

const DOCUMENTS: ReadonlySet<string> = new Set(['board', 'session'])
/** How long a socket may take to say goodbye before it is cut. */
const GOODBYE_MS = 3000
const PING_MS = 30_000

export interface SyncEndpointDeps extends WayInDeps {
  readonly visits: Visits
  readonly metrics: Metrics
  readonly now: () => number
  /** The session cookie of a request, or null. */
  readonly sessionOf: (request: IncomingMessage) => string | null
  /** Where a request comes from, for limits. */
  readonly addressOf: (request: IncomingMessage) => string
  /** The host a request was sent to, as the browser named it. */
  readonly hostOf: (request: IncomingMessage) => string | undefined
}

export interface SyncEndpoint {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Closes every socket so that its client comes back, to the next server. */
  close(): void
}

export function createSyncEndpoint(deps: SyncEndpointDeps): SyncEndpoint {
  const options = {
    noServer: true,
    clientTracking: true,
    maxPayload: deps.config.maxMessageBytes,
    perMessageDeflate: false,
    WebSocket: ServerSocket,
    closeTimeout: GOODBYE_MS, // not in the types of ws 8.18
  }
  const server = new WebSocketServer(options)
  const slots = new AddressSlots(deps.config.maxConnectionsPerAddress)
  const budgets = new DecodeBudgets(deps.now)
  const pacer = new Pacer(deps.now)
  const pings = setInterval(() => pingAll(server), PING_MS)
  pings.unref()
  return {
    handleUpgrade(request, socket, head) {
      // Without a listener an error of the raw socket would end the process.
      socket.on('error', (error) => deps.log.debug({ error: String(error) }, 'socket error'))
      const freeSlot = slots.take(deps.addressOf(request))
      if (freeSlot === null) {
        deps.metrics.refused('too-many-requests')
        refuse(socket, 'too-many-requests')
        return
      }
      socket.once('close', freeSlot)
      admit(deps, server, budgets, pacer, request, socket, head).catch((error: unknown) => {
        deps.log.error({ error: String(error) }, 'upgrade failed')
        refuse(socket, 'server-error')
      })
    },
    close() {
      clearInterval(pings)
      server.close() // upgrades under way are refused from now on
      for (const ws of server.clients) ws.close(1001)
    },
  }
}

async function admit(
  deps: SyncEndpointDeps,
  server: WebSocketServer,
  budgets: DecodeBudgets,
  pacer: Pacer,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> {
  const address = request.url ?? ''
  const isProbe = address === `/sync/${PROBE_PATH}`
  const wish = readWish(address)
  const turnAway = (code: ErrorCode) => {
    deps.metrics.refused(code)
    refuse(socket, code)
  }
  if (wish === null && !isProbe) return turnAway('not-found')
  const credentials: Credentials = { token: wish?.token ?? null, session: deps.sessionOf(request) }
  if (!comesFromUs(deps, request, credentials)) return turnAway('origin-refused')

  const upgrade = (then: (ws: WebSocket) => void) => {
    if (socket.destroyed) return
    server.handleUpgrade(request, socket, head, (ws) => {
      ws.on('error', (error) => {
        deps.metrics.closed((ws as ServerSocket).closedWith ?? 1006)
        deps.log.info({ error: error.message }, 'bad frame')
      })
      then(ws)
    })
  }
  if (wish === null) return upgrade((ws) => ws.close(1000))
  const close = (code: CloseCode, reason: ErrorCode = CLOSE_CODES[code]) => {
    deps.metrics.refused(reason)
    upgrade((ws) => ws.close(code, reason))
  }

  const visit = deps.visits.begin(wish.workshopId)
  let taken = false
  const end = () => deps.visits.end(wish.workshopId, visit)
  try {
    const found = await findRoom(deps, credentials, wish, visit).catch((error: unknown): Refused => {
      deps.log.error({ error: String(error) }, 'nobody can be let in: the client must come back')
      return { refusal: 1013 }
    })
    if ('refusal' in found) return close(found.refusal, found.reason)
    const { member, ways } = found
    const { role, participantId, name } = member
    upgrade((ws) => {
      taken = true
      const person = { id: participantId, name, role }
      const about = { role, person, durable: wish.durable }
      const connection = new Connection(ws, socket, about, deps.config, deps.log, deps.metrics)
      visit.participantId = participantId
      visit.recheck = () =>
        recheck(deps, credentials, wish.workshopId, connection, async (renamed) => {
          const isSame = renamed.participantId === connection.person.id
          if (isSame && ways.session !== null) return await ways.session.session.people.personIs(renamed)
          connection.become({ id: renamed.participantId, name: renamed.name, role }, role)
          ways.board?.room.personChanged(connection)
        })
      ws.once('close', end)
      const budget = budgets.connection(deps.addressOf(request))
      const session = ways.session?.session ?? null
      if (ways.board !== null) session?.attachBoard(ways.board.room)
      session?.people.enter(connection)
      const onLeft = () => {
        session?.people.leave(connection)
        letGo(ways)
      }
      attachSocket({ ws, socket, connection, room: placeOf(ways), onLeft, budget, pacer }, deps)
      if (visit.stale) void visit.recheck()
    })
    // `handleUpgrade` calls back at once or, when the client has gone or the server is closing, never.
    if (!taken) letGo(ways)
  } finally {
    if (!taken) end()
  }
}

/** Null when the address is no room's. */
function readWish(address: string): Wish | null {
  const url = URL.parse(address, 'http://server')
  const path = /^\/sync\/([A-Za-z0-9_-]{1,64})\/([a-z]+)$/.exec(url?.pathname ?? '')
  if (url === null || path === null) return null
  const [, workshopId = '', document = ''] = path
  if (!DOCUMENTS.has(document)) return null
  const schema = url.searchParams.get('schema')
  return {
    workshopId,
    document,
    token: url.searchParams.get('token'),
    schema: schema !== null && /^\d{1,6}$/.test(schema) ? Number(schema) : null,
    durable: url.searchParams.get('durable') === '1',
  }
}

/** A browser always says where its page is from. A program does not; then it must show a token, not a cookie. */
function comesFromUs(deps: SyncEndpointDeps, request: IncomingMessage, credentials: Credentials): boolean {
  const { origin } = request.headers
  if (origin !== undefined) return isOwnOrigin(origin, deps.hostOf(request), deps.config.publicUrl)
  return credentials.token !== null || credentials.session === null
}

function refuse(socket: Duplex, code: ErrorCode): void {
  // Not left to a client that may never close its side.
  socket.once('finish', () => socket.destroy())
  socket.end(rawRefusal(code))
}

const silent = new WeakSet<WebSocket>()

/** Cuts the sockets that did not answer the last ping: a line that died without a word. */
function pingAll(server: WebSocketServer): void {
  for (const ws of server.clients) {
    if (silent.has(ws)) {
      ws.terminate()
      continue
    }
    silent.add(ws)
    ws.once('pong', () => silent.delete(ws))
    ws.ping()
  }
}
