import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { encodeBatch } from '../../../server/storage/batch.ts'
import { checksum } from '../../../server/storage/checksum.ts'
import {
  openPostgresStorage,
  type PostgresStorage,
} from '../../../server/storage/postgres/postgresStorage.ts'
import { POSTGRES_STEPS } from '../../../server/storage/postgres/schema.ts'
import { NOTHING_READ } from '../../../server/storage/sharedStorage.ts'
import type { Storage } from '../../../server/storage/storage.ts'
import { must } from '../../../src/model/must.ts'
import { findEngines, startPostgres } from '../../support/engines.ts'
import { eventually } from '../../support/eventually.ts'
import { ballotContract } from '../rounds/ballotContract.ts'
import { seatContract } from './seatContract.ts'
import { bytes, newWorkshop, storageContract } from './storageContract.ts'

const engines = findEngines()
const postgres = engines === null ? null : await startPostgres(engines.postgres, ['fsync=off'])
afterAll(() => postgres?.dispose())
const key = createHash('sha256').update('test').digest()
const board = { workshopId: 'w', document: 'board' }
const snapshot = (value: number, schemaVersion = 1) => ({
  data: bytes(value),
  stateVector: bytes(0),
  title: `T${value}`,
  schemaVersion,
})

describe.skipIf(postgres === null)('PostgreSQL', () => {
  const database = async () => (await postgres?.database()) ?? ''

  const withStorage = async (run: (storage: Storage, reopen: () => Promise<Storage>) => Promise<void>) => {
    const address = await database()
    let { storage } = await openPostgresStorage(address, key)
    await run(storage, async () => {
      await storage.close()
      storage = (await openPostgresStorage(address, key)).storage
      return storage
    })
    await storage.close()
  }
  storageContract(withStorage)
  ballotContract(withStorage)
  seatContract(withStorage)

  test('[STO-10] what was answered survives the death of PostgreSQL, also of one that answers before it writes', async () => {
    const hasty = await startPostgres(must(engines).postgres, [
      'synchronous_commit=off',
      'wal_writer_delay=10s',
    ])
    try {
      const address = await hasty.database()
      const opened = await openPostgresStorage(address, key)
      await opened.storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      let answered = 0
      for (; answered < 50; answered++) await opened.storage.append(board, [bytes(answered)])
      await hasty.stop('SIGKILL')
      await hasty.start()
      await opened.storage.close()
      const { storage } = await openPostgresStorage(address, key)
      expect((await storage.loadRoom(board))?.updates).toEqual(
        Array.from({ length: answered }, (_, i) => bytes(i)),
      )
      await storage.close()
    } finally {
      await hasty.dispose()
    }
  })

  /** Two nodes of one database. */
  async function withTwo(
    run: (a: PostgresStorage, b: PostgresStorage, address: string) => Promise<void>,
  ): Promise<void> {
    const address = await database()
    const [a, b] = await Promise.all([openPostgresStorage(address, key), openPostgresStorage(address, key)])
    await run(a, b, address)
    await a.storage.close()
    await b.storage.close()
  }

  test('[CLU-2] two nodes that start together make the tables once, and are of one deployment', () =>
    withTwo(async (a, b) => {
      expect(a.deployment.id).toMatch(/^[0-9a-f]{32}$/)
      expect(b.deployment).toEqual(a.deployment)
    }))

  test('[CLU-3] batches of two nodes have the numbers 1, 2, 3 …, each one once', () =>
    withTwo(async (a, b) => {
      await a.storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      const seqs = await Promise.all(
        Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? a : b).storage.append(board, [bytes(i)])),
      )
      expect(seqs.map(Number).sort((x, y) => x - y)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1))
      const stored = await b.storage.loadRoom(board)
      for (const [i, seq] of seqs.entries()) expect(stored?.updates[Number(seq) - 1]).toEqual(bytes(i))
    }))

  test('[CLU-4] of changes made after one and the same batch, one is written', () =>
    withTwo(async (a, b) => {
      await a.storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      const session = { workshopId: 'w', document: 'session' }
      for (let after = 0; after < 20; after++) {
        const both = [a, b].map(({ shared }, i) => shared.appendAfter(session, after, [bytes(i)]))
        expect((await Promise.all(both)).sort()).toEqual([after + 1, 'behind'])
      }
      expect(await a.shared.appendAfter({ ...session, workshopId: 'x' }, 0, [bytes(1)])).toBe(null)
    }))

  test('[CLU-5] who missed batches reads them; when they were folded meanwhile, the document up to there', () =>
    withTwo(async (a, b) => {
      await a.storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      for (const i of [1, 2, 3, 4]) await a.storage.append(board, [bytes(i)])
      expect(await b.shared.readSince(board, 2)).toMatchObject({
        snapshot: null,
        batches: [
          { seq: 3, updates: [bytes(3)] },
          { seq: 4, updates: [bytes(4)] },
        ],
        seq: 4,
      })
      await a.storage.saveSnapshot(board, 3, snapshot(9))
      expect(await b.shared.readSince(board, 2)).toMatchObject({
        snapshot: { data: bytes(9) },
        snapshotSeq: 3,
        batches: [{ seq: 4, updates: [bytes(4)] }],
      })
      expect(await b.shared.readSince(board, 3)).toMatchObject({ snapshot: null, batches: [{ seq: 4 }] })
      expect(await b.shared.readSince(board, 4)).toMatchObject({ snapshot: null, batches: [], seq: 4 })
      await a.storage.deleteWorkshop('w')
      expect(await b.shared.readSince(board, 4)).toBe(null)
    }))

  test('[CLU-6] a snapshot never goes back, nor is it replaced by a node that is older than the document', () =>
    withTwo(async (a, b) => {
      await a.storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      for (const i of [1, 2, 3]) await a.storage.append(board, [bytes(i)])
      await a.storage.saveSnapshot(board, 3, snapshot(7))
      expect(await b.storage.saveSnapshot(board, 1, snapshot(5))).toBe(true)
      expect(await b.storage.loadRoom(board)).toMatchObject({ snapshot: { data: bytes(7) }, seq: 3 })
      await b.storage.saveSnapshot(board, 3, snapshot(8, 2)) // migrated
      await a.storage.append(board, [bytes(4)])
      expect(await a.storage.saveSnapshot(board, 4, snapshot(6, 1))).toBe(true)
      expect(await b.storage.loadRoom(board)).toMatchObject({
        snapshot: { data: bytes(8) },
        updates: [bytes(4)],
        schemaVersion: 2,
      })
    }))

  test('[CLU-15] a database that only reads does not answer to a ping', async () => {
    const address = await database()
    const { storage } = await openPostgresStorage(address, key)
    await storage.ping()
    const client = new pg.Client({ connectionString: address })
    await client.connect()
    const name = new URL(address).pathname.slice(1)
    await client.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`)
    await client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()',
      [name],
    )
    await client.end()
    // The first ones may still be answered by the lines that ended.
    await expect.poll(() => storage.ping().catch(String)).toMatch(/read-only transaction/)
    await storage.close()
  })

  test('[CLU-18] who has read what the store does not have is told so, and folds nothing', () =>
    withTwo(async (a, b) => {
      await a.storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      for (const i of [1, 2, 3]) await a.storage.append(board, [bytes(i)])
      const other = checksum(encodeBatch([bytes(9)]))
      const third = checksum(encodeBatch([bytes(3)]))
      expect(await b.shared.readSince(board, 4)).toBe('went-back')
      expect(await b.shared.readSince(board, 3, other)).toBe('went-back')
      // Read when it was folded: then no batch can be there.
      expect(await b.shared.readSince(board, 3, null)).toBe('went-back')
      expect(await b.shared.readSince(board, 3, third)).toMatchObject({ seq: 3, mark: third, batches: [] })
      expect(await b.shared.readSince(board, 2)).toMatchObject({ batches: [{ seq: 3, mark: third }] })
      expect(await b.shared.readSince(board, NOTHING_READ)).toMatchObject({
        snapshotSeq: 0,
        batches: [{ seq: 1 }, { seq: 2 }, { seq: 3 }],
      })
      await expect(b.storage.saveSnapshot(board, 4, snapshot(7))).rejects.toThrow('does not have')
      await expect(b.storage.saveSnapshot(board, 3, snapshot(7), other)).rejects.toThrow('does not have')
      expect((await a.storage.loadRoom(board))?.updates).toHaveLength(3)
      expect(await b.storage.saveSnapshot(board, 3, snapshot(7), third)).toBe(true)
      // Folded: what was there is not known any more.
      expect(await b.shared.readSince(board, 3, third)).toMatchObject({ seq: 3, mark: null })
    }))

  test('[CLU-6] one node folds a document at a time; the right to it goes with the line of who had it', () =>
    withTwo(async (a, b, address) => {
      await a.storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
      const lock = await a.shared.lockFold(board, false)
      expect(lock?.foldedSeq).toBe(0)
      expect(await b.shared.lockFold(board, false)).toBe(null)
      const waiting = b.shared.lockFold(board, true)
      await postgres?.ask(
        `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted`,
        address,
      )
      await (await waiting)?.release()
      await lock?.release()
      const again = await a.shared.lockFold(board, false)
      expect(again).not.toBe(null)
      await again?.release()
    }))

  test('[CLU-7] wrong codes are counted for all nodes together, by the clock of the store', () =>
    withTwo(async (a, b) => {
      const tries = await Promise.all(
        Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? a : b).shared.countAttempt('x', 4, 100, 60_000)),
      )
      expect(tries.filter(Boolean)).toHaveLength(4)
      expect(await b.shared.attemptWaitMs('x', 4, 100)).toBeGreaterThan(50_000)
      expect(await b.shared.attemptWaitMs('y', 4, 100)).toBe(0)
      await a.shared.forgiveAttempt('x')
      expect(await b.shared.countAttempt('x', 4, 100, 60_000)).toBe(true)
      expect(await b.shared.countAttempt('y', 4, 4, 60_000)).toBe(false)
    }))

  test('[CLU-7] wrong codes are forgotten when their window is over: their count starts again, and their rows go', () =>
    withTwo(async (a, b, address) => {
      const count = (key: string) => a.shared.countAttempt(key, 2, 100, 60_000)
      const anHourPasses = () =>
        must(postgres).ask(`UPDATE parcours.attempts SET until = until - interval '1 hour'`, address)
      const threeTries = async () => [await count('x'), await count('x'), await count('x')]
      expect(await threeTries()).toEqual([true, true, false])
      await anHourPasses()
      expect(await b.shared.attemptWaitMs('x', 2, 100)).toBe(0)
      expect(await threeTries()).toEqual([true, true, false])
      expect(await b.shared.attemptWaitMs('x', 2, 100)).toBeGreaterThan(50_000)
      await anHourPasses()
      expect(await count('y')).toBe(true)
      expect(await keysOf(address)).toEqual(['', 'at y'])
    }))

  test('[CLU-8] a newer node brings the tables forward while an older one goes on serving', async () => {
    const address = await database()
    const old = await openPostgresStorage(address, key)
    await old.storage.createWorkshop(newWorkshop('w', 'ABCDEF'))
    const steps = [...POSTGRES_STEPS, 'ALTER TABLE workshops ADD COLUMN more text']
    const appends = Array.from({ length: 20 }, (_, i) => old.storage.append(board, [bytes(i)]))
    const newer = await openPostgresStorage(address, key, steps)
    await Promise.all(appends)
    expect(await old.storage.append(board, [bytes(99)])).toBe(21)
    expect((await newer.storage.loadRoom(board))?.updates).toHaveLength(21)
    await old.storage.close()
    await newer.storage.close()
    await expect(openPostgresStorage(address, key)).rejects.toThrow(
      `newer Parcours (data version ${POSTGRES_STEPS.length + 1}, this one reads ${POSTGRES_STEPS.length})`,
    )
    const again = await openPostgresStorage(address, key, steps) // untouched
    expect((await again.storage.loadRoom(board))?.seq).toBe(21)
    await again.storage.close()
  })

  test('[CLU-8] a step may take long; who starts meanwhile and does not get its turn says why', async () => {
    const address = await database()
    await (await openPostgresStorage(address, key)).storage.close()
    // Longer than any other statement may take, by the server's limit and by the driver's.
    const steps = [...POSTGRES_STEPS, 'CREATE TABLE parcours.slow AS SELECT 1 AS done FROM pg_sleep(13)']
    const slow = openPostgresStorage(address, key, steps)
    await eventually('the step runs', async () => ((await isMigrating(address)) ? true : null))
    await expect(openPostgresStorage(address, key, steps)).rejects.toThrow(
      /: another server is bringing the database to its version: start this one again when that is done$/,
    )
    await (await slow).storage.close()
    await (await openPostgresStorage(address, key, steps)).storage.close()
  }, 120_000)

  test('[CLU-9] a schema that is not ours, another link key and no database at all are refused in one line', async () => {
    const address = await database()
    await postgres?.ask('CREATE SCHEMA parcours CREATE TABLE other (a int)', address)
    const refusal = (to: string, linkKey = key) =>
      openPostgresStorage(to, linkKey).then(
        () => 'opened',
        (error: Error) => error.message,
      )
    expect(await refusal(address)).toMatch(/schema "parcours" that is not of Parcours/)
    const own = await database()
    await (await openPostgresStorage(own, key)).storage.close()
    expect(await refusal(own, createHash('sha256').update('x').digest())).toMatch(/another link key/)
    const none = own.replace(/\w+$/, 'missing').replace('parcours@', 'parcours:secret@')
    expect(await refusal(none)).toMatch(
      /^cannot use PostgreSQL at [^ ]+: .*database "missing" does not exist$/,
    )
    expect(await refusal(none)).not.toContain('secret')
    expect(await refusal('postgres://127.0.0.1:1/x')).toMatch(
      /^cannot use PostgreSQL at 127.0.0.1:1\/x: [^\n]+$/,
    )
  })
})

const keysOf = async (address: string) =>
  (await rowsOf(address, 'SELECT key FROM parcours.attempts ORDER BY key')).map(({ key }) => key)

const isMigrating = async (address: string) =>
  (await rowsOf(address, `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted`)).length > 0

async function rowsOf(address: string, question: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  const { rows } = await client.query(question)
  await client.end()
  return rows
}
