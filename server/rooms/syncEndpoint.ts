// `GET /sync/<workshopId>/<document>`, upgraded to a WebSocket: who may come in, and what becomes of the socket.
//
// Refused with an HTTP status, before the upgrade: an address that is no room's, a page of another site. Everything
// a page must tell its user (no member, no workshop, too old, too busy) is a close code at once after the upgrade,
// because a browser does not see the status of a refused one (docs/decisions/0003-refuse-after-upgrade.md).
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { must } from '../../src/model/must.ts'
import type { ErrorCode } from '../../src/protocol/errors.ts'
import { CLOSE_CODES, type CloseCode, LINK_EXPIRED } from '../../src/protocol/syncWire.ts'
import { type Credentials, findMember } from '../auth/access.ts'
import { isOwnOrigin } from '../auth/origin.ts'
import type { RandomBytes } from '../auth/secrets.ts'
import type { Visit, Visits } from '../auth/visits.ts'
import type { ServerConfig } from '../config.ts'
import { rawRefusal } from '../http/errorReply.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { SessionRoom } from '../session/sessionRoom.ts'
import type { SessionHold, Sessions } from '../session/sessions.ts'
import type { Storage, StoredMembership } from '../storage/storage.ts'
import { AddressSlots } from './addressSlots.ts'
import { attachSocket } from './attachSocket.ts'
import { Connection } from './connection.ts'
import { DecodeBudgets } from './decodeBudget.ts'
import { Pacer } from './pacer.ts'
import type { Room } from './room.ts'
import type { RoomHold, Rooms } from './rooms.ts'
import { ServerSocket } from './serverSocket.ts'

const DOCUMENTS: ReadonlySet<string> = new Set(['board', 'session'])
/** How long a socket may take to say goodbye before it is cut. */
const GOODBYE_MS = 3000
const PING_MS = 30_000

export interface SyncEndpointDeps {
  readonly storage: Pick<Storage, 'readLink' | 'readMembership' | 'readWorkshop' | 'readDoor'>
  readonly rooms: Rooms
  readonly sessions: Sessions
  readonly visits: Visits
  readonly metrics: Metrics
  readonly config: ServerConfig
  readonly now: () => number
  readonly random: RandomBytes
  readonly log: Log
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

/** What the address of an upgrade asks for. */
interface Wish {
  readonly workshopId: string
  readonly document: string
  readonly token: string | null
  readonly schema: number | null
  readonly durable: boolean
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
  const wish = readWish(request.url ?? '')
  const turnAway = (code: ErrorCode) => {
    deps.metrics.refused(code)
    refuse(socket, code)
  }
  if (wish === null) return turnAway('not-found')
  const credentials: Credentials = { token: wish.token, session: deps.sessionOf(request) }
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
          if (isSame && ways.session !== null) return await ways.session.session.personIs(renamed)
          connection.become({ id: renamed.participantId, name: renamed.name, role }, role)
          ways.board?.room.personChanged(connection)
        })
      ws.once('close', end)
      const budget = budgets.connection(deps.addressOf(request))
      const session = ways.session?.session ?? null
      if (ways.board !== null) session?.attachBoard(ways.board.room)
      session?.enter(connection)
      const onLeft = () => {
        session?.leave(connection)
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

interface Refused {
  readonly refusal: CloseCode
  readonly reason?: ErrorCode
}
interface Found {
  readonly member: StoredMembership
  readonly ways: Ways
}

/** What a socket is in: the session of its workshop, and one of the two documents. */
interface Ways {
  /** Null when the session cannot be read: the board goes on without it. */
  readonly session: SessionHold | null
  /** Null for a socket of the session itself. */
  readonly board: RoomHold | null
}

function letGo({ session, board }: Ways): void {
  board?.release()
  session?.release()
}

/** The room and who comes in. When a link is replaced meanwhile, looks again who that is. */
async function findRoom(
  deps: SyncEndpointDeps,
  credentials: Credentials,
  wish: Wish,
  visit: Visit,
): Promise<Refused | Found> {
  const member = await findMember(deps.storage, credentials, wish.workshopId, deps.random)
  if (!member.ok)
    return member.code === 'workshop-missing' ? { refusal: 4404 } : { refusal: 4401, reason: member.code }
  const ways = await findWays(deps, wish)
  if (typeof ways === 'number') return { refusal: ways }
  const refusal = refusalOf(placeOf(ways), wish, deps.config)
  if (refusal === null && !visit.stale) return { member: member.value, ways }
  letGo(ways)
  if (refusal !== null) return { refusal }
  visit.stale = false
  return findRoom(deps, credentials, wish, visit)
}

/** Opens what the socket wants, both at once; a refusal leaves neither open. */
async function findWays(deps: SyncEndpointDeps, { workshopId, document }: Wish): Promise<Ways | CloseCode> {
  const opening = deps.sessions.acquire(workshopId)
  if (document === 'session') {
    const session = await opening
    return typeof session === 'number' ? session : { session, board: null }
  }
  // A session that cannot be read keeps nobody from the board: its failure is logged where it is loaded.
  const session = opening.then(
    (hold) => (typeof hold === 'number' ? null : hold),
    () => null,
  )
  let board: RoomHold | CloseCode | null = null
  try {
    board = await deps.rooms.acquire({ workshopId, document })
  } finally {
    // Not waited for: who is refused is told at once.
    if (board === null || typeof board === 'number') void session.then((hold) => hold?.release())
  }
  return typeof board === 'number' ? board : { session: await session, board }
}

function placeOf({ session, board }: Ways): Room | SessionRoom {
  return board?.room ?? must(session, 'session').session.room
}

/** After a rotation or a new name: only who is still what the socket was opened for stays, under the present name. */
async function recheck(
  deps: SyncEndpointDeps,
  credentials: Credentials,
  workshopId: string,
  connection: Connection,
  onRenamed: (member: StoredMembership) => Promise<void>,
): Promise<void> {
  try {
    const member = await findMember(deps.storage, credentials, workshopId, deps.random)
    if (!member.ok) {
      if (member.code !== 'workshop-missing') connection.close(4401, member.code)
    } else if (member.value.role !== connection.role) connection.close(4401, LINK_EXPIRED)
    else if (
      member.value.name !== connection.person.name ||
      (connection.person.id.startsWith('participant:') && member.value.participantId !== connection.person.id)
    )
      await onRenamed(member.value)
  } catch (error) {
    deps.log.error({ error: String(error) }, 'access not checked again: the client must come back')
    connection.close(1013)
  }
}

function refusalOf(room: Room | SessionRoom, wish: Wish, config: ServerConfig): CloseCode | null {
  if (wish.schema !== null && wish.schema < room.schemaVersion) return 4409
  return room.memberCount >= config.maxMembersPerRoom ? 1013 : null
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
