// One workshop, its people at three nodes.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPostgresStorage } from '../../../server/storage/postgres/postgresStorage.ts'
import { must } from '../../../src/model/must.ts'
import type { BallotAnswer } from '../../../src/protocol/session.ts'
import { addressOf, startCluster, type TestCluster } from '../../support/clusterNodes.ts'
import { findEngines } from '../../support/engines.ts'
import { holdLock } from '../../support/heldLock.ts'
import {
  cardId,
  cast,
  openRating,
  openTestRoom,
  openWriting,
  type Somebody,
  type TestRoom,
  writeCard,
} from '../../support/sessionRoom.ts'
import { Device } from '../../support/testServer.ts'

const engines = findEngines()
let cluster: TestCluster
let room: TestRoom

/** Node 0, 1 or 2. */
const at = (node: number) => addressOf(cluster, node)
const through = (who: Somebody, node: number) => room.through(who, at(node))

const everywhere = [0, 1, 2] as const

describe.skipIf(engines === null)('three nodes', () => {
  beforeAll(async () => {
    cluster = must(
      await startCluster(3, { options: { 'wrong-codes-per-hour': '6', 'join-per-minute': '1000' } }),
    )
  })
  afterAll(() => cluster?.dispose())
  beforeEach(async () => {
    room = await openTestRoom(at(0))
  })
  afterEach(() => room.close())

  test('[CLU-10] a clock ends once and reveals once, at whatever nodes people are', async () => {
    const people = await Promise.all(everywhere.map(() => room.join('participant')))
    const seen = await Promise.all(everywhere.map((node) => room.follow(must(people[node]), at(node))))
    const round = await openRating(room, 1, { revealWithTimer: true })
    for (const node of everywhere)
      expect(
        await cast(through(must(people[node]), node), round, must(round.actionIds[0]), node + 1),
      ).toMatchObject({
        outcome: 'counted',
      })
    await through(room.facilitator, 1).ask('POST', '/session/timer', { do: 'start', minutes: 0.01 })
    const ends = await Promise.all(
      seen.map((session) => session.until(({ rounds }) => rounds.get(round.id)?.kept === true)),
    )
    expect(new Set(ends.map(({ state }) => state.timer?.endedAt)).size).toBe(1)
    expect(new Set(ends.map(({ rounds }) => JSON.stringify(rounds.get(round.id)))).size).toBe(1)
    const [result] = must(ends[0]).results.values()
    expect(result?.values).toEqual([1, 2, 3])
    const file = await through(room.facilitator, 2).device.export(room.workshop.id)
    expect(file.records.rounds).toHaveLength(1)
  })

  test('[WRI-11] cards written at three nodes are counted together, come back at each, and are revealed as one', async () => {
    const people = await room.people(3)
    const round = await openWriting(room, { anonymity: 'unlinked', cardsEach: 2, moderated: true })
    for (const node of everywhere) {
      const who = must(people[node])
      expect(await writeCard(through(who, node), round, `${node}-a`, `Mot ${node}`)).toMatchObject({
        outcome: 'counted',
      })
      // One person at two nodes: one limit, and each sees both cards.
      const other = through(who, (node + 1) % 3)
      const both = await Promise.all([
        writeCard(through(who, node), round, `${node}-b`, 'Encore'),
        writeCard(other, round, `${node}-c`, 'Encore'),
      ])
      expect(both.filter((answer) => answer === '409 too-many-cards')).toHaveLength(1)
      expect(await other.ask('GET', `/rounds/${round.id}/ballots`)).toMatchObject({
        ballots: [{}, {}],
      })
    }
    const seen = await Promise.all(everywhere.map((node) => room.follow(must(people[node]), at(node))))
    for (const session of seen) await session.until(({ written }) => written.get(round.id)?.cards === 6)
    expect(must(seen[1]).now().written.get(round.id)?.people).toBe(3)
    const held = { hidden: true }
    expect(
      await through(room.facilitator, 1).ask('PUT', `/rounds/${round.id}/cards/${cardId('2-a')}`, held),
    ).toBe(null)
    await Promise.all(
      everywhere.map((node) => through(room.facilitator, node).ask('POST', `/rounds/${round.id}/reveal`)),
    )
    const ends = await Promise.all(
      seen.map((session) => session.until(({ rounds }) => rounds.get(round.id)?.kept === true)),
    )
    expect(new Set(ends.map(({ cards }) => JSON.stringify([...cards]))).size).toBe(1)
    expect([...must(ends[0]).cards.values()].filter(({ hidden }) => hidden)).toHaveLength(1)
    expect(await through(must(people[0]), 2).ask('GET', `/rounds/${round.id}/ballots`)).toEqual({
      ballots: [],
    })
  })

  test('[CLU-11] of facilitators who reveal at once at three nodes, one does', async () => {
    const round = await openRating(room, 1)
    for (const node of everywhere) await through(room.facilitator, node).ask('GET', '/session')
    // So that each has decided on the same session before any is written.
    const session = await holdLock(
      cluster.store,
      `SELECT 1 FROM rooms WHERE workshop_id = $1 AND document = 'session' FOR UPDATE`,
      [room.workshop.id],
    )
    const revealing = everywhere.map((node) =>
      through(room.facilitator, node).ask('POST', `/rounds/${round.id}/reveal`),
    )
    await session.waiting(everywhere.length)
    await session.release()
    const answers = await Promise.all(revealing)
    expect(answers.filter((answer) => answer === null)).toHaveLength(1)
    expect(answers.filter((answer) => answer === '409 round-over')).toHaveLength(2)
  })

  test('[CLU-12] every ballot that was answered "counted" is in the result, whichever nodes took it while it was revealed', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => room.join('participant')))
    const round = await openRating(room, 1)
    const item = must(round.actionIds[0])
    const votes = people.map((who, i) => cast(through(who, i % 3), round, item, 1 + (i % 5)))
    await Promise.race(votes)
    const revealed = through(room.facilitator, 1).ask('POST', `/rounds/${round.id}/reveal`)
    const answers = (await Promise.all(votes)) as BallotAnswer[]
    expect(await revealed).toBe(null)
    const late = (await cast(through(must(people[0]), 2), round, item, 5)) as BallotAnswer
    expect(late.outcome).toBe('late')
    const session = await room.follow(room.facilitator, at(2))
    const { results } = await session.until(({ rounds }) => rounds.get(round.id)?.status === 'revealed')
    const [result] = results.values()
    expect(result?.n).toBe(answers.filter(({ outcome }) => outcome === 'counted').length)
  })

  test('[CLU-12] a round that a node closed, and died over, is revealed by another', async () => {
    const people = await Promise.all(Array.from({ length: 3 }, () => room.join('participant')))
    const round = await openRating(room, 1)
    const item = must(round.actionIds[0])
    for (const [i, who] of people.entries()) await cast(through(who, i), round, item, 2)
    const store = await openPostgresStorage(cluster.store, cluster.linkKey)
    await store.storage.closeRound(room.workshop.id, round.id)
    await store.storage.close()
    expect(await cast(through(must(people[0]), 1), round, item, 5)).toMatchObject({ outcome: 'late' })
    const session = await room.follow(room.facilitator, at(2))
    const { results } = await session.until(({ rounds }) => rounds.get(round.id)?.status === 'revealed')
    expect([...results.values()][0]?.values).toEqual([2, 2, 2])
  })

  test('[CLU-4] what is done at once at three nodes is all done: minutes, hands, counts', async () => {
    const people = await Promise.all(everywhere.map(() => room.join('participant')))
    const round = await openRating(room, 3)
    await room.facilitator.ask('POST', '/session/timer', { do: 'start', minutes: 10 })
    await Promise.all(
      everywhere.flatMap((node) => [
        through(room.facilitator, node).ask('POST', '/session/timer', { do: 'add', minutes: 1 }),
        through(must(people[node]), node).ask('PUT', '/session/hands/me'),
        ...round.actionIds.map((item, i) => cast(through(must(people[0]), (node + i) % 3), round, item, 1)),
      ]),
    )
    for (const node of everywhere) {
      const session = await room.follow(room.facilitator, at(node))
      const { state, hands } = await session.until(({ progress }) =>
        [...progress.values()].some(({ personId, answered }) => personId === people[0]?.id && answered === 3),
      )
      expect(state.timer?.durationMs).toBe(13 * 60_000)
      expect(hands.size).toBe(3)
    }
  })

  test('[CLU-13] who is put out, renamed or given a role is so at every node, before the answer', async () => {
    const [ann, bob] = [await room.join('participant', 'Ann'), await room.join('participant', 'Bob')]
    const out = await room.socket(ann, 'board', '', at(1)).opened()
    await out.pull()
    const stays = await room.socket(bob, 'board', '', at(2)).opened()
    await stays.pull()
    stays.sendAwareness(7, 1, '{}')
    const watching = await room.socket(room.facilitator, 'board', '', at(1)).opened()
    await watching.until(() => watching.statesOf(7).length > 0)
    await room.facilitator.ask('PUT', `/people/${bob.id}`, { name: 'Robert', role: 'cofacilitator' })
    await watching.until(
      () =>
        watching.statesOf(7).at(-1)?.state?.person !== undefined &&
        JSON.stringify(watching.statesOf(7).at(-1)?.state).includes('Robert'),
    )
    expect(await room.facilitator.ask('DELETE', `/people/${ann.id}`)).toBe(null)
    expect(await out.until((m) => m.type === 'close')).toMatchObject({ code: 4401, reason: 'put-out' })
    expect(await through(ann, 2).ask('GET', '')).toBe('403 put-out')
    // A link replaced at one node puts out at another.
    const eve = await room.join('observer', 'Eve')
    const reader = await room.socket(eve, 'session', '', at(2)).opened()
    await reader.pull()
    expect(
      (
        await through(room.facilitator, 1).device.request(
          'POST',
          `/api/workshops/${room.workshop.id}/links/observer/rotate`,
        )
      ).status,
    ).toBe(200)
    expect(await reader.until((m) => m.type === 'close')).toMatchObject({
      code: 4401,
      reason: 'link-expired',
    })
    // And a workshop that is deleted at one is gone at all.
    expect(await through(room.facilitator, 0).ask('DELETE', '')).toBe(null)
    expect(await stays.closeCode()).toBe(4404)
    expect(await through(bob, 1).ask('GET', '')).toBe('404 workshop-missing')
  })

  test('[CLU-13] a node that hears nothing finds in the store who was put out, which link was replaced, what was deleted', async () => {
    const [ann, eve] = [await room.join('participant', 'Ann'), await room.join('observer', 'Eve')]
    const deaf = at(1)
    const out = await room.socket(ann, 'board', '', deaf).opened()
    await out.pull()
    const reader = await room.socket(eve, 'session', '', deaf).opened()
    await reader.pull()
    const stays = await room.socket(room.facilitator, 'board', '', deaf).opened()
    await stays.pull()
    const { toRedis } = must(cluster.nodes[1])
    toRedis.cut('drop')
    try {
      expect(await room.facilitator.ask('DELETE', `/people/${ann.id}`)).toBe(null)
      expect(await out.until((m) => m.type === 'close')).toMatchObject({ code: 4401, reason: 'put-out' })
      const links = `/api/workshops/${room.workshop.id}/links/observer/rotate`
      expect((await room.facilitator.device.request('POST', links)).status).toBe(200)
      expect(await reader.until((m) => m.type === 'close')).toMatchObject({
        code: 4401,
        reason: 'link-expired',
      })
      expect(stays.received.some(({ type }) => type === 'close')).toBe(false)
      expect(await room.facilitator.ask('DELETE', '')).toBe(null)
      expect(await stays.closeCode()).toBe(4404)
    } finally {
      toRedis.mend()
    }
  })

  test('[CLU-13] who comes in at a node that has just gone deaf, and is put out at once at another, is put out', async () => {
    const [ann, eve] = [await room.join('participant', 'Ann'), await room.join('observer', 'Eve')]
    const { toRedis } = must(cluster.nodes[1])
    // The bus counts as up for some seconds more, and the workshop is opened there only now.
    toRedis.cut('stall')
    try {
      const out = await room.socket(ann, 'board', '', at(1)).opened()
      const reader = await room.socket(eve, 'session', '', at(1)).opened()
      const links = `/api/workshops/${room.workshop.id}/links/observer/rotate`
      const [putOut, rotated] = await Promise.all([
        room.facilitator.ask('DELETE', `/people/${ann.id}`),
        room.facilitator.device.request('POST', links),
      ])
      expect([putOut, rotated.status]).toEqual([null, 200])
      expect(await out.until((m) => m.type === 'close')).toMatchObject({ code: 4401, reason: 'put-out' })
      expect(await reader.until((m) => m.type === 'close')).toMatchObject({
        code: 4401,
        reason: 'link-expired',
      })
    } finally {
      toRedis.mend()
    }
  })

  test('[CLU-14] people at other nodes are seen, leave, and count as there: the chair is not free while its holder is at another', async () => {
    const ann = await room.join('participant', 'Ann')
    await room.facilitator.ask('PUT', '/session/settings', { succession: 'anyone', successionMinutes: 0 })
    await room.facilitator.ask('POST', '/session/agenda')
    const leader = await room.follow(room.facilitator, at(1))
    const [phase] = await leader.phaseIds()
    await room.facilitator.ask('POST', '/session/phase', { phaseId: phase })
    // This node opens the workshop for that question, and has heard nobody yet.
    expect(await through(ann, 2).ask('POST', '/people/me/chair')).toBe('409 facilitator-here')
    const here = await room.socket(ann, 'board', '', at(2)).opened()
    await here.pull()
    const board = await room.socket(room.facilitator, 'board', '', at(1)).opened()
    await board.pull()
    board.sendAwareness(11, 1, '{"cursor":null}')
    await here.until(() => here.statesOf(11).length > 0)
    const session = await room.follow(ann, at(2))
    expect(await through(ann, 2).ask('POST', '/people/me/chair')).toBe('409 facilitator-here')
    board.close()
    await here.until(() => here.statesOf(11).at(-1)?.state === null)
    leader.client.close()
    await session.until(({ state }) => state.leaderlessSince !== null)
    // Each node reckons the store's time by itself: what is free at one may be so some milliseconds later at another.
    await expect.poll(() => through(ann, 2).ask('POST', '/people/me/chair')).toBe(null)
  })

  test('[CLU-7] wrong codes at three nodes are six together', async () => {
    const guess = async (node: number, code: string) =>
      (await new Device(at(node).url).request('POST', '/api/join/preview', { code })).status
    const answers: number[] = []
    for (let i = 0; i < 9; i++) answers.push(await guess(i % 3, 'WRONG2'))
    expect(answers.filter((status) => status === 404)).toHaveLength(6)
    expect(await guess(2, room.workshop.code)).toBe(429)
  })
})
