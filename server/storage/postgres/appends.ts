// Appends to the logs of all rooms of this node: one statement, and so one commit, for everything that waits when the
// previous one ended.
import { encodeBatch } from '../batch.ts'
import { checksum } from '../checksum.ts'
import type { RoomId } from '../storage.ts'
import type { Db } from './db.ts'

/** What one statement carries at most. */
const GROUP_MAX_BYTES = 4 * 1024 * 1024

interface Waiting {
  readonly room: RoomId
  readonly batch: Uint8Array
  resolve(seq: number | null): void
  reject(error: unknown): void
}

/**
 * The row lock of its room gives each batch the next number. Rows are locked in one order, whatever the rooms, so that no two
 * nodes wait for each other; a room that was erased is not found, and its batch gets no number.
 */
const APPEND = `
WITH input AS (
  SELECT * FROM unnest($1::text[], $2::text[], $3::bytea[], $4::bigint[])
    WITH ORDINALITY AS i(workshop_id, document, data, checksum, n)
), locked AS (
  SELECT id, workshop_id, document FROM rooms
  WHERE (workshop_id, document) IN (SELECT workshop_id, document FROM input)
  ORDER BY id FOR NO KEY UPDATE
), placed AS (
  SELECT l.id, i.n, i.data, i.checksum, row_number() OVER (PARTITION BY l.id ORDER BY i.n) AS place
  FROM input i JOIN locked l USING (workshop_id, document)
), advanced AS (
  UPDATE rooms r SET seq = r.seq + c.batches
  FROM (SELECT id, count(*) AS batches FROM placed GROUP BY id) c
  WHERE r.id = c.id RETURNING r.id, r.seq - c.batches AS before
), written AS (
  INSERT INTO updates (room_id, seq, data, checksum)
  SELECT p.id, a.before + p.place, p.data, p.checksum FROM placed p JOIN advanced a USING (id)
)
SELECT p.n, a.before + p.place AS seq FROM placed p JOIN advanced a USING (id)`

export class Appends {
  readonly #db: Db
  #waiting: Waiting[] = []
  #busy = false

  constructor(db: Db) {
    this.#db = db
  }

  append(room: RoomId, updates: readonly Uint8Array[]): Promise<number | null> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ room, batch: encodeBatch(updates), resolve, reject })
      if (!this.#busy) void this.#write()
    })
  }

  async #write(): Promise<void> {
    this.#busy = true
    while (this.#waiting.length > 0) {
      const group = this.#takeGroup()
      try {
        const rows = await this.#db.rows(APPEND, [
          group.map(({ room }) => room.workshopId),
          group.map(({ room }) => room.document),
          group.map(({ batch }) => Buffer.from(batch.buffer, batch.byteOffset, batch.byteLength)),
          group.map(({ batch }) => checksum(batch)),
        ])
        const numbers = new Map(rows.map(({ n, seq }) => [Number(n), Number(seq)]))
        for (const [i, { resolve }] of group.entries()) resolve(numbers.get(i + 1) ?? null)
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
    this.#busy = false
  }

  #takeGroup(): readonly Waiting[] {
    let bytes = 0
    let count = 0
    for (const { batch } of this.#waiting) {
      bytes += batch.length
      if (count > 0 && bytes > GROUP_MAX_BYTES) break
      count++
    }
    return this.#waiting.splice(0, count)
  }
}
