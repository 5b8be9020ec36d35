import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WorkshopCreated } from '../../../src/protocol/http.ts'
import { Device, startTestServer, type TestServer } from '../../support/testServer.ts'
import { WireClient } from '../../support/wireClient.ts'

let server: TestServer
let workshop: WorkshopCreated
let clients: WireClient[] = []

beforeEach(async () => {
  server = await startTestServer()
  workshop = await new Device(server.url).create()
})

afterEach(async () => {
  for (const client of clients) client.close()
  clients = []
  await server.close()
})

async function connect(role: keyof WorkshopCreated['tokens']): Promise<WireClient> {
  const client = new WireClient(`${server.syncUrl}/${workshop.id}/board?token=${workshop.tokens[role]}`)
  clients.push(client)
  await client.opened()
  await client.pull()
  return client
}

/** Resolves when everything the client sent before has been taken. */
async function drained(client: WireClient): Promise<void> {
  await client.pull()
}

test('[SYNC-9] a state for a client id of somebody else is ignored, whatever its clock', async () => {
  const [ann, bob, eve] = [
    await connect('facilitator'),
    await connect('participant'),
    await connect('participant'),
  ]
  ann.sendAwareness(11, 1, '{"cursor":{"x":1,"y":1}}')
  await bob.until(() => bob.statesOf(11).length > 0)

  eve.sendAwareness(11, 9, '{"cursor":{"x":666,"y":666}}')
  eve.sendAwareness(11, 10, 'null')
  eve.sendAwareness(33, 1, '{"cursor":{"x":3,"y":3}}')
  eve.sendAwareness(44, 1, '{"cursor":{"x":4,"y":4}}')

  await bob.until(() => bob.statesOf(33).length > 0)
  expect(bob.statesOf(11).map((s) => s.state?.cursor)).toEqual([{ x: 1, y: 1 }])
  expect(bob.statesOf(44)).toEqual([])
})

test('[SYNC-9] an echo brings nobody back who has left', async () => {
  const [ann, bob, eve] = [
    await connect('facilitator'),
    await connect('participant'),
    await connect('participant'),
  ]
  ann.sendAwareness(11, 1, '{"cursor":null}')
  await bob.until(() => bob.statesOf(11).length > 0)
  const seen = bob.statesOf(11)[0]!
  ann.close()
  await bob.until(() => bob.statesOf(11).length > 1)

  bob.sendAwareness(11, seen.clock, JSON.stringify(seen.state))
  await drained(bob)
  eve.ws.send(Uint8Array.of(3))
  await eve.until((m) => m.type === 'awareness' && m.states.length === 0)
  expect(eve.statesOf(11).at(-1)?.state).toBe(null)
})

test('[SYNC-9] who a state belongs to is what the server says', async () => {
  const device = new Device(server.url)
  const joined = await device.json<{ participantId: string }>('POST', '/api/join', {
    token: workshop.tokens.observer,
    name: ' Zoé ',
  })
  const bob = await connect('participant')
  const zoe = new WireClient(`${server.syncUrl}/${workshop.id}/board`, {
    cookie: device.cookie!,
    origin: server.url,
  })
  clients.push(zoe)
  await zoe.opened()
  zoe.sendAwareness(7, 1, '{"cursor":null,"person":{"id":"x","name":"Boss","role":"facilitator"}}')
  await bob.until(() => bob.statesOf(7).length > 0)
  expect(bob.statesOf(7)[0]?.state).toEqual({
    cursor: null,
    person: { id: (joined as { participantId: string }).participantId, name: 'Zoé', role: 'observer' },
  })
})

test('[SYNC-10] when a socket dies, its state is removed for all others', async () => {
  const [ann, bob] = [await connect('facilitator'), await connect('participant')]
  ann.sendAwareness(11, 1, '{"cursor":null}')
  await bob.until(() => bob.statesOf(11).length > 0)
  ann.close()
  await bob.until(() => bob.statesOf(11).some((s) => s.state === null))
  const [shown, removed] = bob.statesOf(11)
  expect(removed!.clock).toBeGreaterThan(shown!.clock)
})

test('[SYNC-10] a state that is set to null is removed for all others', async () => {
  const [ann, bob] = [await connect('facilitator'), await connect('participant')]
  ann.sendAwareness(11, 1, '{"cursor":null}')
  await bob.until(() => bob.statesOf(11).length > 0)
  ann.sendAwareness(11, 2, 'null')
  await bob.until(() => bob.statesOf(11).some((s) => s.state === null))
})

test('[SYNC-26] who joins, or asks, is sent everyone else and never itself', async () => {
  const ann = await connect('facilitator')
  ann.sendAwareness(11, 1, '{"selection":"a"}')
  await drained(ann)
  const bob = await connect('observer')
  await bob.until(() => bob.statesOf(11).length === 1)
  bob.sendAwareness(22, 1, '{"selection":"b"}')
  await ann.until(() => ann.statesOf(22).length === 1)
  ann.ws.send(Uint8Array.of(3))
  await ann.until(() => ann.statesOf(22).length === 2)
  expect(ann.statesOf(11)).toEqual([])
})

test('[SYNC-27] a state over 4 KiB, or one that is no object, closes its sender', async () => {
  const large = await connect('participant')
  large.sendAwareness(1, 1, JSON.stringify({ selection: 'x'.repeat(4096) }))
  expect(await large.closeCode()).toBe(4413)
  for (const json of ['[]', '"text"', '{"cursor":']) {
    const bad = await connect('participant')
    bad.sendAwareness(2, 1, json)
    expect(await bad.closeCode()).toBe(4400)
  }
})

test('[SYNC-20] a quiet connection is sent an empty awareness message', async () => {
  const ann = await connect('facilitator')
  const before = ann.received.length
  server.app.rooms.keepAlive() // something was sent since it joined
  server.app.rooms.keepAlive()
  await vi.waitFor(() => expect(ann.received.slice(before)).toEqual([{ type: 'awareness', states: [] }]))
})
