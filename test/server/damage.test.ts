// Rows that come back from the disk otherwise than they were written, and documents of a newer server.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WorkshopCreated } from '../../src/protocol/http.ts'
import { Device, startTestServer, type TestServer, temporaryDirectory } from '../support/testServer.ts'
import { metaUpdate, WireClient } from '../support/wireClient.ts'

let dataDir: string
let server: TestServer
let device: Device
let workshop: WorkshopCreated
const clients: WireClient[] = []

beforeEach(async () => {
  dataDir = await temporaryDirectory()
  await start()
  device = new Device(server.url)
  workshop = await device.create()
})

afterEach(async () => {
  await stop()
  rmSync(dataDir, { recursive: true })
})

async function start(): Promise<void> {
  server = await startTestServer({ dataDir })
}

async function stop(): Promise<void> {
  for (const client of clients.splice(0)) client.close()
  await server.close()
}

/** Stops the server, changes its database, and starts it again. */
async function meanwhile(change: (db: DatabaseSync) => void): Promise<Device> {
  await stop()
  const db = new DatabaseSync(join(dataDir, 'parcours.sqlite'))
  change(db)
  db.close()
  await start()
  const again = new Device(server.url)
  again.cookie = device.cookie
  return again
}

function open(): WireClient {
  const client = new WireClient(
    `${server.syncUrl}/${workshop.id}/board?token=${workshop.tokens.facilitator}&durable=1`,
  )
  clients.push(client)
  return client
}

function rows(sql: string): unknown[] {
  const db = new DatabaseSync(join(dataDir, 'parcours.sqlite'), { readOnly: true })
  const found = db.prepare(sql).all()
  db.close()
  return found
}

/** Each edit becomes a row of its own, and stays one: a server that stops does not compact. */
async function edit(...fields: readonly Record<string, number>[]): Promise<void> {
  const client = await open().opened()
  const doc = await client.pull()
  for (const [i, field] of fields.entries()) {
    client.sendSync(2, metaUpdate(doc, field))
    await client.until((m) => m.type === 'durable' && m.count === i + 1)
  }
}

const BREAKAGES: readonly [string, string][] = [
  [
    'one flipped bit',
    "UPDATE updates SET data = CAST(substr(data, 1, 9) || x'ff' || substr(data, 11) AS BLOB) WHERE seq = 2",
  ],
  ['a torn row', 'UPDATE updates SET data = substr(data, 1, length(data) / 2) WHERE seq = 2'],
  ['an empty row', "UPDATE updates SET data = x'' WHERE seq = 2"],
  [
    'a row that was no update from the start',
    "UPDATE updates SET data = x'03090909', checksum = 2487109776 WHERE seq = 2",
  ],
]

test.each(BREAKAGES)('[STO-13] %s is set aside, and the rest is served', async (_what, sql) => {
  await edit({ first: 1 }, { second: 2 }, { third: 3 })
  const again = await meanwhile((db) => db.exec(sql))
  const damaged = () => rows('SELECT hex(data) AS data FROM damaged')
  for (let time = 1; time <= 2; time++) {
    const { meta } = await again.export(workshop.id)
    expect(meta).toMatchObject({ title: 'Une bague', first: 1 })
    expect(meta).not.toHaveProperty('second')
    expect(damaged().length).toBe(1)
  }
  expect(await (await again.request('GET', '/metrics')).text()).toMatch(
    /^parcours_updates_set_aside_total [1-9]/m,
  )
  // The room is written to, compacted and opened as any other; what was set aside stays.
  const client = await open().opened()
  client.sendSync(2, metaUpdate(await client.pull(), { fourth: 4 }))
  await client.until((m) => m.type === 'durable' && m.count === 1)
  client.ws.close()
  await vi.waitFor(() => expect(server.app.rooms.size).toBe(0))
  expect(rows('SELECT * FROM updates')).toEqual([])
  expect((await again.export(workshop.id)).meta).toMatchObject({ first: 1, fourth: 4 })
  expect(damaged().length).toBe(1)
})

test('[STO-13] who still has what was damaged brings it back by coming back', async () => {
  const ann = await open().opened()
  const doc = await ann.pull()
  ann.sendSync(2, metaUpdate(doc, { first: 1 }))
  await ann.until((m) => m.type === 'durable')
  const again = await meanwhile((db) => db.exec("UPDATE updates SET data = x'00'"))
  const back = await open().opened()
  const asked = await back.until((m) => m.type === 'sync' && m.step === 0)
  const { encodeStateAsUpdate } = await import('yjs')
  back.sendSync(1, encodeStateAsUpdate(doc, (asked as { body: Uint8Array }).body))
  await back.until((m) => m.type === 'durable')
  expect((await again.export(workshop.id)).meta).toMatchObject({ first: 1 })
})

test('[STO-15] a damaged snapshot closes the room with a clear code, and is left as it is', async () => {
  await edit({ first: 1 })
  const again = await meanwhile((db) =>
    db.exec("UPDATE snapshots SET data = CAST(substr(data, 1, 99) || x'ff' || substr(data, 101) AS BLOB)"),
  )
  const before = rows('SELECT * FROM snapshots')
  for (let time = 1; time <= 3; time++) expect(await open().closeCode()).toBe(4410)
  expect(await again.json('GET', `/api/workshops/${workshop.id}/export`)).toBe('500 workshop-damaged')
  expect(rows('SELECT * FROM snapshots')).toEqual(before)
  expect(rows('SELECT * FROM updates').length).toBe(1)
  expect(server.app.rooms.size).toBe(0)
  // Other workshops are as they were, and this one can be deleted.
  const other = await again.create()
  expect((await again.export(other.id)).meta.title).toBe('Une bague')
  expect((await again.request('DELETE', `/api/workshops/${workshop.id}`)).status).toBe(204)
})

test('[STO-15] a page of the file that is overwritten closes its room alone', async () => {
  const other = await device.create()
  await stop()
  const path = join(dataDir, 'parcours.sqlite')
  const db = new DatabaseSync(path)
  const { page_size } = db.prepare('PRAGMA page_size').get() as { page_size: number }
  const { data } = db
    .prepare('SELECT s.data FROM snapshots s JOIN rooms r ON r.id = s.room_id WHERE r.workshop_id = ?')
    .get(workshop.id) as { data: Uint8Array }
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
  const file = readFileSync(path)
  const at = file.indexOf(Buffer.from(data.slice(2 * page_size, 2 * page_size + 200)))
  expect(at).toBeGreaterThan(0)
  const page = Math.floor(at / page_size) * page_size
  file.fill(0xee, page, page + page_size)
  writeFileSync(path, file)
  await start()
  expect(await open().closeCode()).toBe(4410)
  const again = new Device(server.url)
  again.cookie = device.cookie
  expect((await again.export(other.id)).meta.title).toBe('Une bague')
})

test('[STO-16] a counter behind its log does not stop the room from being written', async () => {
  await edit({ first: 1 }, { second: 2 })
  const again = await meanwhile((db) => db.exec('UPDATE rooms SET seq = 0'))
  await edit({ third: 3 })
  expect((await again.export(workshop.id)).meta).toMatchObject({ first: 1, second: 2, third: 3 })
})

test('[SYNC-32] a document of a newer server is not opened, and who asks is told for good', async () => {
  const again = await meanwhile((db) => db.exec('UPDATE workshops SET schema_version = 99'))
  for (let time = 1; time <= 3; time++) expect(await open().closeCode()).toBe(4426)
  expect(await again.json('GET', `/api/workshops/${workshop.id}/export`)).toBe('500 server-too-old')
  expect(server.app.rooms.size).toBe(0)
})

test('[STO-17] a database from before checksums is brought up to date, and read', async () => {
  await edit({ first: 1 })
  const again = await meanwhile((db) =>
    db.exec(`ALTER TABLE updates DROP COLUMN checksum; ALTER TABLE snapshots DROP COLUMN checksum;
      DROP TABLE damaged; DROP TABLE entries; DROP TABLE closed_rounds; DROP INDEX codes_by_length;
      DELETE FROM rooms WHERE document <> 'board'; DROP TABLE ballots; DROP TABLE seats; DROP TABLE doors; DROP TABLE moments; DROP TABLE link_terms;
      ALTER TABLE memberships ADD COLUMN role TEXT NOT NULL DEFAULT 'facilitator'; PRAGMA user_version = 1`),
  )
  expect((await again.export(workshop.id)).meta).toMatchObject({ title: 'Une bague', first: 1 })
  expect(rows('SELECT * FROM damaged')).toEqual([])
})
