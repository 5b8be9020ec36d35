// Who comes in by a socket, and to what: the member, the session of the workshop, and one of its two documents, all open; or the
// close code that says why not.
import { must } from '../../src/model/must.ts'
import type { ErrorCode } from '../../src/protocol/errors.ts'
import { type CloseCode, LINK_EXPIRED } from '../../src/protocol/syncWire.ts'
import { type AccessDeps, type Credentials, findMember } from '../auth/access.ts'
import type { Visit } from '../auth/visits.ts'
import type { ServerConfig } from '../config.ts'
import type { Log } from '../log.ts'
import type { SessionRoom } from '../session/sessionRoom.ts'
import type { SessionHold, Sessions } from '../session/sessions.ts'
import type { StoredMembership } from '../storage/storage.ts'
import type { Connection } from './connection.ts'
import type { Room } from './room.ts'
import type { RoomHold, Rooms } from './rooms.ts'

export interface WayInDeps extends AccessDeps {
  readonly rooms: Rooms
  readonly sessions: Sessions
  readonly config: ServerConfig
  readonly log: Log
}

/** What the address of an upgrade asks for. */
export interface Wish {
  readonly workshopId: string
  readonly document: string
  readonly token: string | null
  readonly schema: number | null
  readonly durable: boolean
}

export interface Refused {
  readonly refusal: CloseCode
  readonly reason?: ErrorCode
}
export interface Found {
  readonly member: StoredMembership
  readonly ways: Ways
}

/** What a socket is in: the session of its workshop, and one of the two documents. */
export interface Ways {
  /** Null when the session cannot be read: the board goes on without it. */
  readonly session: SessionHold | null
  /** Null for a socket of the session itself. */
  readonly board: RoomHold | null
}

export function letGo({ session, board }: Ways): void {
  board?.release()
  session?.release()
}

/** The room and who comes in. When a link is replaced meanwhile, looks again who that is. */
export async function findRoom(
  deps: WayInDeps,
  credentials: Credentials,
  wish: Wish,
  visit: Visit,
): Promise<Refused | Found> {
  const member = await findMember(deps, credentials, wish.workshopId)
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
async function findWays(deps: WayInDeps, { workshopId, document }: Wish): Promise<Ways | CloseCode> {
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

export function placeOf({ session, board }: Ways): Room | SessionRoom {
  return board?.room ?? must(session, 'session').session.room
}

/** After a rotation or a new name: only who is still what the socket was opened for stays, under the present name. */
export async function recheck(
  deps: WayInDeps,
  credentials: Credentials,
  workshopId: string,
  connection: Connection,
  onRenamed: (member: StoredMembership) => Promise<void>,
): Promise<void> {
  try {
    const member = await findMember(deps, credentials, workshopId)
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
