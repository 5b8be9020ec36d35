// Groups on the server: who makes them, who sits where, and that it is the same for everybody, also after a restart.
import { afterEach, expect, test } from 'vitest'
import { groupOf, sortedGroups } from '../../../src/model/facilitation/groups.ts'
import { must } from '../../../src/model/must.ts'
import { cast, openRating, openTestRoom, type Somebody, type TestRoom } from '../../support/sessionRoom.ts'
import { startTestServer, type TestServer, temporaryDirectory } from '../../support/testServer.ts'

let server: TestServer
let room: TestRoom

afterEach(async () => {
  room.close()
  await server.close()
})

async function start(options: Parameters<typeof startTestServer>[0] = {}): Promise<void> {
  server = await startTestServer(options)
  room = await openTestRoom(server)
}

const WAYS = ['smallest', 'choose', 'byHand'] as const
const join = (groupsJoin: (typeof WAYS)[number]) =>
  room.facilitator.ask('PUT', '/session/settings', { groupsJoin })
const make = (count: number, fields: object = {}) =>
  room.facilitator.ask('POST', '/session/groups', {
    groups: Array.from({ length: count }, () => ({ colour: 'blue', ...fields })),
  })
const seat = (by: Somebody, whom: string, groupId: string | null) =>
  by.ask('PUT', `/session/group-seats/${whom}`, { groupId })

test('[GRP-1] who leads makes groups, names them and takes them away; everybody has them at once', async () => {
  await start()
  const session = await room.follow(await room.join('participant'))
  await join('byHand')
  expect(await make(3)).toBe(null)
  const [first, second] = sortedGroups(await session.until(({ groups }) => groups.size === 3))
  expect(first).toMatchObject({ number: 1, name: '', area: { by: 'everything', ids: [] } })
  const area = { by: 'sequences', ids: ['sequence:s'] }
  await room.facilitator.ask('PUT', `/session/groups/${must(first).id}`, { name: 'Parents', area })
  await session.until(({ groups }) => groups.get(must(first).id)?.name === 'Parents')
  expect(session.now().groups.get(must(first).id)).toMatchObject({ number: 1, area, colour: 'blue' })
  expect(await room.facilitator.ask('DELETE', `/session/groups/${must(second).id}`)).toBe(null)
  expect(await room.facilitator.ask('DELETE', `/session/groups/${must(second).id}`)).toBe('404 group-missing')
  expect(await make(11)).toBe('409 too-many-groups')
  for (const groups of [[], [{ colour: 'none' }], [{ colour: 'blue', name: 'x'.repeat(500) }], 'x'])
    expect(await room.facilitator.ask('POST', '/session/groups', { groups })).toBe('400 bad-request')
  expect(await room.facilitator.ask('DELETE', '/session/groups')).toBe(null)
  await session.until(({ groups }) => groups.size === 0)
})

test('[GRP-2] one request shares out those who are named, evenly; who comes back on their device sits where they sat, also after a restart', async () => {
  const dataDir = await temporaryDirectory()
  await start({ dataDir })
  const people = await room.people(7)
  const session = await room.follow(room.facilitator)
  await join('byHand')
  await make(3)
  const participantIds = people.map(({ id }) => id)
  expect(await room.facilitator.ask('POST', '/session/groups/share', { participantIds })).toBe(null)
  const now = await session.until(({ groupSeats }) => groupSeats.size === 7)
  const sizes = sortedGroups(now).map(
    ({ id }) => participantIds.filter((person) => groupOf(now, person)?.id === id).length,
  )
  expect(sizes.toSorted()).toEqual([2, 2, 3])
  const before = participantIds.map((id) => groupOf(now, id)?.id)
  room.close()
  await server.close()
  server = await startTestServer({ dataDir })
  const [ann] = people
  const again = await room.follow(room.through(must(ann), server), server)
  const later = await again.until(({ groupSeats }) => groupSeats.size === 7)
  expect(participantIds.map((id) => groupOf(later, id)?.id)).toEqual(before)
})

test('[GRP-3] who comes later goes to the smallest group; taken out by hand they stay out', async () => {
  await start()
  const session = await room.follow(room.facilitator)
  await make(2)
  const seated: string[] = []
  for (let i = 0; i < 4; i++) {
    const person = await room.join('participant', `P${i}`)
    await room.follow(person)
    const now = await session.until((s) => groupOf(s, person.id) !== null)
    seated.push(String(groupOf(now, person.id)?.number))
  }
  expect(seated).toEqual(['1', '2', '1', '2'])
  // Neither who leads, nor who watches.
  const observer = await room.join('observer')
  await room.follow(observer)
  const late = await room.join('participant', 'Late')
  await room.follow(late)
  const now = await session.until((s) => groupOf(s, late.id) !== null)
  expect([now.groupSeats.has(observer.id), now.groupSeats.has(room.facilitator.id)]).toEqual([false, false])
  await seat(room.facilitator, late.id, null)
  await session.until((s) => groupOf(s, late.id) === null)
  await room.follow(late)
  await make(1)
  expect(groupOf(await session.until(({ groups }) => groups.size === 3), late.id)).toBe(null)
})

test('[GRP-3] participants choose when they may, for themselves and no other; facilitators always', async () => {
  await start()
  const [ann, bob] = (await room.people(2)) as [Somebody, Somebody]
  const session = await room.follow(ann)
  await join('byHand')
  await make(2)
  const [first, second] = sortedGroups(await session.until(({ groups }) => groups.size === 2))
  const groupId = must(first).id
  expect(await seat(ann, 'me', groupId)).toBe('403 not-allowed')
  await join('choose')
  expect(await seat(ann, 'me', groupId)).toBe(null)
  expect(await seat(ann, 'me', must(second).id)).toBe(null)
  expect(groupOf(await session.until((s) => groupOf(s, ann.id)?.number === 2), ann.id)?.number).toBe(2)
  expect(await seat(ann, bob.id, groupId)).toBe('403 not-allowed')
  expect(await seat(ann, 'me', null)).toBe('403 not-allowed')
  expect(await seat(ann, 'me', 'group:gone')).toBe('404 group-missing')
  await join('byHand')
  expect(await seat(ann, 'me', groupId)).toBe('403 not-allowed')
  expect(await seat(room.facilitator, bob.id, groupId)).toBe(null)
  expect(await seat(room.facilitator, 'participant:nobody', groupId)).toBe('404 person-missing')
  await session.until((s) => groupOf(s, bob.id)?.number === 1)
})

test('[SES-5] participants make, change and share out no groups, and say nothing to all of them', async () => {
  await start()
  const ann = await room.join('participant')
  await make(2)
  const orders: [string, string, object?][] = [
    ['POST', '/session/groups', { groups: [{ colour: 'blue' }] }],
    ['DELETE', '/session/groups'],
    ['PUT', '/session/groups/group:x', { name: 'x' }],
    ['DELETE', '/session/groups/group:x'],
    ['POST', '/session/groups/share', { participantIds: [] }],
    ['PUT', '/session/word', { text: 'x' }],
    ['DELETE', '/session/word'],
  ]
  for (const [method, path, body] of orders) expect(await ann.ask(method, path, body)).toBe('403 not-allowed')
  const observer = await room.join('observer')
  expect(await seat(observer, 'me', 'group:x')).toBe('403 not-allowed')
})

test('[GRP-10] a word goes to all groups or to one, and is brought back; a summons calls one group', async () => {
  await start()
  const session = await room.follow(await room.join('participant'))
  expect(await room.facilitator.ask('PUT', '/session/word', { text: '  Encore cinq minutes  ' })).toBe(null)
  const { state } = await session.until((s) => s.state.word !== null)
  expect(state.word).toMatchObject({ text: 'Encore cinq minutes', groupId: null, by: room.facilitator.id })
  for (const text of ['', '   ', 'x'.repeat(281)])
    expect(await room.facilitator.ask('PUT', '/session/word', { text })).toBe('400 bad-request')
  await room.facilitator.ask('PUT', '/session/word', { text: 'À vous', groupId: 'group:a' })
  await session.until((s) => s.state.word?.groupId === 'group:a')
  await room.facilitator.ask('DELETE', '/session/word')
  await session.until((s) => s.state.word === null)
  const summons = { mode: 'invite', view: 'map', targetId: null }
  await room.facilitator.ask('PUT', '/session/summons', { ...summons, groupId: 'group:a' })
  await session.until((s) => s.state.summons?.groupId === 'group:a')
  await room.facilitator.ask('PUT', '/session/summons', summons)
  await session.until((s) => s.state.summons?.groupId === null)
})

test('[GRP-11] who is put out leaves their group; who turns out to be somebody known sits where the known one sat, else brings their place along', async () => {
  await start()
  const [ann, bob, other] = (await room.people(3)) as [Somebody, Somebody, Somebody]
  const session = await room.follow(room.facilitator)
  await join('byHand')
  await make(2)
  const [first, second] = sortedGroups(await session.until(({ groups }) => groups.size === 2))
  for (const { id } of [ann, other]) await seat(room.facilitator, id, must(first).id)
  await session.until(({ groupSeats }) => groupSeats.size === 2)
  await room.facilitator.ask('DELETE', `/people/${ann.id}`)
  await session.until(({ groupSeats }) => !groupSeats.has(ann.id))
  await other.ask('POST', '/people/me/claim', { participantId: bob.id })
  await session.until(({ waiting }) => waiting.has(other.id))
  await room.facilitator.ask('POST', '/lobby', { participantIds: [other.id] })
  await session.until(({ people, groupSeats }) => !people.has(other.id) && !groupSeats.has(other.id))
  expect(groupOf(await session.until((s) => s.groupSeats.has(bob.id)), bob.id)?.number).toBe(1)
  // Bob has a place now: on one more device he keeps it.
  const third = await room.join('participant', 'Bob encore')
  await seat(room.facilitator, third.id, must(second).id)
  await session.until(({ groupSeats }) => groupSeats.has(third.id))
  await third.ask('POST', '/people/me/claim', { participantId: bob.id })
  await session.until(({ waiting }) => waiting.has(third.id))
  await room.facilitator.ask('POST', '/lobby', { participantIds: [third.id] })
  const after = await session.until(
    ({ people, groupSeats }) => !people.has(third.id) && !groupSeats.has(third.id),
  )
  expect(groupOf(after, bob.id)?.number).toBe(1)
})

test('[GRP-12] a round is of the whole room while it works in groups: everybody answers, and nothing tells a group’s answers apart', async () => {
  await start()
  const people = (await room.people(4)) as Somebody[]
  const session = await room.follow(room.facilitator)
  await make(2)
  const phase = { kind: 'rate', title: '', instructions: '', minutes: 10, access: 'read', inGroups: true }
  const added = (await room.facilitator.ask('POST', '/session/phases', { ...phase, afterId: null })) as {
    id: string
  }
  await room.facilitator.ask('POST', '/session/phase', { phaseId: added.id })
  const round = await openRating(room, 1)
  const participantIds = people.map(({ id }) => id)
  await room.facilitator.ask('POST', '/session/groups/share', { participantIds })
  const before = await session.until(({ groupSeats }) => groupSeats.size >= 4)
  for (const [i, person] of people.entries())
    expect(await cast(person, round, must(round.actionIds[0]), i + 1)).toMatchObject({ outcome: 'counted' })
  await session.until(({ progress }) => progress.size === 4)
  const open = session.now()
  expect([open.groups, open.groupSeats]).toEqual([before.groups, before.groupSeats])
  await room.facilitator.ask('POST', `/rounds/${round.id}/reveal`)
  const { results } = await session.until(({ results }) => results.size === 1)
  expect([...results.values()][0]).toMatchObject({ values: [1, 2, 3, 4], n: 4 })
  expect(JSON.stringify([...results.values()])).not.toContain('group')
})
