// What anybody may send. Each costs the sender its own socket and nobody else anything.
import { connect as connectSocket } from 'node:net'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { WorkshopCreated } from '../../../src/protocol/http.ts'
import { Device, startTestServer, type TestServer, type TestServerOptions } from '../../support/testServer.ts'
import { metaUpdate, WireClient } from '../../support/wireClient.ts'

let server: TestServer
let workshop: WorkshopCreated
let device: Device
let clients: WireClient[] = []
const servers: TestServer[] = []
const byOptions = new Map<TestServerOptions | null, [TestServer, Device, WorkshopCreated]>()

/** One server for all that need nothing special: what one offender does must not matter to the next. */
async function start(options: TestServerOptions | null = null): Promise<void> {
  const found = byOptions.get(options)
  if (found !== undefined) {
    ;[server, device, workshop] = found
    return
  }
  server = await startTestServer(options ?? {})
  servers.push(server)
  device = new Device(server.url)
  workshop = await device.create()
  byOptions.set(options, [server, device, workshop])
}

afterEach(() => {
  for (const client of clients) client.close()
  clients = []
})

afterAll(async () => {
  for (const started of servers) await started.close()
})

async function connect(): Promise<WireClient> {
  const client = new WireClient(`${server.syncUrl}/${workshop.id}/board?token=${workshop.tokens.participant}`)
  clients.push(client)
  return await client.opened()
}

/** Sends on one connection, and sees that another one lives and the document is as it was. */
async function offend(send: (client: WireClient) => void): Promise<number> {
  const [bystander, offender] = [await connect(), await connect()]
  const before = await device.export(workshop.id)
  send(offender)
  const code = await offender.closeCode()
  expect((await bystander.pull()).getMap('meta').get('title')).toBe('Une bague')
  expect(bystander.received.filter((m) => m.type === 'close')).toEqual([])
  expect(await device.export(workshop.id)).toEqual(before)
  return code
}

const good = metaUpdate(new Y.Doc(), { title: 'never' })
const BAD_MESSAGES: readonly [string, (client: WireClient) => void][] = [
  ['an empty message', (c) => c.sendBytes()],
  ['a sync message without a step', (c) => c.sendBytes(0)],
  ['an unknown sync step', (c) => c.sendBytes(0, 9, 0)],
  ['a message that is cut off', (c) => c.sendBytes(0, 2, 200, 1, 1)],
  ['a length beyond all measure', (c) => c.sendBytes(0, 2, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255)],
  ['an update that is cut off', (c) => c.sendSync(2, good.slice(0, -3))],
  ['an update of garbage', (c) => c.sendSync(2, Uint8Array.of(7, 7, 7, 7, 250, 250))],
  ['a step 2 of garbage', (c) => c.sendSync(1, Uint8Array.of(1, 255))],
  ['a state vector of garbage', (c) => c.sendSync(0, Uint8Array.of(9, 1))],
  ['awareness that is cut off', (c) => c.sendBytes(1, 5, 1, 2)],
  ['a message that only servers send', (c) => c.sendBytes(2, 0, 0)],
  ['text', (c) => c.ws.send('hello')],
]

test.each(BAD_MESSAGES)('[SYNC-11] %s closes the one who sent it', async (_what, send) => {
  await start()
  expect(await offend(send)).toBe(4400)
})

/** Frames that `ws` itself refuses, written past it to the socket. */
const BAD_FRAMES: readonly [string, number[], number][] = [
  ['reserved bits', [0xf2, 0x80, 1, 2, 3, 4], 4400],
  ['no mask', [0x82, 0x01, 0x00], 4400],
  ['an unknown opcode', [0x8b, 0x80, 1, 2, 3, 4], 4400],
  ['a length over the limit', [0x82, 0xff, 0, 0, 0, 1, 0, 0, 0, 0, 1, 2, 3, 4], 4413],
]

test.each(BAD_FRAMES)(
  '[SYNC-11] an invalid frame (%s) closes the one who sent it',
  async (_what, bytes, code) => {
    await start()
    const socketOf = (ws: WebSocket) => (ws as unknown as { _socket: import('node:net').Socket })._socket
    expect(await offend((client) => socketOf(client.ws).write(Uint8Array.from(bytes)))).toBe(code)
  },
)

test('[SYNC-11] a message over the limit is told apart from a bad one', async () => {
  await start({ config: { maxMessageBytes: 2048 } })
  expect(await offend((client) => client.sendSync(2, new Uint8Array(3000)))).toBe(4413)
})

test('[SYNC-11] a kind of message we do not know is ignored', async () => {
  await start()
  const client = await connect()
  client.sendBytes(77, 1, 2, 3)
  expect((await client.pull()).getMap('meta').get('title')).toBe('Une bague')
})

test('[SYNC-11] a socket that breaks off in the middle of the handshake harms nobody', async () => {
  await start()
  const { port } = new URL(server.url)
  const raw = connectSocket(Number(port), '127.0.0.1')
  await new Promise((resolve) => raw.once('connect', resolve))
  raw.write(`GET /sync/${workshop.id}/board?token=${workshop.tokens.participant} HTTP/1.1\r\nHost: x\r\n`)
  raw.write('Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n')
  raw.write('Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n')
  raw.resetAndDestroy()
  expect((await (await connect()).pull()).getMap('meta').get('title')).toBe('Une bague')
})

test('[SYNC-12] a flood closes its sender', async () => {
  await start({ config: { messagesPerSecond: 10 }, now: () => 1 })
  const code = await offend((client) => {
    for (let i = 0; i < 200; i++) client.sendSync(0, Uint8Array.of(0))
  })
  expect(code).toBe(4429)
})

/** A reader who reads nothing while 54 MB are written, and somebody who does. */
async function backUp(): Promise<{ reader: WireClient; bystander: WireClient }> {
  await start({ config: { maxBufferedBytes: 64 * 1024, bytesPerSecond: 100_000_000 } })
  const [writer, reader, bystander] = [await connect(), await connect(), await connect()]
  for (const client of [writer, reader, bystander]) await client.pull()
  reader.ws.pause()
  const doc = new Y.Doc()
  const big = 'x'.repeat(900_000) // more than the kernel keeps for a socket, before long: 36 MB at most, as Linux comes
  for (let i = 0; i < 60; i++) {
    const update = metaUpdate(doc, { last: i, big: `${i} ${big}` })
    writer.sendSync(2, update)
    await bystander.until((m) => m.type === 'sync' && m.step === 2 && Buffer.from(m.body).equals(update))
  }
  return { reader, bystander }
}

test('[SYNC-21] a reader that never reads is cut off after a while, and costs the others nothing', async () => {
  const { reader, bystander } = await backUp()
  for (let beat = 0; beat < 4; beat++) server.app.rooms.keepAlive()
  reader.ws.resume()
  expect(await reader.closeCode()).toBe(1013)
  expect(bystander.received.filter((m) => m.type === 'close')).toEqual([])
})

test('[SYNC-58] a reader that reads again is sent what it missed, and not what was overwritten meanwhile', async () => {
  const { reader } = await backUp()
  reader.ws.resume()
  const last = () => {
    const seen = new Y.Doc()
    for (const message of reader.received)
      if (message.type === 'sync' && message.step !== 0) Y.applyUpdate(seen, message.body)
    return seen.getMap('meta').get('last')
  }
  await vi.waitFor(() => expect(last()).toBe(59), { timeout: 20_000, interval: 200 })
  expect(reader.received.filter((m) => m.type === 'close')).toEqual([])
  expect(reader.received.filter((m) => m.type === 'sync').length).toBeLessThan(60)
})
