// A store that cannot write, for real: no space left, a file that another program locks, a disk that answers with errors.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { savedState } from '../../src/panels/frame/savedState.ts'
import type { WorkshopCreated } from '../../src/protocol/http.ts'
import { connect as connectPage } from '../../src/sync/connection.ts'
import { eventually } from '../support/eventually.ts'
import { createGatedStorage } from '../support/gatedStorage.ts'
import { type ServerProcess, startServer } from '../support/serverProcess.ts'
import { Device, startTestServer, type TestServer } from '../support/testServer.ts'
import { metaUpdate, type Received, WireClient } from '../support/wireClient.ts'

let server: TestServer | null = null
let process_: ServerProcess | null = null
let clients: WireClient[] = []

afterEach(async () => {
  for (const client of clients) client.close()
  clients = []
  await server?.close()
  await process_?.dispose()
  server = null
  process_ = null
})

async function connect(syncUrl: string, workshop: WorkshopCreated, query = '&durable=1') {
  const client = new WireClient(
    `${syncUrl}/${workshop.id}/board?token=${workshop.tokens.facilitator}${query}`,
  )
  clients.push(client)
  return await client.opened()
}

function acknowledged(client: WireClient): number {
  return Math.max(0, ...client.received.map((m) => (m.type === 'durable' ? m.count : 0)))
}

const says = (inTrouble: boolean) => (m: Received) => m.type === 'trouble' && m.inTrouble === inTrouble
const acknowledges = (count: number) => (m: Received) => m.type === 'durable' && m.count === count

/** One update of about 40 kB. */
function largeEdit(doc: Y.Doc, field: string): Uint8Array {
  return metaUpdate(doc, { [field]: field.repeat(40_000 / field.length) })
}

test('[SYNC-31] on a full disk nothing is acknowledged and everyone is told; when there is space again all is saved', async () => {
  server = await startTestServer({ config: { maxDatabaseBytes: 700_000 } })
  const device = new Device(server.url)
  const [mine, other] = [await device.create(), await device.create()]
  const ballast = await connect(server.syncUrl, other)
  const ballastDoc = await ballast.pull()
  for (let i = 1; i <= 6; i++) ballast.sendSync(2, largeEdit(ballastDoc, `b${i}`))
  await ballast.until(acknowledges(6))

  const ann = await connect(server.syncUrl, mine)
  const doc = await ann.pull()
  let sent = 0
  while (!ann.received.some(says(true)) && sent < 40) {
    ann.sendSync(2, largeEdit(doc, `a${++sent}`))
    await ann.until((m) => acknowledges(sent)(m) || says(true)(m))
  }
  expect(ann.received.some(says(true))).toBe(true)
  const covered = acknowledged(ann)
  expect(covered).toBe(sent - 1)

  // What is not saved is served all the same, to who comes now too, who is told as well when it asked to be.
  const bob = await connect(server.syncUrl, mine)
  expect((await bob.pull()).getMap('meta').get(`a${sent}`)).toBeDefined()
  await bob.until(says(true))
  const eve = await connect(server.syncUrl, mine, '')
  await eve.pull()
  expect(eve.received.some((m) => m.type === 'trouble')).toBe(false)
  expect((await device.export(mine.id)).meta).toHaveProperty(`a${sent}`)
  expect((await device.request('GET', `/api/workshops/${mine.id}`)).status).toBe(200)
  expect(acknowledged(ann)).toBe(covered)

  expect((await device.request('DELETE', `/api/workshops/${other.id}`)).status).toBe(204)
  await Promise.all([ann.until(says(false)), bob.until(says(false)), ann.until(acknowledges(sent))])
  const stored = await server.storage.loadRoom({ workshopId: mine.id, document: 'board' })
  const total =
    (stored?.snapshot?.data.length ?? 0) + (stored?.updates ?? []).reduce((n, u) => n + u.length, 0)
  expect(total).toBeGreaterThan(sent * 40_000)
})

test('[SYNC-31] while another program locks the file, reads are served and writes wait', async () => {
  server = await startTestServer()
  const device = new Device(server.url)
  const [mine, other] = [await device.create(), await device.create()]
  const ann = await connect(server.syncUrl, mine)
  const doc = await ann.pull()
  const locker = new DatabaseSync(join(server.dataDir, 'parcours.sqlite'))
  locker.exec('BEGIN EXCLUSIVE')
  for (let i = 1; i <= 20; i++) ann.sendSync(2, metaUpdate(doc, { [`edit${i}`]: i }))
  await ann.until(says(true))

  // From the store, not from memory: this room was not open.
  const bob = await connect(server.syncUrl, other)
  expect((await bob.pull()).getMap('meta').get('title')).toBe('Une bague')
  expect((await device.request('GET', `/api/workshops/${other.id}`)).status).toBe(200)
  expect(acknowledged(ann)).toBe(0)

  locker.exec('ROLLBACK')
  locker.close()
  await ann.until(acknowledges(20))
  expect(ann.received.findIndex(says(false))).toBeGreaterThan(ann.received.findIndex(says(true)))
})

test('[STO-14] while the file is locked, a group of writes waits for the lock once, and reads behind them are answered', async () => {
  server = await startTestServer()
  const { storage, dataDir } = server
  const { id } = await new Device(server.url).create()
  const locker = new DatabaseSync(join(dataDir, 'parcours.sqlite'))
  locker.exec('BEGIN EXCLUSIVE')
  const room = { workshopId: id, document: 'board' }
  const startedAt = performance.now()
  const results = await Promise.allSettled([
    ...Array.from({ length: 40 }, (_, i) => storage.append(room, [Uint8Array.of(i)])),
    storage.readWorkshop(id),
  ])
  // One wait for the lock each would be twenty seconds.
  expect(performance.now() - startedAt).toBeLessThan(15_000)
  expect(results.map((r) => r.status)).toEqual([...Array(40).fill('rejected'), 'fulfilled'])
  locker.exec('ROLLBACK')
  locker.close()
  expect(await storage.append(room, [Uint8Array.of(1)])).toBe(1)
})

test('[STO-21] a request that must write while the file is locked is told to try again', async () => {
  server = await startTestServer()
  const device = new Device(server.url)
  const { code } = await device.create()
  const locker = new DatabaseSync(join(server.dataDir, 'parcours.sqlite'))
  locker.exec('BEGIN EXCLUSIVE')
  const guest = new Device(server.url)
  const joinAgain = () => guest.request('POST', '/api/join', { code, name: 'Ann' })
  const answer = await joinAgain()
  expect([answer.status, await answer.json()]).toEqual([503, { error: 'server-busy' }])
  const created = await device.json('POST', '/api/workshops', {
    title: 'Une autre',
    template: 'jewellery',
    locale: 'fr',
  })
  expect(created).toBe('503 server-busy')
  locker.exec('ROLLBACK')
  locker.close()
  expect((await joinAgain()).status).toBe(200)
})

test('[STO-21] a request that finds no space is told to try again', async () => {
  server = await startTestServer({ config: { maxDatabaseBytes: 250_000 } })
  const device = new Device(server.url)
  let status = 201
  for (let i = 0; i < 30 && status === 201; i++) {
    const body = { title: `Workshop ${i}`, template: 'jewellery', locale: 'fr' }
    status = (await device.request('POST', '/api/workshops', body)).status
  }
  expect(status).toBe(503)
})

test('[SYNC-31] a write that hangs is told like one that fails', async () => {
  const gate = createGatedStorage()
  server = await startTestServer({ wrap: gate.wrap })
  const mine = await new Device(server.url).create()
  const ann = await connect(server.syncUrl, mine)
  const doc = await ann.pull()
  gate.hold()
  ann.sendSync(2, metaUpdate(doc, { title: 'held' }))
  await ann.until(says(true))
  expect(acknowledged(ann)).toBe(0)
  gate.letGo()
  await ann.until(acknowledges(1))
  expect(ann.received.some(says(false))).toBe(true)
})

const canLimit = spawnSync('prlimit', ['--version']).status === 0

test.skipIf(!canLimit)(
  '[SYNC-31] a disk that answers with errors is survived, and what waited is saved',
  async () => {
    process_ = await startServer()
    const device = new Device(process_.url)
    const mine = await device.create()
    const ann = await connect(`${process_.url.replace('http', 'ws')}/sync`, mine)
    const doc = await ann.pull()
    ann.sendSync(2, metaUpdate(doc, { before: 1 }))
    await ann.until(acknowledges(1))

    // The system refuses to make any file of the server larger than its log is now.
    const size = statSync(join(process_.dataDir, 'parcours.sqlite-wal')).size
    const limit = (bytes: number | 'unlimited') =>
      spawnSync('prlimit', ['--pid', String(process_?.pid()), `--fsize=${bytes}:unlimited`]).status
    expect(limit(size)).toBe(0)
    ann.sendSync(2, metaUpdate(doc, { during: 2 }))
    await ann.until(says(true))
    await eventually('the log says why', () => /disk I\/O error/.test(process_?.output() ?? '') || null)
    expect((await device.export(mine.id)).meta).toMatchObject({ during: 2 })
    expect(acknowledged(ann)).toBe(1)

    expect(limit('unlimited')).toBe(0)
    await ann.until(acknowledges(2))
    await process_.kill()
    await process_.start()
    expect((await device.export(mine.id)).meta).toMatchObject({ before: 1, during: 2 })
  },
)

test('[SYNC-31] the page is told that its work is not saved, and when it is again', async () => {
  const gate = createGatedStorage()
  server = await startTestServer({ wrap: gate.wrap })
  const { id, tokens } = await new Device(server.url).create()
  const doc = new Y.Doc()
  const line = connectPage(doc, {
    syncUrl: server.syncUrl,
    workshopId: id,
    token: tokens.facilitator,
    keepOnDevice: false,
    WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
  })
  const shown = new Promise<string[]>((resolve) => {
    const states: string[] = []
    line.onStatus((status) => {
      const state = savedState(status, true, false)
      if (states.at(-1) !== state) states.push(state)
      if (states.includes('notSaved') && state === 'saved') resolve(states)
      if (state === 'saved' && !states.includes('notSaved')) {
        gate.failNext(2)
        doc.getMap('meta').set('title', 'not yet')
      }
    })
  })
  expect(await shown).toEqual(['connecting', 'saving', 'saved', 'saving', 'notSaved', 'saving', 'saved'])
  line.destroy()
})
