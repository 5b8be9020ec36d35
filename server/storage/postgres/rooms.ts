// Documents in PostgreSQL: their log, their snapshot, and what nodes ask to keep in step.
//
// Invariants
// - A room's batches are numbered under its row lock: 1, 2, 3 …, whichever node appends.
// - A snapshot never goes back: one of an earlier number than the stored one changes nothing.
// - A fold deletes no batch that its maker has not read: a snapshot of a batch that is not there, or is another one, is refused.
// - What is read of a room is of one moment.
import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { must } from '../../../src/model/must.ts'
import { decodeBatch, encodeBatch } from '../batch.ts'
import { checksum } from '../checksum.ts'
import {
  type FoldLock,
  type Head,
  type Missed,
  NOTHING_READ,
  type NumberedBatch,
  type SharedStorage,
} from '../sharedStorage.ts'
import type { RoomId, Snapshot, Storage } from '../storage.ts'
import { Appends } from './appends.ts'
import { bytesOf, type Database, type Db, plain, type Row } from './db.ts'
import { Turns } from './turns.ts'

const ROOM = `SELECT r.id, r.seq, w.schema_version FROM rooms r JOIN workshops w ON w.id = r.workshop_id
  WHERE r.workshop_id = $1 AND r.document = $2`
const ROOM_AT = `SELECT r.id, r.seq, (SELECT u.checksum FROM updates u WHERE u.room_id = r.id AND u.seq = $3) AS mark
  FROM rooms r WHERE r.workshop_id = $1 AND r.document = $2`
const SNAPSHOT = 'SELECT seq, state_vector, data, checksum FROM snapshots WHERE room_id = $1'
const BATCHES = 'SELECT seq, data, checksum FROM updates WHERE room_id = $1 AND seq > $2 ORDER BY seq'
const APPEND_AFTER = `
WITH advanced AS (
  UPDATE rooms SET seq = seq + 1 WHERE workshop_id = $1 AND document = $2 AND seq = $3 RETURNING id, seq
), written AS (
  INSERT INTO updates (room_id, seq, data, checksum) SELECT id, seq, $4, $5 FROM advanced
)
SELECT (SELECT seq FROM advanced) AS seq,
  EXISTS (SELECT 1 FROM rooms WHERE workshop_id = $1 AND document = $2) AS there`
/** Of the same number only a migrated one replaces it. */
const PUT_SNAPSHOT = `INSERT INTO snapshots AS s (room_id, seq, state_vector, data, checksum)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT (room_id) DO UPDATE
  SET seq = excluded.seq, state_vector = excluded.state_vector, data = excluded.data, checksum = excluded.checksum
  WHERE s.seq < excluded.seq OR (s.seq = excluded.seq AND $6)`
const DESCRIBE = `UPDATE workshops SET title = $2, schema_version = greatest(schema_version, $3) WHERE id = $1`
const FOLDED_SEQ = `SELECT s.seq FROM rooms r JOIN snapshots s ON s.room_id = r.id
  WHERE r.workshop_id = $1 AND r.document = $2`
/** Each holds a connection while it lasts: the rest is for everything else. */
const FOLDS_AT_ONCE = 3
const HEADS = `SELECT w.id, w.access, w.schema_version, b.seq AS board, s.seq AS session FROM workshops w
  JOIN rooms b ON b.workshop_id = w.id AND b.document = 'board'
  JOIN rooms s ON s.workshop_id = w.id AND s.document = 'session' WHERE w.id = ANY($1)`

type RoomCalls = Pick<Storage, 'loadRoom' | 'append' | 'saveSnapshot' | 'setAside'> &
  Pick<SharedStorage, 'appendAfter' | 'readSince' | 'heads' | 'lockFold'>

export function roomCalls(db: Database): RoomCalls {
  const appends = new Appends(db)
  const folds = new Turns(FOLDS_AT_ONCE)
  const inRoom = <T>(id: RoomId, read: (tx: Db, room: Row) => Promise<T>): Promise<T | null> =>
    db.transaction(async (tx) => {
      const [room] = await tx.rows(ROOM, [id.workshopId, id.document])
      return room === undefined ? null : await read(tx, room)
    }, 'moment')

  return {
    loadRoom: (id) =>
      inRoom(id, async (tx, room) => {
        const [stored] = await tx.rows(SNAPSHOT, [room.id])
        const read = (await tx.rows(BATCHES, [room.id, 0])).map(readBatch)
        return {
          snapshot: stored === undefined ? null : snapshotOf(stored),
          intact: stored === undefined || isIntact(stored),
          updates: read.flatMap(({ updates }) => updates),
          damaged: read.flatMap(({ damaged }) => damaged ?? []),
          seq: Number(room.seq),
          schemaVersion: Number(room.schema_version),
        }
      }),
    append: (id, updates) => appends.append(id, updates),
    async appendAfter(id, after, updates) {
      const batch = Buffer.from(encodeBatch(updates))
      const [row] = await db.rows(APPEND_AFTER, [id.workshopId, id.document, after, batch, checksum(batch)])
      if (row?.there !== true) return null
      return row.seq === null ? 'behind' : Number(row.seq)
    },
    async readSince(id, seq, mark) {
      // Mostly there is nothing: one question is enough to know.
      const [now] = await db.rows(ROOM_AT, [id.workshopId, id.document, seq])
      if (now === undefined) return null
      if (!hasBatch(now, seq, mark)) return 'went-back'
      const nothing = {
        snapshot: null,
        snapshotSeq: 0,
        batches: [],
        damaged: [],
        seq: Number(now.seq),
        mark: markOf(now),
      }
      if (nothing.seq === seq) return nothing
      return await inRoom(id, async (tx, room): Promise<Missed> => {
        const read = (await tx.rows(BATCHES, [room.id, seq])).map(readBatch)
        const batches = read.filter(({ damaged }) => damaged === undefined)
        const damaged = read.flatMap(({ damaged }) => damaged ?? [])
        const found = { ...nothing, batches, damaged, seq: Number(room.seq), mark: read.at(-1)?.mark ?? null }
        if (read[0]?.seq === seq + 1) return found
        // Folded meanwhile: the batches that are missing are in the snapshot.
        const [snapshot] = await tx.rows(SNAPSHOT, [room.id])
        if (snapshot === undefined && seq === NOTHING_READ) return found
        const stored = must(snapshot, 'snapshot of a trimmed log')
        if (!isIntact(stored)) throw new Error('the stored snapshot is damaged')
        return { ...found, snapshot: snapshotOf(stored), snapshotSeq: Number(stored.seq) }
      })
    },
    saveSnapshot: (id, seq, snapshot, mark) =>
      db.transaction(async (tx) => {
        // Before the room, as whoever deletes the workshop does.
        const [workshop] = await tx.rows(
          'SELECT schema_version FROM workshops WHERE id = $1 FOR NO KEY UPDATE',
          [id.workshopId],
        )
        const [room] = await tx.rows(ROOM_AT, [id.workshopId, id.document, seq])
        if (room === undefined || workshop === undefined) return false
        if (!hasBatch(room, seq, mark)) throw new Error('the store does not have what is folded')
        // A node that is older than the document knows less of it than what is stored.
        if (id.document === 'board' && snapshot.schemaVersion < Number(workshop.schema_version)) return true
        const isMigrated = id.document === 'board' && snapshot.schemaVersion > Number(workshop.schema_version)
        const replaced = await putSnapshot(tx, Number(room.id), seq, snapshot, isMigrated)
        if (!replaced) return true // a later one is there: what is in this one is in that one
        await tx.run('DELETE FROM updates WHERE room_id = $1 AND seq <= $2', [room.id, seq])
        // The workshop is called what its board says.
        if (id.document === 'board')
          await tx.run(DESCRIBE, [id.workshopId, plain(snapshot.title), snapshot.schemaVersion])
        return true
      }),
    async setAside(id, pieces) {
      await db.transaction(async (tx) => {
        const [room] = await tx.rows(ROOM, [id.workshopId, id.document])
        if (room === undefined) return
        for (const data of pieces)
          await tx.run('INSERT INTO damaged VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
            room.id,
            createHash('sha256').update(data).digest('hex'),
            Buffer.from(data),
          ])
      })
    },
    async heads(workshopIds) {
      const rows = await db.rows(HEADS, [workshopIds])
      return new Map(
        rows.map((row): [string, Head] => [
          String(row.id),
          {
            board: Number(row.board),
            session: Number(row.session),
            access: Number(row.access),
            schemaVersion: Number(row.schema_version),
          },
        ]),
      )
    },
    lockFold: (id, wait) => folds.take().then((onReleased) => lockFold(db, id, wait, onReleased)),
  }
}

/** With the workshop; and by everyone who folds. False when a later one is there. */
export async function putSnapshot(
  db: Db,
  roomId: number,
  seq: number,
  { data, stateVector }: Snapshot,
  isMigrated = false,
): Promise<boolean> {
  const values = [
    roomId,
    seq,
    Buffer.from(stateVector),
    Buffer.from(data),
    checksum(data, stateVector),
    isMigrated,
  ]
  return (await db.run(PUT_SNAPSHOT, values)) > 0
}

function snapshotOf(row: Row): Pick<Snapshot, 'data' | 'stateVector'> {
  return { data: bytesOf(row.data), stateVector: bytesOf(row.state_vector) }
}

function isIntact(row: Row): boolean {
  return checksum(bytesOf(row.data), bytesOf(row.state_vector)) === Number(row.checksum)
}

function readBatch(row: Row): NumberedBatch & { readonly damaged?: Uint8Array } {
  const data = bytesOf(row.data)
  const seq = Number(row.seq)
  const mark = Number(row.checksum)
  if (checksum(data) !== mark) return { seq, mark, updates: [], damaged: data }
  return { seq, mark, updates: decodeBatch(data) }
}

function markOf(row: Row): number | null {
  return row.mark === null ? null : Number(row.mark)
}

/** Whether the room, read with the mark of its batch `seq`, has had that very batch. */
function hasBatch(row: Row, seq: number, mark: number | null | undefined): boolean {
  if (Number(row.seq) < seq) return false
  const stored = markOf(row)
  return mark === undefined || stored === null || stored === mark
}

/** A lock of the connection: should the node die, or its line break, the server releases it. */
async function lockFold(
  db: Database,
  id: RoomId,
  wait: boolean,
  onReleased: () => void,
): Promise<FoldLock | null> {
  const client = await db.connect().catch((error: unknown) => {
    onReleased()
    throw error
  })
  const onError = () => {} // the line broke: the lock went with it
  client.on('error', onError)
  const giveBack = (lost?: Error) => {
    client.off('error', onError)
    client.release(lost)
    onReleased()
  }
  const key = [`fold ${id.workshopId}/${id.document}`]
  try {
    if (!(await (wait ? waitFor(client, key) : tryFor(client, key)))) {
      giveBack()
      return null
    }
    const { rows } = await client.query(FOLDED_SEQ, [id.workshopId, id.document])
    return {
      foldedSeq: Number(rows[0]?.seq ?? 0),
      async release() {
        try {
          await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', key)
          giveBack()
        } catch (error) {
          giveBack(error as Error)
        }
      },
    }
  } catch (error) {
    giveBack(error as Error)
    throw error
  }
}

async function tryFor(client: ClientBase, key: string[]): Promise<boolean> {
  const { rows } = await client.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine', key)
  return rows[0]?.mine === true
}

async function waitFor(client: ClientBase, key: string[]): Promise<boolean> {
  await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', key)
  return true
}
