// A member changes name: stored, and stamped on every window of theirs at once.
import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NAME_MAX } from '../../../src/model/schema/limits.ts'
import type { Membership, WorkshopCreated, WorkshopInfo } from '../../../src/protocol/http.ts'
import { Device, startTestServer, type TestServer, temporaryDirectory } from '../../support/testServer.ts'
import { WireClient } from '../../support/wireClient.ts'

let server: TestServer
let dataDir: string
let workshop: WorkshopCreated
let clients: WireClient[] = []

beforeEach(async () => {
  dataDir = await temporaryDirectory()
  server = await startTestServer({ dataDir })
  workshop = await new Device(server.url).create()
})
afterEach(async () => {
  for (const client of clients) client.close()
  clients = []
  await server.close()
  await rm(dataDir, { recursive: true })
})

async function join(body: object): Promise<Device> {
  const device = new Device(server.url)
  expect(await device.json('POST', '/api/join', body)).toMatchObject({ role: expect.any(String) })
  return device
}

async function enter(device: Device, clientId: number): Promise<WireClient> {
  const client = new WireClient(`${server.syncUrl}/${workshop.id}/board`, {
    cookie: device.cookie!,
    origin: server.url,
  })
  clients.push(client)
  await client.opened()
  client.sendAwareness(clientId, 1, `{"selection":"action:${clientId}"}`)
  await client.pull()
  return client
}

const rename = (device: Device, body: unknown) =>
  device.json<Membership>('PUT', `/api/workshops/${workshop.id}/me`, body)

const namesOf = (client: WireClient, clientId: number) =>
  client.statesOf(clientId).map(({ state }) => (state?.person as { name: string } | undefined)?.name)

test('[ACC-40] a new name is on every window of the person at once, with what they show', async () => {
  const ann = await join({ token: workshop.tokens.participant, name: 'Ann' })
  const bob = await join({ token: workshop.tokens.observer, name: 'Bob' })
  await enter(ann, 11)
  await enter(ann, 12)
  const watching = await enter(bob, 21)
  await watching.until(() => watching.statesOf(12).length > 0)

  const { participantId } = (await ann.json('GET', `/api/workshops/${workshop.id}`)) as WorkshopInfo
  expect(await rename(ann, { name: '  Ann-Marie ' })).toEqual({
    workshopId: workshop.id,
    role: 'participant',
    participantId,
    name: 'Ann-Marie',
  })
  for (const id of [11, 12]) {
    await watching.until(() => namesOf(watching, id).includes('Ann-Marie'))
    expect(watching.statesOf(id).at(-1)?.state).toEqual({
      selection: `action:${id}`,
      person: { id: participantId, name: 'Ann-Marie', role: 'participant' },
    })
  }
  expect(namesOf(watching, 21)).toEqual([]) // nobody else is stamped anew
})

test('[ACC-40] what is shown after the change bears the new name, and so does who comes later', async () => {
  const ann = await join({ token: workshop.tokens.participant, name: 'Ann' })
  const window = await enter(ann, 11)
  await rename(ann, { name: 'Zoé' })
  window.sendAwareness(11, 2, '{"selection":"action:later"}')
  await window.pull()
  const bob = await enter(await join({ token: workshop.tokens.participant }), 21)
  await bob.until(() => bob.statesOf(11).length > 0)
  expect(bob.statesOf(11).at(-1)?.state).toMatchObject({
    selection: 'action:later',
    person: { name: 'Zoé' },
  })
})

test('[ACC-40] joining again under another name renames the windows that are open', async () => {
  const ann = await join({ token: workshop.tokens.participant, name: 'Ann' })
  await enter(ann, 11)
  const bob = await enter(await join({ token: workshop.tokens.participant }), 21)
  await bob.until(() => bob.statesOf(11).length > 0)
  await ann.json('POST', '/api/join', { token: workshop.tokens.participant, name: 'Anna' })
  await bob.until(() => namesOf(bob, 11).includes('Anna'))
})

test('[ACC-40] the name is there after a restart', async () => {
  const ann = await join({ token: workshop.tokens.participant, name: 'Ann' })
  await rename(ann, { name: 'Zoé' })
  await server.close()
  server = await startTestServer({ dataDir })
  const again = new Device(server.url)
  again.cookie = ann.cookie
  expect(await again.json('GET', `/api/workshops/${workshop.id}`)).toMatchObject({ name: 'Zoé' })
})

test('[ACC-40] observers rename themselves; an empty name is one', async () => {
  const bob = await join({ token: workshop.tokens.observer, name: 'Bob' })
  expect(await rename(bob, { name: ' ' })).toMatchObject({ role: 'observer', name: '' })
})

test('[ACC-40] refuses a stranger, a program, a name too long and what is no name', async () => {
  expect(await rename(new Device(server.url), { name: 'Eve' })).toBe('401 not-a-member')
  const path = `/api/workshops/${workshop.id}/me`
  const bearer = { authorization: `Bearer ${workshop.tokens.facilitator}` }
  const program = await new Device(server.url).request('PUT', path, { name: 'Robot' }, bearer)
  expect([program.status, await program.json()]).toEqual([401, { error: 'not-a-member' }])
  const ann = await join({ token: workshop.tokens.participant, name: 'Ann' })
  expect(await rename(ann, { name: 'x'.repeat(NAME_MAX + 1) })).toBe('422 name-too-long')
  expect(await rename(ann, { name: 7 })).toBe('400 bad-request')
  expect(await rename(ann, {})).toBe('400 bad-request')
  const elsewhere = await ann.json('PUT', '/api/workshops/none/me', { name: 'Ann' })
  expect(elsewhere).toBe('404 workshop-missing')
  expect(await ann.json('GET', `/api/workshops/${workshop.id}`)).toMatchObject({ name: 'Ann' })
})

test('[ACC-40] a name given while the socket is at the door is the one it comes in with', async () => {
  const ann = await join({ token: workshop.tokens.participant, name: 'Ann' })
  const bob = await enter(await join({ token: workshop.tokens.participant }), 21)
  const entering = enter(ann, 11)
  const renaming = rename(ann, { name: 'Anna' })
  await Promise.all([entering, renaming])
  await bob.until(() => namesOf(bob, 11).at(-1) === 'Anna')
})
