// A blind round from its opening to its reveal, on real sockets.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { resultId } from '../../../src/model/facilitation/round.ts'
import type { SessionRecords } from '../../../src/model/facilitation/sessionRecords.ts'
import { cast, openRating, openTestRoom, type Somebody, type TestRoom } from '../../support/sessionRoom.ts'
import { startTestServer, type TestServer } from '../../support/testServer.ts'

let server: TestServer
let room: TestRoom | null = null

beforeAll(async () => {
  server = await startTestServer()
})
afterEach(() => {
  room?.close()
  room = null
})
afterAll(() => server.close())

async function withPeople(count: number): Promise<{ room: TestRoom; people: Somebody[] }> {
  room = await openTestRoom(server)
  return { room, people: await room.people(count) }
}

test('[BAL-1] answers stay on the server until the reveal, then everybody has them sorted, at once', async () => {
  const { room, people } = await withPeople(3)
  const [ann, bob, cid] = people as [Somebody, Somebody, Somebody]
  const observer = await room.follow(await room.join('observer'))
  const round = await openRating(room)
  const [first, second] = round.actionIds as [string, string]
  expect(await cast(ann, round, first, 6)).toEqual({ outcome: 'counted', answered: 1 })
  expect(await cast(bob, round, first, 2)).toEqual({ outcome: 'counted', answered: 1 })
  expect(await cast(cid, round, first, 4)).toEqual({ outcome: 'counted', answered: 1 })
  expect(await cast(ann, round, second, null)).toEqual({ outcome: 'counted', answered: 2 })
  const answers = ({ progress }: SessionRecords) =>
    [...progress.values()].reduce((sum, { answered }) => sum + answered, 0)
  const before = await observer.until((session) => answers(session) === 4)
  expect([...before.results]).toEqual([])
  expect([...before.progress.values()].map(({ personId, answered }) => [personId, answered]).sort()).toEqual(
    [
      [ann.id, 2],
      [bob.id, 1],
      [cid.id, 1],
    ].sort(),
  )
  expect(await room.facilitator.ask('POST', `/rounds/${round.id}/reveal`)).toBe(null)
  const after = await observer.until(({ rounds }) => rounds.get(round.id)?.status === 'revealed')
  expect(after.results.get(resultId(round.id, first))).toMatchObject({
    values: [2, 4, 6],
    n: 3,
    cannotSay: 0,
    by: [],
  })
  expect(after.results.get(resultId(round.id, second))).toMatchObject({ values: [], n: 0, cannotSay: 1 })
  // In the journey as well, for the export and for ever.
  const file = await room.facilitator.device.export(room.workshop.id)
  expect(file.records.rounds?.find(({ itemId }) => itemId === first)).toMatchObject({
    roundId: round.id,
    number: 1,
    values: [2, 4, 6],
    cannotSay: 0,
  })
})

test('[BAL-2] a person has one ballot for each thing, from whatever window; it can be changed and taken back', async () => {
  const { room, people } = await withPeople(1)
  const [ann] = people as [Somebody]
  const round = await openRating(room, 2, { anonymity: 'named' })
  const [item] = round.actionIds as [string]
  await Promise.all([cast(ann, round, item, 2), cast(ann, round, item, 3)])
  expect(await cast(ann, round, item, 5)).toEqual({ outcome: 'counted', answered: 1 })
  expect(await ann.ask('GET', `/rounds/${round.id}/ballots`)).toEqual({
    ballots: [{ itemId: item, value: 5, late: false }],
  })
  const path = `/rounds/${round.id}/ballots/${item}`
  expect(await ann.ask('DELETE', path)).toEqual({ outcome: 'counted', answered: 0 })
  expect(await ann.ask('GET', `/rounds/${round.id}/ballots`)).toEqual({ ballots: [] })
})

test.each([
  [8, '422 level-out-of-range'],
  [0, '422 level-out-of-range'],
  [4.5, '422 level-out-of-range'],
  ['4', '400 bad-request'],
  [undefined, '400 bad-request'],
])('[BAL-3] %s is no level of a scale of seven', async (value, refusal) => {
  const { room, people } = await withPeople(1)
  const round = await openRating(room)
  expect(await cast(people[0]!, round, round.actionIds[0]!, value)).toBe(refusal)
})

test('[BAL-4] whose ballot it is follows from the session alone: nobody answers for another, or as a program', async () => {
  const { room, people } = await withPeople(2)
  const [ann, bob] = people as [Somebody, Somebody]
  const round = await openRating(room)
  const [item] = round.actionIds as [string]
  const path = `/rounds/${round.id}/ballots/${item}`
  await ann.ask('PUT', path, { value: 3, personId: bob.id, participantId: bob.id })
  expect(await bob.ask('GET', `/rounds/${round.id}/ballots`)).toEqual({ ballots: [] })
  const asProgram = await fetch(`${server.url}/api/workshops/${room.workshop.id}${path}`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${room.workshop.tokens.participant}`,
    },
    body: '{"value":3}',
  })
  expect(asProgram.status).toBe(403)
  for (const role of ['observer', 'display'] as const)
    expect(await (await room.join(role)).ask('PUT', path, { value: 3 })).toBe('403 not-a-voter')
  expect(await room.facilitator.ask('PUT', path, { value: 3 })).toBe('403 not-a-voter')
  expect(await cast(ann, round, 'action:other', 3)).toBe('422 not-in-round')
  expect(await cast(ann, { id: 'round:other' }, item, 3)).toBe('404 round-missing')
})

test('[BAL-5] what comes after the reveal is late: told, kept apart, and counted nowhere', async () => {
  const { room, people } = await withPeople(4)
  const [ann, bob, cid, dan] = people as [Somebody, Somebody, Somebody, Somebody]
  const round = await openRating(room)
  const [item] = round.actionIds as [string]
  for (const who of [ann, bob, cid]) await cast(who, round, item, 4)
  await room.facilitator.ask('POST', `/rounds/${round.id}/reveal`)
  expect(await cast(dan, round, item, 1)).toMatchObject({ outcome: 'late' })
  // A change of mind does not touch what was counted either.
  expect(await cast(ann, round, item, 7)).toMatchObject({ outcome: 'late' })
  const session = await room.follow(dan)
  expect(session.now().results.get(resultId(round.id, item))).toMatchObject({ values: [4, 4, 4], n: 3 })
  const kept = await server.storage.readBallots(room.workshop.id, round.id)
  expect(kept.filter(({ late }) => late).map(({ value }) => value)).toEqual([1, 7])
  expect(await room.facilitator.ask('POST', `/rounds/${round.id}/reveal`)).toBe('409 round-over')
})

test('[BAL-5] of answers that come with the reveal, those told "counted" are in it and no others', async () => {
  const { room, people } = await withPeople(8)
  const round = await openRating(room, 3, { anonymity: 'named' })
  const counted: { itemId: string; personId: string; value: number }[] = []
  const casting = people.flatMap((who, i) =>
    round.actionIds.map(async (itemId, j) => {
      // Each in its turn, so that the reveal falls among them.
      if (i === 4 && j === 0) void room.facilitator.ask('POST', `/rounds/${round.id}/reveal`)
      const answer = (await cast(who, round, itemId, ((i + j) % 7) + 1)) as { outcome: string }
      if (answer.outcome === 'counted') counted.push({ itemId, personId: who.id, value: ((i + j) % 7) + 1 })
    }),
  )
  await Promise.all(casting)
  const session = await room.follow(room.facilitator)
  const { results } = await session.until(({ rounds }) => rounds.get(round.id)?.status === 'revealed')
  const shown = [...results.values()].flatMap(({ itemId, by }) => by.map((answer) => ({ itemId, ...answer })))
  const sorted = (list: readonly object[]) => list.map((entry) => JSON.stringify(entry)).sort()
  expect(sorted(shown)).toEqual(sorted(counted))
})

test('[BAL-6] participants and observers cannot open, reveal or call off a round', async () => {
  const { room, people } = await withPeople(1)
  const round = await openRating(room)
  for (const who of [people[0]!, await room.join('observer')])
    for (const order of ['reveal', 'drop', 'again'])
      expect(await who.ask('POST', `/rounds/${round.id}/${order}`)).toBe('403 not-allowed')
})

test('[BAL-7] fewer answers than the smallest group show no value, unless the round was announced as named', async () => {
  const { room, people } = await withPeople(2)
  for (const anonymity of ['named', 'anonymous', 'unlinked'] as const) {
    const round = await openRating(room, 1, { anonymity })
    const [item] = round.actionIds as [string]
    await cast(people[0]!, round, item, 2)
    await cast(people[1]!, round, item, 6)
    await room.facilitator.ask('POST', `/rounds/${round.id}/reveal`)
    const { results } = (await room.follow(people[0]!)).now()
    const named = anonymity === 'named'
    expect(results.get(resultId(round.id, item))).toMatchObject({
      n: 2,
      withheld: !named,
      values: named ? [2, 6] : [],
    })
    if (named) expect(results.get(resultId(round.id, item))?.by).toHaveLength(2)
  }
})

test('[BAL-8] an unlinked round forgets its authors at the reveal, and takes nothing after it', async () => {
  const { room, people } = await withPeople(3)
  const round = await openRating(room, 2, { anonymity: 'unlinked' })
  for (const [i, who] of people.entries())
    for (const item of round.actionIds) await cast(who, round, item, i + 2)
  await room.facilitator.ask('POST', `/rounds/${round.id}/reveal`)
  const kept = await server.storage.readBallots(room.workshop.id, round.id)
  expect(kept).toHaveLength(6)
  // No author, and no two ballots of one person either.
  expect(new Set(kept.map(({ personId }) => personId)).size).toBe(6)
  for (const { personId } of kept) expect(people.map(({ id }) => id)).not.toContain(personId)
  expect(await cast(people[0]!, round, round.actionIds[0]!, 1)).toEqual({ outcome: 'late', answered: 0 })
  expect(await server.storage.readBallots(room.workshop.id, round.id)).toHaveLength(6)
})

test('[BAL-9] a second round stands beside the first, which stays as it was', async () => {
  const { room, people } = await withPeople(3)
  const round = await openRating(room, 2)
  const [item] = round.actionIds as [string]
  for (const who of people) await cast(who, round, item, 2)
  const again = `/rounds/${round.id}/again`
  expect(await room.facilitator.ask('POST', again, {})).toBe('404 round-missing') // not revealed yet
  await room.facilitator.ask('POST', `/rounds/${round.id}/reveal`)
  const second = (await room.facilitator.ask('POST', again, { itemIds: [item] })) as { id: string }
  for (const who of people) await cast(who, second, item, 5)
  await room.facilitator.ask('POST', `/rounds/${second.id}/reveal`)
  const { rounds, results } = (await room.follow(people[0]!)).now()
  expect(rounds.get(second.id)).toMatchObject({ number: 2, firstId: round.id, itemIds: [item] })
  expect(results.get(resultId(round.id, item))?.values).toEqual([2, 2, 2])
  expect(results.get(resultId(second.id, item))?.values).toEqual([5, 5, 5])
})

test('[BAL-10] a round that was called off shows nothing, ever', async () => {
  const { room, people } = await withPeople(1)
  const round = await openRating(room, 1, { anonymity: 'named' })
  await cast(people[0]!, round, round.actionIds[0]!, 2)
  expect(await room.facilitator.ask('POST', `/rounds/${round.id}/drop`)).toBe(null)
  expect(await server.storage.readBallots(room.workshop.id, round.id)).toEqual([])
  expect(await cast(people[0]!, round, round.actionIds[0]!, 2)).toBe('409 round-over')
  expect((await room.follow(people[0]!)).now().results.size).toBe(0)
})

test('[BAL-11] dots: a budget, a most for each thing, hidden until the end', async () => {
  const { room, people } = await withPeople(2)
  const [ann, bob] = people as [Somebody, Somebody]
  const rating = await openRating(room, 3)
  const { itemIds } = (await room.follow(ann)).now().rounds.get(rating.id)!
  const [a, b, c] = itemIds as [string, string, string]
  const opened = await room.facilitator.ask<{ id: string }>('POST', '/rounds', {
    kind: 'dots',
    itemKind: 'actions',
    title: 'What first?',
    itemIds,
    anonymity: 'named',
    budget: 3,
    maxPerItem: 2,
  })
  const round = opened as { id: string }
  expect(await cast(ann, round, a, 2)).toEqual({ outcome: 'counted', answered: 2 })
  expect(await cast(ann, round, b, 3)).toBe('422 over-budget')
  // At once: the budget holds all the same.
  const both = await Promise.all([cast(ann, round, b, 1), cast(ann, round, c, 1)])
  expect(both.filter((answer) => answer === '422 over-budget')).toHaveLength(1)
  expect(await cast(ann, round, a, null)).toBe('422 over-budget')
  await cast(bob, round, a, 1)
  const display = await room.follow(await room.join('display'))
  await display.until(({ progress }) => progress.get(`${round.id}/${bob.id}`)?.answered === 1)
  expect([...display.now().results.values()].filter(({ roundId }) => roundId === round.id)).toEqual([])
  await room.facilitator.ask('POST', `/rounds/${round.id}/reveal`)
  const { results } = await display.until(({ rounds }) => rounds.get(round.id)?.status === 'revealed')
  expect(results.get(resultId(round.id, a))).toMatchObject({ values: [1, 2], n: 2 })
  expect(await cast(bob, round, b, 1)).toBe('409 round-over')
})

test('[BAL-12] a round is opened over what is on the map', async () => {
  const { room } = await withPeople(0)
  const file = await room.facilitator.device.export(room.workshop.id)
  const round = {
    kind: 'rating',
    itemKind: 'actions',
    title: '',
    itemIds: [file.records.actions![0]!.id],
    personaId: file.records.personas![0]!.id,
    offerId: file.records.offers![0]!.id,
  }
  const open = (fields: object) => room.facilitator.ask('POST', '/rounds', { ...round, ...fields })
  expect(await open({ itemIds: ['action:gone'] })).toBe('404 action-missing')
  expect(await open({ personaId: 'persona:gone' })).toBe('404 persona-missing')
  expect(await open({ offerId: 'offer:gone' })).toBe('404 offer-missing')
  expect(await open({ itemIds: [] })).toBe('400 bad-request')
  expect(await open({ kind: 'poker' })).toBe('400 bad-request')
})
