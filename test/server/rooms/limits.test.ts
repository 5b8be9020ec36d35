// How much one connection and one address may use.
import { afterEach, expect, test } from 'vitest'
import type { ServerConfig } from '../../../server/config.ts'
import type { WorkshopCreated } from '../../../src/protocol/http.ts'
import { Device, startTestServer, type TestServer } from '../../support/testServer.ts'
import { WireClient } from '../../support/wireClient.ts'

let server: TestServer
let workshop: WorkshopCreated
let clients: WireClient[] = []

async function start(config: Partial<ServerConfig>, now = () => 1): Promise<void> {
  server = await startTestServer({ config, now })
  workshop = await new Device(server.url).create()
}

afterEach(async () => {
  for (const client of clients) client.close()
  clients = []
  await server.close()
})

function knock(headers: Record<string, string> = {}): WireClient {
  const url = `${server.syncUrl}/${workshop.id}/board?token=${workshop.tokens.participant}`
  const client = new WireClient(url, headers)
  clients.push(client)
  return client
}

/** The HTTP status of a refused upgrade. */
function status(client: WireClient): Promise<number> {
  return new Promise((resolve) => {
    client.ws.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    client.ws.once('open', () => resolve(101))
  })
}

test('[SYNC-51] more bytes per second than allowed close the sender', async () => {
  let time = 1
  await start({ bytesPerSecond: 64 * 1024, maxMessageBytes: 64 * 1024 }, () => time)
  const client = await knock().opened()
  // Ten seconds' worth at once, and then no faster than they come.
  const big = new Uint8Array(32 * 1024 - 6)
  for (let i = 0; i < 20; i++) client.ws.send(Uint8Array.from([77, ...big]))
  await client.pull()
  time += 1000
  client.ws.send(Uint8Array.from([77, ...big]))
  await client.pull()
  expect(client.received.filter((m) => m.type === 'close')).toEqual([])
  for (let i = 0; i < 4; i++) client.ws.send(Uint8Array.from([77, ...big]))
  expect(await client.closeCode()).toBe(4429)
})

test('[SYNC-52] an address has only so many sockets; when one closes, another may come', async () => {
  await start({ maxConnectionsPerAddress: 2, trustProxy: true })
  const from = (address: string) => knock({ 'x-forwarded-for': address })
  const [first, second] = [from('192.0.2.1'), from('192.0.2.1')]
  expect([await status(first), await status(second)]).toEqual([101, 101])
  expect(await status(from('192.0.2.1'))).toBe(429)
  expect(await status(from('7.7.7.7, 192.0.2.1'))).toBe(429)
  expect(await status(from('192.0.2.2'))).toBe(101)
  first.close()
  await first.closeCode()
  // The server hears of it after us: until then it refuses.
  let again = 429
  while (again === 429) again = await status(from('192.0.2.1'))
  expect(again).toBe(101)
})

test('[SYNC-52] sockets that are refused hold no place', async () => {
  await start({ maxConnectionsPerAddress: 1 })
  for (let i = 0; i < 3; i++) {
    const refused = new WireClient(`${server.syncUrl}/${workshop.id}/none`)
    expect([404, 429]).toContain(await status(refused))
  }
  let code = 429
  while (code === 429) code = await status(knock())
  expect(code).toBe(101)
})
