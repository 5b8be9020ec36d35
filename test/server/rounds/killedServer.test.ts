// The server is killed in the middle of a round, and the facilitator's window too.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { resultId } from '../../../src/model/facilitation/round.ts'
import { type ServerProcess, startServer } from '../../support/serverProcess.ts'
import {
  cardId,
  cast,
  openRating,
  openTestRoom,
  openWriting,
  type Somebody,
  writeCard,
} from '../../support/sessionRoom.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.dispose())

const address = () => ({ url: server.url, syncUrl: `${server.url.replace('http', 'ws')}/sync` })

test('[SES-1] SIGKILL during a round loses no ballot that was answered, and the counts come back', async () => {
  const room = await openTestRoom(address())
  const people: Somebody[] = []
  for (let i = 0; i < 8; i++) people.push(await room.join('participant', `Person ${i}`))
  const round = await openRating(room, 4, { anonymity: 'named' })
  await room.facilitator.ask('POST', '/session/timer', { do: 'start', minutes: 10 })
  const counted: { who: Somebody; item: string; value: number }[] = []
  const casting = people.flatMap((who, i) =>
    round.actionIds.map(async (item, j) => {
      const value = ((i + j) % 7) + 1
      const answer = await cast(who, round, item, value).catch(() => 'killed')
      if ((answer as { outcome?: string }).outcome === 'counted') counted.push({ who, item, value })
      // In the middle: some are answered, some are on their way.
      if (counted.length === 12) await server.kill()
    }),
  )
  await Promise.all(casting)
  expect(counted.length).toBeGreaterThanOrEqual(12)
  await server.start()

  const session = await room.follow(people[0]!)
  expect(session.now().state.timer).toMatchObject({ durationMs: 600_000, endedAt: null })
  for (const who of people) {
    const { ballots } = (await who.ask('GET', `/rounds/${round.id}/ballots`)) as {
      ballots: { itemId: string; value: number }[]
    }
    for (const kept of counted.filter((c) => c.who === who))
      expect(ballots).toContainEqual({ itemId: kept.item, value: kept.value, late: false })
    await session.until(
      ({ progress }) => (progress.get(`${round.id}/${who.id}`)?.answered ?? 0) === ballots.length,
    )
  }
  // And it goes on.
  for (const who of people) await cast(who, round, round.actionIds[0]!, 4)
  await room.facilitator.ask('POST', `/rounds/${round.id}/reveal`)
  const { results } = await session.until(({ rounds }) => rounds.get(round.id)?.status === 'revealed')
  expect(results.get(resultId(round.id, round.actionIds[0]!))?.values).toEqual(Array(8).fill(4))
  room.close()
})

test('[WRI-11] SIGKILL while people write loses no card that was answered, nor the counts; killed after the reveal, authors are forgotten all the same', async () => {
  const room = await openTestRoom(address())
  const people = await room.people(4)
  const round = await openWriting(room, { anonymity: 'unlinked' })
  const counted: { who: Somebody; word: string }[] = []
  await Promise.all(
    people.flatMap((who, i) =>
      [0, 1, 2].map(async (j) => {
        const answer = await writeCard(who, round, `${i}-${j}`, `Mot ${i}${j}`).catch(() => 'killed')
        if ((answer as { outcome?: string }).outcome === 'counted') counted.push({ who, word: `${i}-${j}` })
        if (counted.length === 6) await server.kill()
      }),
    ),
  )
  expect(counted.length).toBeGreaterThanOrEqual(6)
  await server.start()
  for (const who of people) {
    const { ballots } = (await who.ask('GET', `/rounds/${round.id}/ballots`)) as {
      ballots: { itemId: string }[]
    }
    for (const { word } of counted.filter((each) => each.who === who))
      expect(ballots.map(({ itemId }) => itemId)).toContain(cardId(word))
  }
  // What was on its way is sent again: the same cards, each once.
  for (const [i, who] of people.entries())
    for (const j of [0, 1, 2])
      expect(await writeCard(who, round, `${i}-${j}`, `Mot ${i}${j}`)).toMatchObject({ outcome: 'counted' })
  const session = await room.follow(people[0]!)
  await session.until(({ written }) => written.get(round.id)?.cards === 12)
  const revealing = room.facilitator.ask('POST', `/rounds/${round.id}/reveal`).catch(() => null)
  await session.until(({ rounds }) => rounds.get(round.id)?.status === 'revealed')
  await server.kill()
  await revealing
  await server.start()
  const again = await room.follow(people[1]!)
  const { cards } = await again.until(({ rounds }) => rounds.get(round.id)?.kept === true)
  expect(cards.size).toBe(12)
  expect(await people[0]!.ask('GET', `/rounds/${round.id}/ballots`)).toEqual({ ballots: [] })
  room.close()
})

test('[SES-2] killed right after a reveal, the server finishes it: authors forgotten, results in the journey', async () => {
  const room = await openTestRoom(address())
  const people: Somebody[] = []
  for (let i = 0; i < 3; i++) people.push(await room.join('participant', `Person ${i}`))
  const round = await openRating(room, 1, { anonymity: 'unlinked' })
  for (const who of people) await cast(who, round, round.actionIds[0]!, 5)
  const session = await room.follow(people[0]!)
  const revealing = room.facilitator.ask('POST', `/rounds/${round.id}/reveal`).catch(() => null)
  // The session says "revealed" before authors are forgotten and before the board has its copy.
  await session.until(({ rounds }) => rounds.get(round.id)?.status === 'revealed')
  await server.kill()
  await revealing
  await server.start()
  const again = await room.follow(people[1]!)
  await again.until(({ rounds }) => rounds.get(round.id)?.kept === true)
  const file = await room.facilitator.device.export(room.workshop.id)
  expect(file.records.rounds).toMatchObject([{ roundId: round.id, values: [5, 5, 5] }])
  expect(await people[0]!.ask('GET', `/rounds/${round.id}/ballots`)).toEqual({ ballots: [] })
  room.close()
})

test('[SES-3] the facilitator’s window dies in a round: somebody else takes the chair, closes and reveals', async () => {
  const room = await openTestRoom(address())
  const [ann, bob] = [await room.join('participant', 'Ann'), await room.join('participant', 'Bob')]
  const chair = room.socket(room.facilitator, 'board')
  await (await chair.opened()).pull()
  const session = await room.follow(ann)
  await room.facilitator.ask('PUT', '/session/settings', { successionMinutes: 0.001, minGroup: 1 })
  await room.facilitator.ask('POST', '/session/agenda')
  const [phase] = await session.phaseIds()
  await room.facilitator.ask('POST', '/session/phase', { phaseId: phase })
  const round = await openRating(room, 1)
  await cast(ann, round, round.actionIds[0]!, 3)
  expect(await ann.ask('POST', '/people/me/chair')).toBe('409 facilitator-here')
  expect(await ann.ask('POST', `/rounds/${round.id}/reveal`)).toBe('403 not-allowed')
  chair.close() // no goodbye
  const { state } = await session.until(({ state }) => state.leaderlessSince !== null)
  expect(state.leaderlessSince).toBeGreaterThan(0)
  await expect.poll(() => ann.ask('POST', '/people/me/chair')).toBe(null)
  expect(await cast(bob, round, round.actionIds[0]!, 5)).toMatchObject({ outcome: 'counted' })
  expect(await ann.ask('POST', `/rounds/${round.id}/reveal`)).toBe(null)
  const after = await session.until(({ rounds }) => rounds.get(round.id)?.status === 'revealed')
  expect(after.results.get(resultId(round.id, round.actionIds[0]!))?.values).toEqual([3, 5])
  expect(after.people.get(ann.id)?.role).toBe('cofacilitator')
  expect(after.state.leaderlessSince).toBe(null)
  room.close()
})

test('[SES-3] a round without an agenda has a chair too: it is free when its facilitator is gone', async () => {
  const room = await openTestRoom(address())
  const ann = await room.join('participant', 'Ann')
  const chair = room.socket(room.facilitator, 'board')
  await (await chair.opened()).pull()
  const session = await room.follow(ann)
  await room.facilitator.ask('PUT', '/session/settings', { successionMinutes: 0.001 })
  const round = await openRating(room, 1)
  expect(session.now().state.startedAt).toBe(null)
  chair.close()
  await session.until(({ state }) => state.leaderlessSince !== null)
  await expect.poll(() => ann.ask('POST', '/people/me/chair')).toBe(null)
  expect(await ann.ask('POST', `/rounds/${round.id}/reveal`)).toBe(null)
  room.close()
})
