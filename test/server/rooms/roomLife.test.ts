import { afterEach, expect, test, vi } from 'vitest'
import { createGatedStorage } from '../../support/gatedStorage.ts'
import { Device, startTestServer, type TestServer, type TestServerOptions } from '../../support/testServer.ts'
import { metaUpdate, WireClient } from '../../support/wireClient.ts'

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

function open(id: string, token: string, query = ''): WireClient {
  const client = new WireClient(`${server.syncUrl}/${id}/board?token=${token}${query}`)
  clients.push(client)
  return client
}

test('[SYNC-13] ten clients at once load the room once', async () => {
  const gate = createGatedStorage()
  const { id, tokens } = await start({ wrap: gate.wrap })
  const ten = await Promise.all(Array.from({ length: 10 }, () => open(id, tokens.participant).opened()))
  const docs = await Promise.all(ten.map((client) => client.pull()))
  expect(docs.map((doc) => doc.getMap('meta').get('title'))).toEqual(Array(10).fill('Une bague'))
  expect(gate.loads()).toBe(1)
})

test('[SYNC-14] an empty room is folded and let go, and comes back as it was', async () => {
  const gate = createGatedStorage()
  const { id, tokens } = await start({ wrap: gate.wrap })
  const ann = await open(id, tokens.facilitator).opened()
  const doc = await ann.pull()
  ann.sendSync(2, metaUpdate(doc, { title: 'kept' }))
  ann.sendSync(0, Uint8Array.of(0))
  ann.ws.close()
  await vi.waitFor(() => expect(server.app.rooms.size).toBe(0))

  const stored = await server.storage.loadRoom({ workshopId: id, document: 'board' })
  expect(stored?.updates).toEqual([])
  expect((await server.storage.readWorkshop(id))?.title).toBe('kept')
  const loads = gate.loads()
  const bob = await open(id, tokens.observer).opened()
  expect((await bob.pull()).getMap('meta').get('title')).toBe('kept')
  expect(gate.loads()).toBe(loads + 1)
})

test('[SYNC-14] someone who comes while the room is being let go finds it whole', async () => {
  const { id, tokens } = await start()
  for (let round = 1; round <= 20; round++) {
    const ann = await open(id, tokens.facilitator).opened()
    const doc = await ann.pull()
    ann.sendSync(2, metaUpdate(doc, { title: `round ${round}` }))
    ann.ws.close()
    const closed = new Promise((resolve) => ann.ws.once('close', resolve))
    if (round % 2 === 0) await closed
    const bob = await open(id, tokens.participant).opened()
    await closed
    expect((await bob.pull()).getMap('meta').get('title')).toBe(`round ${round}`)
    bob.ws.close()
  }
})

test('[SYNC-16] over the number of loads at once, or of members, a client is asked to come back later', async () => {
  let release = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const { id, tokens, device } = await start({
    config: { maxLoads: 1, maxMembersPerRoom: 1 },
    wrap: (storage) => ({
      ...storage,
      async loadRoom(room) {
        await gate
        return storage.loadRoom(room)
      },
    }),
  })
  const other = await device.create()
  const first = open(id, tokens.facilitator)
  await vi.waitFor(() => expect(server.app.rooms.size).toBe(1))
  expect(await open(other.id, other.tokens.facilitator).closeCode()).toBe(1013)
  release()
  await (await first.opened()).pull()
  expect(await open(id, tokens.participant).closeCode()).toBe(1013)
})

test('[SYNC-17] a client that can only write older records than the document has is told so', async () => {
  const { id, tokens } = await start()
  expect(await open(id, tokens.facilitator, '&schema=0').closeCode()).toBe(4409)
  expect(
    (await (await open(id, tokens.facilitator, '&schema=1').opened()).pull()).getMap('meta').size,
  ).toBeGreaterThan(0)
  expect((await (await open(id, tokens.facilitator).opened()).pull()).getMap('meta').size).toBeGreaterThan(0)
})

test('[SYNC-18] an older document is migrated once, before anybody is shown it', async () => {
  const snapshots = vi.fn()
  const migrations = {
    module: new URL('../../support/fakeMigrations.ts', import.meta.url).href,
    schemaVersion: 2,
  }
  const { id, tokens } = await start({
    migrations,
    wrap: (storage) => ({
      ...storage,
      saveSnapshot(room, seq, snapshot) {
        snapshots(snapshot.schemaVersion)
        return storage.saveSnapshot(room, seq, snapshot)
      },
    }),
  })
  expect((await server.storage.readWorkshop(id))?.schemaVersion).toBe(1)

  const five = await Promise.all(Array.from({ length: 5 }, () => open(id, tokens.observer).opened()))
  for (const client of five) {
    const meta = (await client.pull()).getMap('meta').toJSON()
    expect(meta).toMatchObject({ title: 'Une bague, migrated', schemaVersion: 2 })
  }
  expect(snapshots.mock.calls).toEqual([[2]])
  expect((await server.storage.readWorkshop(id))?.schemaVersion).toBe(2)

  for (const client of five) client.ws.close()
  await vi.waitFor(() => expect(server.app.rooms.size).toBe(0))
  const again = await open(id, tokens.observer).opened()
  expect((await again.pull()).getMap('meta').get('title')).toBe('Une bague, migrated')
  expect(snapshots).toHaveBeenCalledTimes(1)
  expect(await open(id, tokens.facilitator, '&schema=1').closeCode()).toBe(4409)
})

test('[SYNC-25] deleting a workshop closes its sockets and erases it', async () => {
  const { id, tokens, device } = await start()
  const ann = await open(id, tokens.facilitator).opened()
  await ann.pull()
  expect((await device.request('DELETE', `/api/workshops/${id}`)).status).toBe(204)
  expect(await ann.closeCode()).toBe(4404)
  expect(await open(id, tokens.facilitator).closeCode()).toBe(4404)
  expect(await server.storage.loadRoom({ workshopId: id, document: 'board' })).toBe(null)
})
