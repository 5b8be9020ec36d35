// The door, names and roles, putting out and letting in again, one person on two devices.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Membership } from '../../../src/protocol/http.ts'
import { cast, openRating, openTestRoom, type Somebody, type TestRoom } from '../../support/sessionRoom.ts'
import { Device, startTestServer, type TestServer } from '../../support/testServer.ts'
import { WireClient } from '../../support/wireClient.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  server = await startTestServer()
})
afterEach(() => room.close())
afterAll(() => server.close())

async function knock(
  role: 'participant' | 'observer' | 'facilitator' | 'display',
  device = new Device(server.url),
) {
  const token = room.workshop.tokens[role]
  const joined = (await device.json<Membership>('POST', '/api/join', { token, name: 'Ann' })) as Membership
  return { device, joined }
}

const info = (device: Device) => device.json('GET', `/api/workshops/${room.workshop.id}`)

test('[SES-14] with the lobby on, newcomers wait outside until a facilitator lets them in', async () => {
  room = await openTestRoom(server)
  const inside = await room.join('participant', 'Early')
  const session = await room.follow(room.facilitator)
  await room.facilitator.ask('PUT', '/session/settings', { lobby: 'on' })
  const { device, joined } = await knock('participant')
  expect(joined.waiting).toBe(true)
  expect(await info(device)).toBe('403 in-lobby')
  const byCode = await new Device(server.url).json('POST', '/api/join', { code: room.workshop.code })
  expect(byCode).toMatchObject({ waiting: true })
  for (const document of ['board', 'session']) {
    const outside = new WireClient(`${server.syncUrl}/${room.workshop.id}/${document}`, {
      cookie: device.cookie!,
      origin: server.url,
    })
    expect(await outside.until((m) => m.type === 'close')).toMatchObject({ code: 4401, reason: 'in-lobby' })
    expect(outside.received).toHaveLength(1)
    // Nor does a program pass with the link.
    const program = new WireClient(
      `${server.syncUrl}/${room.workshop.id}/${document}?token=${room.workshop.tokens.participant}`,
    )
    expect(await program.until((m) => m.type === 'close')).toMatchObject({ code: 4401, reason: 'in-lobby' })
  }
  // Who is in stays in; the wall and facilitators do not wait.
  expect(await info(inside.device)).toMatchObject({ role: 'participant' })
  for (const role of ['display', 'facilitator'] as const)
    expect((await knock(role)).joined.waiting).toBe(false)
  const waiting = await session.until(({ waiting }) => waiting.size === 2)
  expect(waiting.waiting.get(joined.participantId)).toMatchObject({ name: 'Ann', claims: null })
  await room.facilitator.ask('POST', '/lobby', { participantIds: [joined.participantId] })
  expect(await info(device)).toMatchObject({ role: 'participant', participantId: joined.participantId })
  expect((await session.until(({ waiting }) => waiting.size === 1)).people.has(joined.participantId)).toBe(
    true,
  )
  await room.facilitator.ask('POST', '/lobby', {})
  await session.until(({ waiting }) => waiting.size === 0)
})

test('[SES-15] after-start closes the door with the first phase', async () => {
  room = await openTestRoom(server)
  await room.facilitator.ask('PUT', '/session/settings', { lobby: 'after-start' })
  expect((await knock('participant')).joined.waiting).toBe(false)
  await room.facilitator.ask('POST', '/session/agenda')
  const [phase] = await (await room.follow(room.facilitator)).phaseIds()
  await room.facilitator.ask('POST', '/session/phase', { phaseId: phase })
  await expect.poll(async () => (await knock('participant')).joined.waiting).toBe(true)
})

test('[SES-16] who is put out is out at once, is told, and comes back only when let in', async () => {
  room = await openTestRoom(server)
  const ann = await room.join('participant', 'Ann')
  const sockets = [room.socket(ann, 'board'), room.socket(ann, 'session')]
  for (const socket of sockets) await (await socket.opened()).pull()
  expect(await ann.ask('DELETE', `/people/${room.facilitator.id}`)).toBe('403 not-allowed')
  expect(await room.facilitator.ask('DELETE', `/people/${ann.id}`)).toBe(null)
  for (const socket of sockets)
    expect(await socket.until((m) => m.type === 'close')).toMatchObject({ code: 4401, reason: 'put-out' })
  expect(await ann.ask('GET', '')).toBe('403 put-out')
  const { joined } = await knock('participant', ann.device)
  expect(joined).toMatchObject({ participantId: ann.id, waiting: true })
  await knock('participant', ann.device) // again: no way around
  expect(await ann.ask('GET', '')).toBe('403 in-lobby')
  await room.facilitator.ask('POST', '/lobby', {})
  expect(await ann.ask('GET', '')).toMatchObject({ role: 'participant' })
  // Turned away at the door is out as well.
  await room.facilitator.ask('DELETE', `/people/${ann.id}`)
  await knock('participant', ann.device)
  await room.facilitator.ask('DELETE', `/lobby/${ann.id}`)
  expect(await ann.ask('GET', '')).toBe('403 put-out')
})

test('[SES-17] names and roles are given while people work: shown to all, and held to at the open socket', async () => {
  room = await openTestRoom(server)
  const [ann, bob] = [await room.join('participant', 'Ann'), await room.join('participant', 'Bob')]
  const session = await room.follow(bob)
  const socket = await room.socket(ann, 'board').opened()
  await socket.pull()
  socket.sendAwareness(5, 1, '{"selection":"a"}')
  const watching = await room.socket(bob, 'board').opened()
  await watching.pull()
  const seen = () => watching.statesOf(5).at(-1)?.state?.person
  await watching.until(() => seen() !== undefined)
  expect(await bob.ask('PUT', `/people/${ann.id}`, { name: 'Anna' })).toBe('403 not-allowed')
  expect(await bob.ask('PUT', '/people/me', { role: 'facilitator' })).toBe('403 not-allowed')
  await room.facilitator.ask('PUT', `/people/${ann.id}`, { name: 'Annie', role: 'cofacilitator' })
  await watching.until(() => (seen() as { role: string }).role === 'cofacilitator')
  expect(seen()).toEqual({ id: ann.id, name: 'Annie', role: 'cofacilitator' })
  await session.until(({ people }) => people.get(ann.id)?.name === 'Annie')
  expect(await ann.ask('POST', '/session/agenda')).toBe(null)
  expect(await ann.ask('PUT', `/people/${bob.id}`, { role: 'facilitator' })).toBe('403 not-allowed')
  // And taken away again: the same socket writes no more.
  await room.facilitator.ask('PUT', `/people/${ann.id}`, { role: 'observer' })
  socket.sendSync(2, Uint8Array.of(0, 0))
  expect(await socket.closeCode()).toBe(4403)
  await room.facilitator.ask('PUT', `/people/${ann.id}`, { role: null })
  expect(await ann.ask('GET', '')).toMatchObject({ role: 'participant', name: 'Annie' })
  expect(await room.facilitator.ask('PUT', '/people/participant:gone', { name: 'x' })).toBe(
    '404 person-missing',
  )
})

test('[SES-18] the chair is handed over, and a workshop keeps a facilitator', async () => {
  room = await openTestRoom(server)
  const ann = await room.join('participant', 'Ann')
  const { facilitator } = room
  expect(await facilitator.ask('PUT', '/people/me', { role: 'participant' })).toBe('409 last-facilitator')
  expect(await facilitator.ask('DELETE', `/people/${facilitator.id}`)).toBe('409 last-facilitator')
  expect(await facilitator.ask('PUT', `/people/${ann.id}`, { role: 'facilitator', handOver: true })).toBe(
    null,
  )
  expect(await ann.ask('GET', '')).toMatchObject({ role: 'facilitator' })
  expect(await facilitator.ask('GET', '')).toMatchObject({ role: 'cofacilitator' })
  expect(await facilitator.ask('DELETE', `/people/${ann.id}`)).toBe('403 not-allowed')
})

test('[SES-19] “I am already here”: a facilitator lets a new device be the known person, with their answers', async () => {
  room = await openTestRoom(server)
  const ann = await room.join('participant', 'Ann')
  const round = await openRating(room, 2, { anonymity: 'named' })
  await cast(ann, round, round.actionIds[0]!, 3)
  const phone = await room.join('participant', 'Somebody')
  await cast(phone, round, round.actionIds[1]!, 5)
  await cast(phone, round, round.actionIds[0]!, 7)
  expect(await phone.ask('POST', '/people/me/claim', { participantId: room.facilitator.id })).toBe(
    '403 not-allowed',
  )
  expect(await phone.ask('POST', '/people/me/claim', { participantId: ann.id })).toBe(null)
  expect(await phone.ask('GET', '')).toMatchObject({ participantId: phone.id }) // not yet
  await room.facilitator.ask('POST', '/lobby', { participantIds: [phone.id] })
  expect(await phone.ask('GET', '')).toMatchObject({ participantId: ann.id, name: 'Ann' })
  const { ballots } = (await phone.ask('GET', `/rounds/${round.id}/ballots`)) as { ballots: object[] }
  expect(ballots).toHaveLength(2)
  expect(ballots).toContainEqual({ itemId: round.actionIds[0], value: 3, late: false })
  const session = await room.follow(ann)
  const { people } = await session.until(
    ({ progress }) => progress.size === 1 && progress.get(`${round.id}/${ann.id}`)?.answered === 2,
  )
  expect(people.has(phone.id)).toBe(false)
})

test('[SES-20] hands queue in the order they were raised; ready signals last for a phase; bring-to-me reaches all', async () => {
  let now = 100
  const slow = await startTestServer({ now: () => now++ })
  const other = await openTestRoom(slow)
  try {
    const people: Somebody[] = [await other.join('participant'), await other.join('observer')]
    const session = await other.follow(people[0]!)
    for (const who of people) await who.ask('PUT', '/session/hands/me')
    await people[0]!.ask('PUT', '/session/hands/me') // raised again it keeps its place
    const { hands } = await session.until(({ hands }) => hands.size === 2)
    expect([...hands.values()].sort((a, b) => a.raisedAt - b.raisedAt).map(({ id }) => id)).toEqual(
      people.map(({ id }) => id),
    )
    expect(await people[0]!.ask('DELETE', `/session/hands/${people[1]!.id}`)).toBe('403 not-allowed')
    await other.facilitator.ask('DELETE', `/session/hands/${people[0]!.id}`)
    await session.until(({ hands }) => hands.size === 1)
    await other.facilitator.ask('DELETE', '/session/hands')
    await session.until(({ hands }) => hands.size === 0)
    await people[0]!.ask('PUT', '/session/ready/me')
    await session.until(({ ready }) => ready.has(people[0]!.id))
    await other.facilitator.ask('POST', '/session/agenda')
    const [phase] = await session.phaseIds()
    await other.facilitator.ask('POST', '/session/phase', { phaseId: phase })
    await session.until(({ ready }) => ready.size === 0)
    const summons = { mode: 'hold', view: 'table', targetId: 'action:a' }
    await other.facilitator.ask('PUT', '/session/summons', summons)
    expect((await session.until(({ state }) => state.summons !== null)).state.summons).toMatchObject(summons)
    await other.facilitator.ask('DELETE', '/session/summons')
    await session.until(({ state }) => state.summons === null)
    await other.facilitator.ask('PUT', '/session/locks/action:a')
    await session.until(({ locks }) => locks.has('action:a'))
  } finally {
    other.close()
    await slow.close()
  }
  room = await openTestRoom(server)
})
