// The storage calls as SQL, synchronous. Runs in the storage thread, inside its transactions.
import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { must } from '../../src/model/must.ts'
import { BALLOT_READS, prepareBallots } from '../rounds/sqliteBallots.ts'
import { prepareSeats, SEAT_READS } from '../session/sqliteSeats.ts'
import { decodeBatch, encodeBatch } from './batch.ts'
import { checksum } from './checksum.ts'
import { prepareAccess } from './sqliteAccess.ts'
import { LINK_TERM_READS, prepareLinkTerms } from './sqliteLinkTerms.ts'
import { migrateSchema, SQL_VERSION } from './sqliteSchema.ts'
import type { RoomId, Snapshot, StorageCalls, StoredRoom, StoredWorkshop } from './storage.ts'

/** The storage calls, each answered at once. */
export type SyncCalls = {
  [Name in keyof StorageCalls]: (
    ...args: Parameters<StorageCalls[Name]>
  ) => Awaited<ReturnType<StorageCalls[Name]>>
}

/** Calls that change nothing: they need no lock, and are answered while nothing can be written. */
export const READS: ReadonlySet<string> = new Set([
  'readWorkshop',
  'readLink',
  'readCode',
  'readLinks',
  'countCodes',
  'readMembership',
  'knowsSession',
  'loadRoom',
  ...BALLOT_READS,
  ...SEAT_READS,
  ...LINK_TERM_READS,
] satisfies (keyof StorageCalls)[])

/** How long a write waits for another program that has locked the file. The thread stands still meanwhile. */
const LOCK_WAIT_MS = 250

export interface SqliteDatabase {
  readonly calls: SyncCalls
  /** Runs all of it or none of it; a commit is on disk when this returns. */
  write<T>(work: () => T): T
  /** What it reads is of one moment. */
  read<T>(work: () => T): T
  close(): void
}

/** True when another program has locked the file: no other write can be made now either. */
export function isLocked(error: unknown): boolean {
  return errorCode(error) === SQLITE_BUSY
}

/** True when the cause lies outside the database and may pass: a lock, a full disk, memory, a disk that answers with errors. */
export function isPassing(error: unknown): boolean {
  return PASSING.has(errorCode(error))
}

/** The primary result code of SQLite; 0 for an error that is not SQLite's. */
function errorCode(error: unknown): number {
  return ((error as { errcode?: number }).errcode ?? 0) % 256
}
const SQLITE_BUSY = 5
const SQLITE_CORRUPT = 11
/** BUSY, LOCKED, NOMEM, READONLY, IOERR, FULL, CANTOPEN. */
const PASSING: ReadonlySet<number> = new Set([SQLITE_BUSY, 6, 7, 8, 10, 13, 14])

/** Should the counter be behind its log (a damaged row), numbers are still not used twice. */
const ROOM = `SELECT id, max(seq, coalesce((SELECT max(seq) FROM updates WHERE room_id = rooms.id), 0)) AS seq
  FROM rooms WHERE workshop_id = ? AND document = ?`
const WORKSHOP = `SELECT w.id, w.title, w.schema_version AS schemaVersion, c.code
  FROM workshops w JOIN codes c ON c.workshop_id = w.id`

/** `maxBytes`: the database grows no larger; what would make it is refused, as on a full disk. */
export function openSqliteDatabase(path: string, maxBytes: number | null = null): SqliteDatabase {
  const db = new DatabaseSync(path, { timeout: 5000 })
  try {
    migrateSchema(db, path)
    db.exec(`PRAGMA busy_timeout = ${LOCK_WAIT_MS}`)
    if (maxBytes !== null) limitSize(db, maxBytes)
  } catch (error) {
    db.close()
    throw error
  }
  return {
    calls: prepareCalls(db),
    write(work) {
      db.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        db.exec('COMMIT')
        return result
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
    },
    read(work) {
      db.exec('BEGIN')
      try {
        return work()
      } finally {
        // Not COMMIT: after a damaged page was met it throws, although there is nothing to commit.
        if (db.isTransaction) db.exec('ROLLBACK')
      }
    },
    close: () => db.close(),
  }
}

function limitSize(db: DatabaseSync, maxBytes: number): void {
  const pageBytes = Number(db.prepare('PRAGMA page_size').get()?.page_size)
  db.exec(`PRAGMA max_page_count = ${Math.ceil(maxBytes / pageBytes)}`)
}

function prepareCalls(db: DatabaseSync): SyncCalls {
  const seats = prepareSeats(db)
  const access = prepareAccess(db, seats)
  const room = db.prepare(ROOM)
  const workshopById = db.prepare(`${WORKSHOP} WHERE w.id = ?`)
  const insertWorkshop = db.prepare('INSERT INTO workshops VALUES (?, ?, ?, ?)')
  const insertRoom = db.prepare('INSERT INTO rooms (workshop_id, document) VALUES (?, ?)')
  const deleteWorkshop = db.prepare('DELETE FROM workshops WHERE id = ?')
  const snapshotOf = db.prepare(
    'SELECT state_vector AS stateVector, data, checksum FROM snapshots WHERE room_id = ?',
  )
  const updatesOf = db.prepare('SELECT data, checksum FROM updates WHERE room_id = ? ORDER BY seq')
  const insertUpdates = db.prepare('INSERT INTO updates VALUES (?, ?, ?, ?)')
  const advance = db.prepare('UPDATE rooms SET seq = ? WHERE id = ?')
  const trim = db.prepare('DELETE FROM updates WHERE room_id = ? AND seq <= ?')
  const replaceSnapshot = db.prepare(
    `INSERT INTO snapshots VALUES (?, ?, ?, ?) ON CONFLICT (room_id) DO UPDATE
     SET state_vector = excluded.state_vector, data = excluded.data, checksum = excluded.checksum`,
  )
  const keepDamaged = db.prepare('INSERT OR IGNORE INTO damaged (room_id, digest, data) VALUES (?, ?, ?)')
  const describe = db.prepare('UPDATE workshops SET title = ?, schema_version = ? WHERE id = ?')

  const readRoom = (id: RoomId) =>
    room.get(id.workshopId, id.document) as { id: number; seq: number } | undefined
  const readWorkshop = (id: string) => (workshopById.get(id) ?? null) as StoredWorkshop | null
  const putSnapshot = (roomId: number, snapshot: Snapshot) =>
    replaceSnapshot.run(
      roomId,
      snapshot.stateVector,
      snapshot.data,
      checksum(snapshot.data, snapshot.stateVector),
    )

  const readDocument = (roomId: number): Omit<StoredRoom, 'seq' | 'schemaVersion'> => {
    try {
      const stored = snapshotOf.get(roomId) as SnapshotRow | undefined
      const batches = (updatesOf.all(roomId) as unknown as BatchRow[]).map(readBatch)
      return {
        snapshot: stored === undefined ? null : { data: stored.data, stateVector: stored.stateVector },
        intact: stored === undefined || checksum(stored.data, stored.stateVector) === stored.checksum,
        updates: batches.flatMap((batch) => batch.updates),
        damaged: batches.flatMap((batch) => batch.damaged ?? []),
      }
    } catch (error) {
      if (errorCode(error) !== SQLITE_CORRUPT) throw error
      return { snapshot: null, intact: false, updates: [], damaged: [] }
    }
  }

  return {
    ...access.calls,
    ...seats.calls,
    ...prepareBallots(db),
    ...prepareLinkTerms(db),
    createWorkshop(workshop) {
      if (access.codeTaken(workshop.code)) return 'code-taken'
      const { board } = workshop
      insertWorkshop.run(workshop.id, board.title, board.schemaVersion, workshop.createdAt)
      access.addInvitations(workshop)
      putSnapshot(Number(insertRoom.run(workshop.id, 'board').lastInsertRowid), board)
      insertRoom.run(workshop.id, 'session')
      return 'created'
    },
    readWorkshop,
    deleteWorkshop: (id) => Number(deleteWorkshop.run(id).changes) > 0,
    loadRoom(id) {
      const found = readRoom(id)
      if (found === undefined) return null
      const { schemaVersion } = must(readWorkshop(id.workshopId), `workshop ${id.workshopId}`)
      return { ...readDocument(found.id), seq: found.seq, schemaVersion }
    },
    append(id, updates) {
      const found = readRoom(id)
      if (found === undefined) return null
      const seq = found.seq + 1
      const batch = encodeBatch(updates)
      insertUpdates.run(found.id, seq, batch, checksum(batch))
      advance.run(seq, found.id)
      return seq
    },
    saveSnapshot(id, seq, snapshot) {
      const found = readRoom(id)
      if (found === undefined) return false
      putSnapshot(found.id, snapshot)
      trim.run(found.id, seq)
      // The workshop is called what its board says.
      if (id.document === 'board') describe.run(snapshot.title, snapshot.schemaVersion, id.workshopId)
      return true
    },
    setAside(id, pieces) {
      const found = readRoom(id)
      if (found === undefined) return
      for (const data of pieces)
        keepDamaged.run(found.id, createHash('sha256').update(data).digest('hex'), data)
    },
    ping() {
      // Writes the first page, with what it holds already: a full disk or a locked file shows.
      db.exec(`PRAGMA user_version = ${SQL_VERSION}`)
    },
  }
}

interface SnapshotRow {
  readonly stateVector: Uint8Array
  readonly data: Uint8Array
  readonly checksum: number
}
type BatchRow = Pick<SnapshotRow, 'data' | 'checksum'>

function readBatch(row: BatchRow): { updates: readonly Uint8Array[]; damaged?: Uint8Array } {
  if (checksum(row.data) !== row.checksum) return { updates: [], damaged: row.data }
  return { updates: decodeBatch(row.data) }
}
