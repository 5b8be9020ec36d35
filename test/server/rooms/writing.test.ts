import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createGatedStorage } from '../../support/gatedStorage.ts'
import { Device, startTestServer, type TestServer, type TestServerOptions } from '../../support/testServer.ts'
import { metaUpdate, type Received, WireClient } from '../../support/wireClient.ts'

let server: TestServer
let clients: WireClient[] = []

afterEach(async () => {
  for (const client of clients) client.close()
  clients = []
  await server.close()
})

async function start(options: TestServerOptions = {}) {
  server = await startTestServer(options)
  const device = new Device(server.url)
  return { device, ...(await device.create()) }
}

async function connect(id: string, token: string, query = ''): Promise<WireClient> {
  const client = new WireClient(`${server.syncUrl}/${id}/board?token=${token}${query}`)
  clients.push(client)
  return await client.opened()
}

function isUpdate(message: Received): boolean {
  return message.type === 'sync' && message.step === 2
}

function isDurable(message: Received): message is Received & { type: 'durable' } {
  return message.type === 'durable'
}

test('[SYNC-5] an update is forwarded before its commit and acknowledged after', async () => {
  const gate = createGatedStorage()
  const { id, tokens } = await start({ wrap: gate.wrap })
  const ann = await connect(id, tokens.facilitator, '&durable=1')
  const bob = await connect(id, tokens.participant)
  await Promise.all([ann.pull(), bob.pull()])
  const before = bob.received.length

  gate.hold()
  ann.sendSync(2, metaUpdate(new Y.Doc(), { title: 'held' }))
  await bob.until((m) => isUpdate(m) && bob.received.indexOf(m) >= before)
  expect(gate.appends()).toBe(1)
  expect(ann.received.filter(isDurable)).toEqual([])

  gate.letGo()
  expect((await ann.until(isDurable)).count).toBe(1)
})

test('[SYNC-5] the count covers deletions and step 2, and an empty step 2 when all before it is committed', async () => {
  const gate = createGatedStorage()
  const { id, tokens } = await start({ wrap: gate.wrap })
  const ann = await connect(id, tokens.facilitator, '&durable=1')
  const doc = await ann.pull()
  const before = Y.encodeStateVector(doc)
  doc.getMap('personas').clear()

  gate.hold()
  ann.sendSync(1, Y.encodeStateAsUpdate(doc, before))
  ann.sendSync(1, Uint8Array.of(0, 0))
  await vi.waitFor(() => expect(gate.appends()).toBe(1))
  expect(ann.received.filter(isDurable)).toEqual([])

  gate.letGo()
  expect((await ann.until((m) => isDurable(m) && m.count === 2)).type).toBe('durable')
  ann.sendSync(1, Uint8Array.of(0, 0))
  await ann.until((m) => isDurable(m) && m.count === 3)
})

test('[SYNC-6] a client that did not ask is never sent an acknowledgement', async () => {
  const { id, tokens } = await start()
  const ann = await connect(id, tokens.facilitator)
  ann.sendSync(2, metaUpdate(new Y.Doc(), { title: 'plain' }))
  const bob = await connect(id, tokens.participant, '&durable=1')
  bob.sendSync(2, metaUpdate(new Y.Doc(), { title: 'asked' }))
  await bob.until(isDurable)
  await ann.pull()
  expect(ann.received.filter(isDurable)).toEqual([])
})

test('[SYNC-7] every frame holds one message, however many are sent at once', async () => {
  const { id, tokens } = await start()
  const [ann, bob] = [await connect(id, tokens.facilitator), await connect(id, tokens.participant)]
  await bob.pull()
  const doc = await ann.pull()
  for (let i = 0; i < 50; i++) ann.sendSync(2, metaUpdate(doc, { title: `title ${i}` }))
  // The client throws on a second message in a frame.
  const has = (m: Received) =>
    m.type === 'sync' && m.step === 2 && new TextDecoder().decode(m.body).includes('title 49')
  await bob.until(has)
  expect((await bob.pull()).getMap('meta').get('title')).toBe('title 49')
})

test("[SYNC-8] a reader's update closes its socket, and reaches neither others nor the export", async () => {
  const { id, tokens, device } = await start()
  const observer = await connect(id, tokens.observer)
  const ann = await connect(id, tokens.facilitator)
  const doc = await observer.pull()
  await ann.pull()
  const before = await device.export(id)
  const seen = ann.received.length

  observer.sendSync(2, metaUpdate(doc, { title: 'defaced' }))

  expect(await observer.closeCode()).toBe(4403)
  expect(await device.export(id)).toEqual(before)
  expect(ann.received.slice(seen).filter(isUpdate)).toEqual([])
})

test("[SYNC-8] a reader's step 2 is dropped undecoded, and it goes on reading", async () => {
  const { id, tokens, device } = await start()
  const observer = await connect(id, tokens.observer, '&durable=1')
  const ann = await connect(id, tokens.facilitator, '&durable=1')
  const doc = await observer.pull()
  const known = await ann.pull()

  observer.sendSync(1, Uint8Array.of(0, 0))
  observer.sendSync(1, metaUpdate(doc, { title: 'defaced' }))
  observer.sendSync(1, Uint8Array.of(255, 255, 255))

  ann.sendSync(2, metaUpdate(known, { currency: 'CHF' }))
  await ann.until(isDurable)
  expect((await observer.pull()).getMap('meta').get('currency')).toBe('CHF')
  expect((await device.export(id)).meta).toMatchObject({ title: 'Une bague', currency: 'CHF' })
  expect(observer.received.filter(isDurable)).toEqual([])
})

test('[SYNC-15] a failing store keeps the room and its updates, and everything is written when it recovers', async () => {
  const gate = createGatedStorage()
  const { id, tokens, device } = await start({ wrap: gate.wrap })
  const ann = await connect(id, tokens.facilitator, '&durable=1')
  gate.hold()
  gate.failNext(2)
  const doc = new Y.Doc()
  const first = metaUpdate(doc, { title: 'first' })
  ann.sendSync(2, first)
  await vi.waitFor(() => expect(gate.appends()).toBe(1))
  const second = metaUpdate(doc, { title: 'second' })
  ann.sendSync(2, second)
  // It has come when what was sent after it is answered: it waits behind the first.
  expect((await ann.pull()).getMap('meta').size).toBeGreaterThan(0)
  gate.letGo()
  const live = await device.export(id)
  expect(ann.received.filter(isDurable)).toEqual([])
  ann.close()
  // Nobody is left in it; it stays until it is written.
  await vi.waitFor(() => expect(server.app.rooms.size).toBe(0))
  expect(gate.written).toEqual([first, second])
  expect(await device.export(id)).toEqual(live)
})

test('[SYNC-19] an update that would make the document too large is refused, and nothing else is harmed', async () => {
  const { id, tokens, device } = await start({ config: { maxDocumentBytes: 64 * 1024 } })
  const ann = await connect(id, tokens.facilitator)
  ann.sendSync(2, metaUpdate(new Y.Doc(), { title: 'x'.repeat(65 * 1024) }))
  expect(await ann.closeCode()).toBe(4413)
  expect((await device.export(id)).meta.title).toBe('Une bague')
})

test('[SYNC-22] a long tail is folded while people work, and who joins then gets all of it', async () => {
  let snapshots = 0
  const { id, tokens } = await start({
    wrap: (storage) => ({
      ...storage,
      saveSnapshot(...args) {
        snapshots++
        return storage.saveSnapshot(...args)
      },
    }),
  })
  const ann = await connect(id, tokens.facilitator, '&durable=1')
  const doc = await ann.pull()
  for (let i = 1; i <= 2000; i++) ann.sendSync(2, metaUpdate(doc, { title: `title ${i}` }))
  await ann.until((m) => isDurable(m) && m.count === 2000)
  await vi.waitFor(() => expect(snapshots).toBeGreaterThan(0))
  const bob = await connect(id, tokens.observer)
  expect((await bob.pull()).getMap('meta').get('title')).toBe('title 2000')
  for (const client of clients) client.close()
  await vi.waitFor(() => expect(server.app.rooms.size).toBe(0))
  const stored = await server.storage.loadRoom({ workshopId: id, document: 'board' })
  expect(stored?.updates).toEqual([])
})

test('[SYNC-28] deletions that many send again are written once, and acknowledged to each', async () => {
  const gate = createGatedStorage()
  const { id, tokens } = await start({ wrap: gate.wrap })
  const ann = await connect(id, tokens.facilitator, '&durable=1')
  const bob = await connect(id, tokens.participant, '&durable=1')
  const doc = await ann.pull()
  doc.getMap('personas').clear()
  const deletions = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc))
  ann.sendSync(1, deletions)
  await ann.until(isDurable)
  bob.sendSync(1, deletions)
  expect((await bob.until(isDurable)).count).toBe(1)
  expect(gate.appends()).toBe(1)
})

test('[SYNC-24] the server ends when what it received is written, not before', async () => {
  const gate = createGatedStorage()
  const { id, tokens } = await start({ wrap: gate.wrap })
  const ann = await connect(id, tokens.facilitator)
  gate.hold()
  const update = metaUpdate(new Y.Doc(), { title: 'last words' })
  ann.sendSync(2, update)
  await vi.waitFor(() => expect(gate.appends()).toBe(1))
  let ended = false
  const ending = server.app.close().then(() => {
    ended = true
  })
  expect(await ann.closeCode()).toBe(1001)
  // Long enough for a server that does not wait.
  for (let i = 0; i < 5; i++) await server.storage.readWorkshop(id)
  await fetch(`${server.url}/healthz`).catch(() => {})
  expect([ended, gate.written]).toEqual([false, []])
  gate.letGo()
  await ending
  expect(gate.written).toEqual([update])
})
