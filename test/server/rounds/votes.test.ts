// Votes that are not named, rounds that are asked for twice, and what closing does to an open one.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { resultId } from '../../../src/model/facilitation/round.ts'
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

/** Three things to vote on, with five dots each. */
async function openVote(room: TestRoom, anonymity: string) {
  const file = await room.facilitator.device.export(room.workshop.id)
  const itemIds = file.records.actions!.slice(0, 3).map(({ id }) => id)
  const opened = await room.facilitator.ask<{ id: string }>('POST', '/rounds', {
    kind: 'dots',
    itemKind: 'actions',
    title: '',
    itemIds,
    budget: 5,
    maxPerItem: 5,
    anonymity,
  })
  return { id: (opened as { id: string }).id, itemIds }
}

test.each(['unlinked', 'anonymous'] as const)(
  '[BAL-15] an %s vote says who has begun and who is done, never how many dots; after it sums alone',
  async (anonymity) => {
    const { room, people } = await withPeople(3)
    const [ann, bob, cleo] = people as [Somebody, Somebody, Somebody]
    const { id, itemIds } = await openVote(room, anonymity)
    const [a, b, c] = itemIds as [string, string, string]
    const session = await room.follow(await room.join('observer'))
    await cast(ann, { id }, a, 1)
    await cast(ann, { id }, c, 1)
    await cast(bob, { id }, b, 5)
    await cast(cleo, { id }, a, 2)
    await cast(cleo, { id }, c, 2)
    const open = await session.until(({ progress }) => progress.size === 3)
    const answered = (who: Somebody) => open.progress.get(`${id}/${who.id}`)?.answered
    expect([answered(ann), answered(bob), answered(cleo)]).toEqual([1, 5, 1])
    await room.facilitator.ask('POST', `/rounds/${id}/reveal`)
    const { results, progress } = await session.until(({ rounds }) => rounds.get(id)?.kept === true)
    expect(progress.size).toBe(0)
    // One voter, or two, are not counted out.
    const found = itemIds.map((item) => results.get(resultId(id, item)))
    expect(found.map((result) => [result?.values, result?.n, result?.by])).toEqual([
      [[3], 0, []],
      [[5], 0, []],
      [[3], 0, []],
    ])
    const file = await room.facilitator.device.export(room.workshop.id)
    expect(file.records.rounds!.map(({ values }) => values)).toEqual(expect.arrayContaining([[3], [5], [3]]))
    const { ratings } = (await ann.ask('GET', '/ratings.json')) as { ratings: { value: number }[] }
    expect(ratings.map(({ value }) => value)).toEqual([3, 5, 3])
  },
)

test('[BAL-7] a vote of two that is not named shows that two voted, and no dot', async () => {
  const { room, people } = await withPeople(2)
  const { id, itemIds } = await openVote(room, 'anonymous')
  for (const who of people) await cast(who, { id }, itemIds[0]!, 2)
  await room.facilitator.ask('POST', `/rounds/${id}/reveal`)
  const { results } = (await room.follow(people[0]!)).now()
  for (const item of itemIds)
    expect(results.get(resultId(id, item))).toMatchObject({ values: [], n: 2, withheld: true })
})

test('[BAL-9] the next round asked for twice at once is opened once', async () => {
  const { room, people } = await withPeople(1)
  const round = await openRating(room, 2)
  await room.facilitator.ask('POST', `/rounds/${round.id}/reveal`)
  const again = () => room.facilitator.ask('POST', `/rounds/${round.id}/again`, {})
  const both = await Promise.all([again(), again()])
  expect(both.filter((answer) => answer === '409 round-open')).toHaveLength(1)
  expect((await room.follow(people[0]!)).now().rounds.size).toBe(2)
})

test('[SES-24] a workshop is not closed over an open round; closed, it opens none', async () => {
  const { room, people } = await withPeople(1)
  const round = await openRating(room, 1)
  const close = () => room.facilitator.ask('POST', '/session/close')
  expect(await close()).toBe('409 round-open')
  const session = await room.follow(people[0]!)
  expect(session.now().state.closedAt).toBe(null)
  expect(await cast(people[0]!, round, round.actionIds[0]!, 4)).toMatchObject({ outcome: 'counted' })
  await room.facilitator.ask('POST', `/rounds/${round.id}/reveal`)
  expect(await close()).toBe(null)
  expect(await room.facilitator.ask('POST', `/rounds/${round.id}/again`, {})).toBe('409 workshop-closed')
  await expect(openRating(room, 1)).rejects.toThrow()
})
