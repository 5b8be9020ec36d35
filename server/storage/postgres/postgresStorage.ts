// Storage in PostgreSQL, which several nodes share.
//
// Invariant: the calls of this node about one workshop take effect in the order in which they were made, and a read sees
// every write made before it, answered or not. What other nodes do meanwhile is put in order by locks in the database.
import type { SharedStorage } from '../sharedStorage.ts'
import type { Storage } from '../storage.ts'
import { StorageRefused } from '../storageRefused.ts'
import { accessCalls } from './access.ts'
import { attemptCalls } from './attempts.ts'
import { ballotCalls } from './ballots.ts'
import { type Database, DatabaseError, openDatabase } from './db.ts'
import { linkTermCalls } from './linkTerms.ts'
import { Order } from './order.ts'
import { roomCalls } from './rooms.ts'
import { type Deployment, migratePostgres, POSTGRES_STEPS } from './schema.ts'
import { seatCalls } from './seats.ts'

export interface PostgresStorage {
  readonly storage: Storage
  readonly shared: SharedStorage
  readonly deployment: Deployment
}

/** Rejects with StorageRefused when it cannot be used; its message, which names no password, is for the operator. */
export async function openPostgresStorage(
  address: string,
  linkKey: Uint8Array,
  steps: readonly string[] = POSTGRES_STEPS,
): Promise<PostgresStorage> {
  const db = await openDatabase(address)
  try {
    const deployment = await migratePostgres(db, linkKey, steps)
    return { ...inOrder(db), deployment }
  } catch (error) {
    await db.close()
    if (error instanceof StorageRefused) throw new StorageRefused(`${place(address)}: ${error.message}`)
    throw new StorageRefused(`cannot use PostgreSQL at ${place(address)}: ${whyNot(error)}`)
  }
}

/** In one line. */
function whyNot(error: unknown): string {
  const reason = (error instanceof DatabaseError ? error.reason : String(error)).replace(/\s+/g, ' ')
  if (/password must be a string/.test(reason)) return 'it asks for a password, and the address has none'
  // PostgreSQL's own words: it answers, and something in it is held.
  if (/^canceling statement/.test(reason)) return `what is needed there is in use (${reason})`
  // The driver's words for a line that ended, or never said anything.
  return /^Connection terminated|timeout/.test(reason) ? `no PostgreSQL answers there (${reason})` : reason
}

/** The address without who and with what. */
export function place(address: string): string {
  const url = URL.parse(address)
  return url === null ? 'an address that cannot be read' : `${url.host}${url.pathname}`
}

function inOrder(db: Database): Pick<PostgresStorage, 'storage' | 'shared'> {
  const order = new Order()
  const rooms = roomCalls(db)
  const access = accessCalls(db)
  const seats = seatCalls(db)
  const ballots = ballotCalls(db)
  const attempts = attemptCalls(db)
  const terms = linkTermCalls(db)
  const { write, read } = order
  const storage: Storage = {
    ...access,
    createWorkshop: (workshop) => write(workshop.id, () => access.createWorkshop(workshop)),
    readWorkshop: (id) => read(id, () => access.readWorkshop(id)),
    deleteWorkshop: (id) => write(id, () => access.deleteWorkshop(id)),
    readLinks: (id) => read(id, () => access.readLinks(id)),
    rotateLink: (rotation) => write(rotation.workshopId, () => access.rotateLink(rotation)),
    join: (request) => write(request.workshopId, () => access.join(request)),
    renameMember: (session, id, name) => write(id, () => access.renameMember(session, id, name)),
    readMembership: (session, id) => read(id, () => access.readMembership(session, id)),

    readTerms: (id, role) => read(id, () => terms.readTerms(id, role)),
    setTerms: (id, ...rest) => write(id, () => terms.setTerms(id, ...rest)),
    readEntries: (session, id) => read(id, () => terms.readEntries(session, id)),

    readSeats: (id) => read(id, () => seats.readSeats(id)),
    setSeat: (id, ...rest) => write(id, () => seats.setSeat(id, ...rest)),
    renameSeat: (id, ...rest) => write(id, () => seats.renameSeat(id, ...rest)),
    mergeMember: (id, ...rest) => write(id, () => seats.mergeMember(id, ...rest)),
    setDoor: (id, closed) => write(id, () => seats.setDoor(id, closed)),
    readDoor: (id) => read(id, () => seats.readDoor(id)),
    keepMoment: (moment) => write(moment.workshopId, () => seats.keepMoment(moment)),
    readMoments: (id) => read(id, () => seats.readMoments(id)),
    readMoment: (id, moment) => read(id, () => seats.readMoment(id, moment)),

    castBallot: (ballot) => read(ballot.workshopId, () => ballots.castBallot(ballot)),
    withholdCard: (workshopId, ...rest) => read(workshopId, () => ballots.withholdCard(workshopId, ...rest)),
    withdrawBallot: (ballot) => read(ballot.workshopId, () => ballots.withdrawBallot(ballot)),
    closeRound: (id, round) => write(id, () => ballots.closeRound(id, round)),
    readBallots: (id, round) => read(id, () => ballots.readBallots(id, round)),
    readBallotsOf: (id, ...rest) => read(id, () => ballots.readBallotsOf(id, ...rest)),
    readTurnout: (id, ...rest) => read(id, () => ballots.readTurnout(id, ...rest)),
    unlinkBallots: (id, round) => write(id, () => ballots.unlinkBallots(id, round)),
    dropBallots: (id, round) => write(id, () => ballots.dropBallots(id, round)),

    loadRoom: (room) => read(room.workshopId, () => rooms.loadRoom(room)),
    append: (room, updates) => write(room.workshopId, () => rooms.append(room, updates)),
    saveSnapshot: (room, ...rest) => write(room.workshopId, () => rooms.saveSnapshot(room, ...rest)),
    setAside: (room, pieces) => write(room.workshopId, () => rooms.setAside(room, pieces)),
    async ping() {
      await db.run(`UPDATE meta SET value = value WHERE key = 'deployment'`)
    },
    async close() {
      await order.settled()
      await db.close()
    },
  }
  const shared: SharedStorage = {
    ...attempts,
    appendAfter: (room, ...rest) => write(room.workshopId, () => rooms.appendAfter(room, ...rest)),
    readSince: rooms.readSince,
    heads: rooms.heads,
    lockFold: rooms.lockFold,
    loadRoom: rooms.loadRoom,
  }
  return { storage, shared }
}
