// Any program may edit with the y-websocket client as it comes from npm.
import { afterEach, expect, test, vi } from 'vitest'
import { connectStock, type StockClient } from '../support/stockClient.ts'
import { Device, startTestServer, type TestServer } from '../support/testServer.ts'

let server: TestServer
const clients: StockClient[] = []

afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await server.close()
})

function connect(workshopId: string, token: string): StockClient {
  const client = connectStock(server.syncUrl, workshopId, { token })
  clients.push(client)
  return client
}

test('[SYNC-1] two stock clients edit together, and the export has both edits', async () => {
  server = await startTestServer()
  const device = new Device(server.url)
  const { id, tokens } = await device.create()
  const [ann, bob] = [connect(id, tokens.facilitator), connect(id, tokens.participant)]
  await Promise.all([ann.synced, bob.synced])

  ann.doc.getMap('meta').set('title', 'Ann was here')
  bob.doc.getMap('meta').set('currency', 'CHF')

  await vi.waitFor(() => {
    expect(ann.doc.getMap('meta').toJSON()).toMatchObject({ title: 'Ann was here', currency: 'CHF' })
    expect(bob.doc.getMap('meta').toJSON()).toEqual(ann.doc.getMap('meta').toJSON())
  })
  expect((await device.export(id)).meta).toMatchObject({ title: 'Ann was here', currency: 'CHF' })
})

test('[SYNC-2] a stock client is synced only when the content has arrived', async () => {
  server = await startTestServer()
  const { id, tokens } = await new Device(server.url).create()
  const client = connect(id, tokens.observer)
  const atSync = new Promise<unknown>((resolve) => {
    client.provider.on('sync', () => resolve(client.doc.getMap('meta').toJSON()))
  })
  expect(await atSync).toMatchObject({ title: 'Une bague', locale: 'fr' })
})

test('[SYNC-3] a stock client that comes back brings what it did offline and gets what it missed', async () => {
  server = await startTestServer()
  const { id, tokens } = await new Device(server.url).create()
  const [ann, bob] = [connect(id, tokens.facilitator), connect(id, tokens.participant)]
  await Promise.all([ann.synced, bob.synced])
  ann.provider.disconnect()
  ann.doc.getMap('meta').set('title', 'offline')
  const [persona] = ann.doc.getMap('personas').keys()
  bob.doc.getMap('personas').delete(persona!)
  bob.doc.getMap('meta').set('currency', 'CHF')

  ann.provider.connect()

  await vi.waitFor(() => {
    expect(bob.doc.getMap('meta').get('title')).toBe('offline')
    expect(ann.doc.getMap('meta').get('currency')).toBe('CHF')
    expect(ann.doc.getMap('personas').has(persona!)).toBe(false)
  })
})

test('[SYNC-62] a stock client that comes while the store cannot be read comes back by itself, and it is counted', async () => {
  let failures = 3
  server = await startTestServer({
    wrap: (storage) => ({
      ...storage,
      readLink: (hash) =>
        failures-- > 0 ? Promise.reject(new Error('disk I/O error')) : storage.readLink(hash),
    }),
  })
  const device = new Device(server.url)
  const { id, tokens } = await device.create()
  const client = connect(id, tokens.observer)
  const codes: (number | undefined)[] = []
  client.provider.on('connection-close', (event) => codes.push(event?.code))
  await client.synced
  expect(codes).toEqual([1013, 1013, 1013])
  expect(client.doc.getMap('meta').get('title')).toBe('Une bague')
  const metrics = await (await device.request('GET', '/metrics')).text()
  expect(metrics).toContain('parcours_joins_refused_total{reason="server-busy"} 3')
})

test('[SYNC-4] stock clients see each other, and see each other leave', async () => {
  server = await startTestServer()
  const { id, tokens } = await new Device(server.url).create()
  const [ann, bob] = [connect(id, tokens.facilitator), connect(id, tokens.observer)]
  await Promise.all([ann.synced, bob.synced])
  ann.provider.awareness.setLocalState({
    cursor: { x: 1, y: 2 },
    person: { id: 'x', name: 'Boss', role: 'boss' },
  })

  const seen = () => bob.provider.awareness.getStates().get(ann.doc.clientID)
  await vi.waitFor(() => expect(seen()).toMatchObject({ cursor: { x: 1, y: 2 } }))
  expect(seen()).toMatchObject({ person: { name: '', role: 'facilitator' } })

  ann.provider.ws!.close()
  await vi.waitFor(() => expect(seen()).toBeUndefined())
  // It reconnects by itself, with the clock it left with, and is seen again at once.
  await vi.waitFor(() => expect(seen()).toMatchObject({ cursor: { x: 1, y: 2 } }))
})
