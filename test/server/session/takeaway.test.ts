// What a workshop keeps and gives: snapshots, the raw answers, the summary; and that deleting leaves nothing.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { WorkshopCreated } from '../../../src/protocol/http.ts'
import type { RatingRow, Snapshots, Summary } from '../../../src/protocol/session.ts'
import { cast, openRating, openTestRoom, type Somebody, type TestRoom } from '../../support/sessionRoom.ts'
import { Device, startTestServer, type TestServer } from '../../support/testServer.ts'
import { metaUpdate } from '../../support/wireClient.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  server = await startTestServer()
})
afterEach(() => room.close())
afterAll(() => server.close())

const snapshots = async () => ((await room.facilitator.ask('GET', '/snapshots')) as Snapshots).snapshots

async function retitle(title: string): Promise<void> {
  const client = await room.socket(room.facilitator, 'board', '&durable=1').opened()
  const doc = await client.pull()
  const update = metaUpdate(doc, { title })
  doc.getMap('actions').clear()
  client.sendSync(2, update)
  client.sendSync(2, await import('yjs').then((Y) => Y.encodeStateAsUpdate(doc)))
  await client.until((m) => m.type === 'durable' && m.count === 2)
}

test('[SES-21] each phase change keeps the board as it was; putting one back keeps what it replaces', async () => {
  room = await openTestRoom(server)
  const before = await room.facilitator.device.export(room.workshop.id)
  await room.facilitator.ask('POST', '/session/agenda')
  const [first, second] = await (await room.follow(room.facilitator)).phaseIds()
  await room.facilitator.ask('POST', '/session/phase', { phaseId: first })
  await expect.poll(async () => (await snapshots()).map(({ reason }) => reason)).toEqual(['phase:start'])
  await retitle('Vandalised')
  const spoilt = await room.facilitator.device.export(room.workshop.id)
  expect(spoilt.records.actions).toEqual([])
  await room.facilitator.ask('POST', '/session/phase', { phaseId: second })
  await expect.poll(async () => (await snapshots()).length).toBe(2)
  const [, kept] = await snapshots()
  const back = await room.facilitator.ask<{ undo: string }>('POST', `/snapshots/${kept!.id}/restore`, {
    as: 'board',
  })
  const after = await room.facilitator.device.export(room.workshop.id)
  expect(after.meta.title).toBe('Une bague')
  expect(after.records).toEqual(before.records)
  // And that can be undone.
  await room.facilitator.ask('POST', `/snapshots/${(back as { undo: string }).undo}/restore`, { as: 'board' })
  expect(await room.facilitator.device.export(room.workshop.id)).toEqual(spoilt)
  expect(await room.facilitator.ask('POST', '/snapshots/moment:gone/restore', { as: 'board' })).toBe(
    '404 snapshot-missing',
  )
})

test('[SES-22] a snapshot taken by hand becomes a workshop of its own, and the first stays as it is', async () => {
  room = await openTestRoom(server)
  const taken = (await room.facilitator.ask('POST', '/snapshots')) as { id: string }
  await retitle('Later')
  const copy = (await room.facilitator.ask('POST', `/snapshots/${taken.id}/restore`, {
    as: 'copy',
  })) as WorkshopCreated
  expect(copy.id).not.toBe(room.workshop.id)
  expect((await room.facilitator.device.export(copy.id)).meta.title).toBe('Une bague')
  expect((await room.facilitator.device.export(room.workshop.id)).meta.title).toBe('Later')
})

test('[SES-23] the raw answers are given as JSON and CSV: revealed rounds only, unlinked, names for facilitators alone', async () => {
  room = await openTestRoom(server)
  const people: Somebody[] = []
  for (const name of ['=cmd()', 'Bob, "Jr"', 'Cid']) people.push(await room.join('participant', name))
  const round = await openRating(room, 1, { title: '=1+1', anonymity: 'anonymous' })
  const hidden = await openRating(room, 1, { anonymity: 'unlinked' })
  for (const [i, who] of people.entries()) {
    await cast(who, round, round.actionIds[0]!, 6 - i)
    await cast(who, hidden, hidden.actionIds[0]!, i + 1)
  }
  const ratings = async (who: Somebody, query = '') =>
    ((await who.ask('GET', `/ratings.json${query}`)) as { ratings: RatingRow[] }).ratings
  expect(await ratings(room.facilitator, '?authors=1')).toEqual([])
  await room.facilitator.ask('POST', `/rounds/${round.id}/reveal`)
  const rows = await ratings(people[0]!, '?authors=1')
  expect(rows.map(({ value, author }) => [value, author])).toEqual([
    [4, null],
    [5, null],
    [6, null],
  ])
  expect(rows[0]).toMatchObject({ kind: 'rating', round: 1, levels: 7, item: expect.stringMatching(/\w/) })
  expect(
    (await ratings(room.facilitator, '?authors=1')).map(({ value, author }) => [value, author]).sort(),
  ).toEqual([
    [4, 'Cid'],
    [5, 'Bob, "Jr"'],
    [6, '=cmd()'],
  ])
  await room.facilitator.ask('POST', `/rounds/${hidden.id}/reveal`)
  const unlinked = (await ratings(room.facilitator, '?authors=1')).filter(
    ({ roundId }) => roundId === hidden.id,
  )
  expect(unlinked.map(({ value, author }) => [value, author])).toEqual(
    [1, 2, 3].map((value) => [value, null]),
  )
  const answer = await room.facilitator.device.request(
    'GET',
    `/api/workshops/${room.workshop.id}/ratings.csv?authors=1`,
  )
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const lines = (await answer.text()).split('\r\n')
  expect(lines[0]).toContain('kind,round,title,item')
  expect(lines).toHaveLength(8)
  // Nothing that a spreadsheet would run.
  expect(lines.some((line) => line.includes(`,'=1+1,`) && line.includes(`,'=cmd(),`))).toBe(true)
  expect(lines.some((line) => line.includes(',"Bob, ""Jr""",'))).toBe(true)
})

test('[SES-24] a closed workshop has a summary, and a link to look at it that stays', async () => {
  room = await openTestRoom(server)
  const people: Somebody[] = []
  for (let i = 0; i < 3; i++) people.push(await room.join('participant', `Person ${i}`))
  const round = await openRating(room, 1)
  for (const who of people) await cast(who, round, round.actionIds[0]!, 5)
  await room.facilitator.ask('POST', `/rounds/${round.id}/reveal`)
  expect(await room.facilitator.ask('POST', '/session/close')).toBe(null)
  const summary = (await room.facilitator.ask('GET', '/summary')) as Summary
  expect(summary).toMatchObject({
    title: 'Une bague',
    closedAt: expect.any(Number),
    rounds: [{ id: round.id, status: 'revealed' }],
    results: [{ values: [5, 5, 5] }],
  })
  expect(summary.people).toHaveLength(4)
  expect(summary.readLink).toBe(room.workshop.links.observer.replace('/join#', '/read#'))
  expect(await people[0]!.ask('GET', '/summary')).toMatchObject({ readLink: null })
  const reader = new Device(server.url)
  const token = summary.readLink!.split('#')[1]
  expect(await reader.json('POST', '/api/join', { token })).toMatchObject({ role: 'observer' })
})

test('[SES-25] deleting a workshop erases its session, ballots, seats and snapshots', async () => {
  room = await openTestRoom(server)
  const ann = await room.join('participant')
  const session = await room.follow(ann)
  const round = await openRating(room)
  await cast(ann, round, round.actionIds[0]!, 3)
  await room.facilitator.ask('POST', '/snapshots')
  await room.facilitator.ask('PUT', `/people/${ann.id}`, { role: 'observer' })
  await room.facilitator.ask('PUT', '/session/settings', { lobby: 'on' })
  const { id } = room.workshop
  expect((await room.facilitator.device.request('DELETE', `/api/workshops/${id}`)).status).toBe(204)
  expect(await session.client.closeCode()).toBe(4404)
  const { storage } = server
  expect(await storage.readBallots(id, round.id)).toEqual([])
  expect(await storage.readMoments(id)).toEqual([])
  expect(await storage.readSeats(id)).toEqual([])
  expect(await storage.readDoor(id)).toBe(false)
  expect(await storage.loadRoom({ workshopId: id, document: 'session' })).toBe(null)
  const late = { workshopId: id, roundId: round.id, itemId: 'x', personId: ann.id, value: 3, late: false }
  expect(await storage.castBallot({ ...late, budget: null, card: null })).toBe('gone')
})
