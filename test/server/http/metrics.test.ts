// What an operator sees: /metrics and /readyz.
import { afterEach, expect, test } from 'vitest'
import { eventually } from '../../support/eventually.ts'
import { createGatedStorage } from '../../support/gatedStorage.ts'
import { Device, startTestServer, type TestServer } from '../../support/testServer.ts'
import { metaUpdate, WireClient } from '../../support/wireClient.ts'

let server: TestServer | null = null
let clients: WireClient[] = []

afterEach(async () => {
  for (const client of clients) client.close()
  clients = []
  await server?.close()
  server = null
})

async function connect(started: TestServer, id: string, token: string): Promise<WireClient> {
  const client = new WireClient(`${started.syncUrl}/${id}/board?durable=1&token=${token}`)
  clients.push(client)
  return await client.opened()
}

/** The values by name and labels. */
async function read(url: string): Promise<Record<string, number>> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return Object.fromEntries(
    rows.map((row) => [row.slice(0, row.lastIndexOf(' ')), Number(row.slice(row.lastIndexOf(' ')))]),
  )
}

test('[OPS-1] the metrics count rooms, members, messages, commits and refusals', async () => {
  const gate = createGatedStorage()
  server = await startTestServer({ wrap: gate.wrap })
  const { url } = server
  const { id, tokens } = await new Device(url).create()
  const before = await read(url)
  expect(before).toMatchObject({
    parcours_rooms_open: 0,
    parcours_members: 0,
    parcours_lines: 0,
    parcours_commit_seconds_count: 0,
    'parcours_sockets_closed_total{code="4403"}': 0,
    'parcours_sockets_closed_total{code="4429"}': 0,
    'parcours_joins_refused_total{reason="code-unknown"}': 0,
    'parcours_joins_refused_total{reason="too-many-requests"}': 0,
  })
  const [writer, reader] = [
    await connect(server, id, tokens.participant),
    await connect(server, id, tokens.observer),
  ]
  const doc = await writer.pull()
  await reader.pull()
  gate.hold()
  const update = metaUpdate(doc, { title: 'One' })
  writer.sendSync(2, update)
  await reader.until((m) => m.type === 'sync' && m.step === 2 && Buffer.from(m.body).equals(update))
  expect(await read(url)).toMatchObject({
    parcours_rooms_open: 1,
    parcours_members: 2,
    parcours_updates_received_total: 1,
    parcours_updates_pending: 1,
    parcours_store_failing: 0,
  })
  gate.failNext(1)
  gate.letGo()
  await writer.until((m) => m.type === 'durable' && m.count === 1)
  reader.sendSync(2, update)
  expect(await reader.closeCode()).toBe(4403)
  await new Device(url).json('POST', '/api/join', { code: 'WRONG2' })
  const stranger = new WireClient(`${server.syncUrl}/${id}/board?token=wrong`)
  expect(await stranger.closeCode()).toBe(4401)
  const after = await read(url)
  expect(after).toMatchObject({
    parcours_updates_pending: 0,
    parcours_commit_seconds_count: 1,
    'parcours_commit_seconds_bucket{le="+Inf"}': 1,
    parcours_commit_failures_total: 1,
    'parcours_sockets_closed_total{code="4403"}': 1,
    'parcours_joins_refused_total{reason="code-unknown"}': 1,
    'parcours_joins_refused_total{reason="not-a-member"}': 1,
  })
  expect(after.parcours_received_bytes_total).toBeGreaterThan(update.length)
  expect(after.parcours_sent_bytes_total).toBeGreaterThan(2 * update.length)
  expect(after.parcours_resident_memory_bytes).toBeGreaterThan(10_000_000)
})

test('[OPS-2] the metrics are for programs of this machine, and not through a proxy', async () => {
  server = await startTestServer()
  const status = async (headers: Record<string, string> = {}) =>
    (await fetch(`${server!.url}/metrics`, { headers })).status
  expect(await status()).toBe(200)
  expect(await status({ 'x-forwarded-for': '192.0.2.1' })).toBe(404)
  expect(await status({ forwarded: 'for=192.0.2.1' })).toBe(404)
})

test.each([{ publicUrl: 'https://map.example.org' }, { trustProxy: true }])(
  '[OPS-2] with %j there is a proxy, so a token is needed',
  async (config) => {
    server = await startTestServer({ config })
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404)
  },
)

test('[OPS-2] where a token is configured, it alone opens the metrics', async () => {
  server = await startTestServer({ config: { metricsToken: 'sesame', trustProxy: true } })
  const status = async (headers: Record<string, string>) =>
    (await fetch(`${server!.url}/metrics`, { headers })).status
  expect(await status({})).toBe(404)
  expect(await status({ authorization: 'Bearer wrong' })).toBe(404)
  expect(await status({ authorization: 'Bearer sesame' })).toBe(200)
})

test('[OPS-3] a server whose store does not write says that it is not ready, and says so when it is again', async () => {
  const gate = createGatedStorage()
  let broken = false
  server = await startTestServer({
    wrap: (storage) => {
      const gated = gate.wrap(storage)
      return { ...gated, ping: () => (broken ? Promise.reject(new Error('disk full')) : gated.ping()) }
    },
  })
  const { url } = server
  const ready = async () => (await fetch(`${url}/readyz`)).status
  expect(await ready()).toBe(200)
  broken = true
  expect(await ready()).toBe(503)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  broken = false
  const { id, tokens } = await new Device(url).create()
  const writer = await connect(server, id, tokens.participant)
  gate.failNext(2)
  writer.sendSync(2, metaUpdate(await writer.pull(), { title: 'One' }))
  await writer.until((m) => m.type === 'trouble' && m.inTrouble)
  expect(await ready()).toBe(503)
  await writer.until((m) => m.type === 'durable' && m.count === 1)
  await eventually('ready again', async () => ((await ready()) === 200 ? true : null))
})
