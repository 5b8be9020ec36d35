// What the phase lets participants do with the board, held to by the server; and what of presence it shows.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Phase } from '../../../src/model/facilitation/phase.ts'
import { openRating, openTestRoom, type Somebody, type TestRoom } from '../../support/sessionRoom.ts'
import { startTestServer, type TestServer } from '../../support/testServer.ts'
import { metaUpdate, type Received, type WireClient } from '../../support/wireClient.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  server = await startTestServer()
})
afterEach(() => room.close())
afterAll(() => server.close())

async function enter(who: Somebody, query = '&durable=1'): Promise<[WireClient, Y.Doc]> {
  const client = await room.socket(who, 'board', query).opened()
  return [client, await client.pull()]
}

/** A phase in which participants may do this, and the agenda's first phase in its place. */
async function phaseWith(access: string): Promise<void> {
  const added = (await room.facilitator.ask('POST', '/session/phases', {
    kind: 'free',
    title: access,
    instructions: '',
    minutes: 0,
    access,
    afterId: null,
  })) as { id: string }
  expect(await room.facilitator.ask('POST', '/session/phase', { phaseId: added.id })).toBe(null)
}

const durable = (count: number) => (m: Received) => m.type === 'durable' && m.count === count
const refused = (is: boolean) => (m: Received) => m.type === 'refused' && m.refused === is
const titleNow = async () => (await room.facilitator.device.export(room.workshop.id)).meta.title

test('[SES-8] in a phase for reading, what participants write is not taken, from sockets that are open already', async () => {
  room = await openTestRoom(server)
  const ann = await room.join('participant')
  const [client, doc] = await enter(ann)
  const [chair, known] = await enter(room.facilitator)
  client.sendSync(2, metaUpdate(doc, { title: 'before' }))
  await client.until(durable(1))
  await phaseWith('read')
  client.sendSync(2, metaUpdate(doc, { title: 'not now' }))
  await client.until(refused(true))
  // The facilitator goes on, and nothing of the participant is seen or acknowledged.
  Y.applyUpdate(known, Y.encodeStateAsUpdate(await chair.pull()))
  chair.sendSync(2, metaUpdate(known, { currency: 'CHF' }))
  await chair.until(durable(1))
  expect(await titleNow()).toBe('before')
  expect(client.received.filter((m) => m.type === 'close')).toEqual([])
  expect(client.received.filter(durable(2))).toEqual([])
  // Who comes now is told in the same way, and may read.
  const [late, lateDoc] = await enter(await room.join('participant'))
  late.sendSync(1, metaUpdate(lateDoc, { title: 'nor now' }))
  await late.until(refused(true))
})

test('[SES-9] when the phase lets them write again, what was refused is asked for, taken and acknowledged', async () => {
  room = await openTestRoom(server)
  const [client, doc] = await enter(await room.join('participant'))
  await phaseWith('read')
  client.sendSync(2, metaUpdate(doc, { title: 'first try' }))
  client.sendSync(2, metaUpdate(doc, { title: 'second try' }))
  await client.until(refused(true))
  const asked = client.received.filter((m) => m.type === 'sync' && m.step === 0).length
  await phaseWith('own')
  await client.until(refused(false))
  await client.until(() => client.received.filter((m) => m.type === 'sync' && m.step === 0).length > asked)
  // As every client does: all it has.
  client.sendSync(1, Y.encodeStateAsUpdate(doc))
  await client.until(durable(3))
  expect(await titleNow()).toBe('second try')
})

test('[SES-37] a phase for reading that leaves one part open is taken by the server; a word for each part, kept as it was given', async () => {
  room = await openTestRoom(server)
  const [client, doc] = await enter(await room.join('participant'))
  const phase = { kind: 'free', title: '', instructions: '', minutes: 0, access: 'read', afterId: null }
  const made = (await room.facilitator.ask('POST', '/session/phases', phase)) as { id: string }
  const change = (body: object) => room.facilitator.ask('PUT', `/session/phases/${made.id}`, body)
  await room.facilitator.ask('POST', '/session/phase', { phaseId: made.id })
  client.sendSync(2, metaUpdate(doc, { title: 'taken' }))
  await client.until(refused(true))
  expect(await change({ parts: { comments: 'own' } })).toBe(null)
  await client.until(refused(false))
  client.sendSync(1, Y.encodeStateAsUpdate(doc))
  await client.until(durable(2))
  expect(await titleNow()).toBe('taken')
  const session = await room.follow(room.facilitator)
  const toldWith = (fits: (phase: Phase) => boolean) =>
    session.until(({ phases }) => {
      const phase = phases.get(made.id)
      return phase !== undefined && fits(phase)
    })
  const told = await toldWith(({ parts }) => parts.comments === 'own')
  expect(told.phases.get(made.id)).toMatchObject({ access: 'read', parts: { levels: null, cards: null } })
  // What is asked of something else leaves the parts alone.
  expect(await change({ minutes: 5 })).toBe(null)
  const changed = await toldWith(({ minutes }) => minutes === 5)
  expect(changed.phases.get(made.id)).toMatchObject({ parts: { comments: 'own' } })
  expect(await change({ parts: { comments: 'all' } })).toBe('400 bad-request')
  expect(await change({ parts: {} })).toBe(null)
  const [late, lateDoc] = await enter(await room.join('participant'))
  late.sendSync(2, metaUpdate(lateDoc, { title: 'not now' }))
  await late.until(refused(true))
  expect(await titleNow()).toBe('taken')
})

test('[SES-9] who is given a role that may write is asked for what was dropped or refused before', async () => {
  room = await openTestRoom(server)
  const asked = (client: WireClient) =>
    client.received.filter((m) => m.type === 'sync' && m.step === 0).length
  const ann = await room.join('participant')
  await room.facilitator.ask('PUT', `/people/${ann.id}`, { role: 'observer' })
  const [client, doc] = await enter(ann)
  client.sendSync(1, metaUpdate(doc, { title: 'of an observer' })) // dropped
  await client.pull()
  await room.facilitator.ask('PUT', `/people/${ann.id}`, { role: null })
  await client.until(() => asked(client) === 2)
  expect(await titleNow()).not.toBe('of an observer')
  client.sendSync(1, Y.encodeStateAsUpdate(doc))
  await client.until(durable(2))
  await phaseWith('read')
  client.sendSync(2, metaUpdate(doc, { title: 'of a leader' }))
  await client.until(refused(true))
  await room.facilitator.ask('PUT', `/people/${ann.id}`, { role: 'cofacilitator' })
  await client.until(refused(false))
  await client.until(() => asked(client) === 3)
  client.sendSync(1, Y.encodeStateAsUpdate(doc))
  await client.until(durable(4))
  expect(await titleNow()).toBe('of a leader')
})

test('[SES-10] nobody but the server writes the session, and everybody reads it', async () => {
  room = await openTestRoom(server)
  await room.facilitator.ask('POST', '/session/agenda')
  for (const role of ['facilitator', 'participant', 'observer', 'display'] as const) {
    const who = role === 'facilitator' ? room.facilitator : await room.join(role)
    const session = await room.follow(who)
    expect(session.now().phases.size).toBe(7)
    const forged = new Y.Doc()
    forged.getMap('state').set('phaseId', 'forged')
    session.client.sendSync(1, Y.encodeStateAsUpdate(forged)) // dropped: the stock client sends one always
    await session.client.pull()
    session.client.sendSync(2, Y.encodeStateAsUpdate(forged))
    expect(await session.client.closeCode()).toBe(4403)
  }
  expect((await room.follow(room.facilitator)).now().state.phaseId).toBe(null)
})

const HELD = { ids: ['action:a'], count: 1, at: { x: 1, y: 2 } }

test('[SES-11] while a round is open cursors are off: no state passes one on, whoever sends it', async () => {
  room = await openTestRoom(server)
  const [ann] = await enter(await room.join('participant'))
  const [bob] = await enter(await room.join('participant'))
  ann.sendAwareness(7, 1, JSON.stringify({ cursor: { x: 1, y: 2 }, held: HELD, selection: 'action:a' }))
  const cursors = () => bob.statesOf(7).map(({ state }) => state?.cursor)
  const held = () => bob.statesOf(7).map(({ state }) => state?.held)
  await bob.until(() => cursors().length === 1)
  expect([cursors(), held()]).toEqual([[{ x: 1, y: 2 }], [HELD]])
  const round = await openRating(room)
  await bob.until(() => cursors().length === 2) // taken away at once
  ann.sendAwareness(7, 2, JSON.stringify({ cursor: { x: 5, y: 5 }, held: HELD, selection: 'action:b' }))
  await bob.until(() => bob.statesOf(7).at(-1)?.state?.selection === 'action:b')
  expect([cursors().slice(1), held().slice(1)]).toEqual([
    [null, null],
    [null, null],
  ])
  await room.facilitator.ask('POST', `/rounds/${round.id}/drop`)
  expect(
    (await (await room.follow(room.facilitator)).until(({ state }) => state.cursorsShown)).state.cursors,
  ).toBe('auto')
})

test('[SES-12] above 25 people cursors are off, and on again when a few have left', async () => {
  room = await openTestRoom(server)
  await room.facilitator.ask('POST', '/session/agenda')
  const session = await room.follow(room.facilitator)
  const crowd: WireClient[] = []
  for (let i = 0; i < 25; i++) crowd.push((await enter(await room.join('participant'), ''))[0])
  await session.until(({ state }) => !state.cursorsShown)
  for (const client of crowd.splice(0, 8)) client.close()
  await session.until(({ state }) => state.cursorsShown)
})

test('[SES-13] reactions pass a few at a time, and not at all when they are off', async () => {
  room = await openTestRoom(server)
  const [ann] = await enter(await room.join('participant'))
  const [bob] = await enter(await room.join('participant'))
  const send = (n: number) =>
    ann.sendAwareness(7, n, JSON.stringify({ selection: `action:${n}`, reaction: { kind: 'yes', n } }))
  for (let n = 1; n <= 20; n++) send(n)
  await bob.until(() => bob.statesOf(7).at(-1)?.state?.selection === 'action:20')
  // The bucket refills by one in two seconds: it would take half a minute for all of them.
  expect(bob.statesOf(7).at(-1)?.state).not.toHaveProperty('reaction')
  await room.facilitator.ask('PUT', '/session/settings', { reactions: false })
  ann.sendAwareness(7, 30, JSON.stringify({ selection: 'action:30', reaction: { kind: 'yes', n: 30 } }))
  await bob.until(() => bob.statesOf(7).at(-1)?.state?.selection === 'action:30')
  expect(bob.statesOf(7).at(-1)?.state).not.toHaveProperty('reaction')
})
