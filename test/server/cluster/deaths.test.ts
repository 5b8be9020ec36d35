// A node that dies in the middle of something: a lock that the test holds keeps it there until it is killed.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openPostgresStorage } from '../../../server/storage/postgres/postgresStorage.ts'
import { must } from '../../../src/model/must.ts'
import type { Snapshots } from '../../../src/protocol/session.ts'
import { addressOf, startCluster, type TestCluster } from '../../support/clusterNodes.ts'
import { DurableWriter } from '../../support/durableWriter.ts'
import { findEngines } from '../../support/engines.ts'
import { eventually } from '../../support/eventually.ts'
import { holdLock } from '../../support/heldLock.ts'
import { cast, openRating, openTestRoom, type Somebody, type TestRoom } from '../../support/sessionRoom.ts'

const engines = findEngines()
const everywhere = [0, 1, 2] as const
/** More than a tail may have before it is folded. */
const LONG_TAIL = 1600
let cluster: TestCluster
let room: TestRoom

const at = (node: number) => addressOf(cluster, node)
const through = (who: Somebody, node: number) => room.through(who, at(node))

describe.skipIf(engines === null)('a node dies in the middle', () => {
  beforeAll(async () => {
    cluster = must(await startCluster(3, { options: { 'messages-per-second': '100000' } }))
  })
  afterAll(() => cluster?.dispose())
  beforeEach(async () => {
    room = await openTestRoom(at(0))
  })
  afterEach(async () => {
    room.close()
    await Promise.all(cluster.nodes.map(({ server }) => server.kill()))
    await Promise.all(cluster.nodes.map(({ server }) => server.start()))
  })

  test('[CLU-6] of a fold: nothing is lost, and another node folds', async () => {
    const { id, tokens } = room.workshop
    const writerAt = (node: number) =>
      new DurableWriter(`${at(node).syncUrl}/${id}/board?token=${tokens.participant}`).connect()
    const [ann, bob] = await Promise.all([writerAt(0), writerAt(1)])
    const workshop = await holdLock(cluster.store, 'SELECT 1 FROM workshops WHERE id = $1 FOR UPDATE', [id])
    for (let i = 0; i < LONG_TAIL; i++) ann.set(`key${i}`, i)
    const [folding = 0] = await workshop.waiting(1)
    await eventually('all is acknowledged', () => (ann.unacknowledged === 0 ? true : null))
    await must(cluster.nodes[folding]).server.kill()
    await workshop.release()
    // Nobody gives back what a node forgot.
    ann.drop()
    bob.drop()
    const { storage, shared } = await openPostgresStorage(cluster.store, cluster.linkKey)
    const board = { workshopId: id, document: 'board' }
    try {
      await eventually('another node has folded it', async () =>
        (await storage.loadRoom(board))?.updates.length === 0 ? true : null,
      )
      const stored = must(await storage.loadRoom(board))
      const doc = new Y.Doc()
      Y.applyUpdate(doc, must(stored.snapshot).data)
      const meta = doc.getMap('meta')
      expect(ann.promised().present.filter((key) => !meta.has(key))).toEqual([])
      expect(ann.promised().present).toHaveLength(LONG_TAIL)
      // And the right to fold is free again.
      const lock = must(await shared.lockFold(board, false))
      expect(lock.foldedSeq).toBe(stored.seq)
      await lock.release()
    } finally {
      await storage.close()
    }
  })

  test('[CLU-14] its people are forgotten with it, and the chair is free', async () => {
    const ann = await room.join('participant', 'Ann')
    await room.facilitator.ask('PUT', '/session/settings', { succession: 'anyone', successionMinutes: 0 })
    await room.facilitator.ask('POST', '/session/agenda')
    const leader = await room.follow(room.facilitator, at(1))
    const [phaseId] = await leader.phaseIds()
    await room.facilitator.ask('POST', '/session/phase', { phaseId })
    const session = await room.follow(ann, at(2))
    expect(await through(ann, 2).ask('POST', '/people/me/chair')).toBe('409 facilitator-here')
    await must(cluster.nodes[1]).server.kill()
    await session.until(({ state }) => state.leaderlessSince !== null)
    await expect.poll(() => through(ann, 2).ask('POST', '/people/me/chair')).toBe(null)
    await eventually('the node is not counted any more', async () => {
      const metrics = await (await fetch(`${at(2).url}/metrics`)).text()
      return /^parcours_nodes 2$/m.test(metrics) ? true : null
    })
  })

  test('[CLU-10] [CLU-12] of the end of a clock: another reveals what was to be revealed with it, once', async () => {
    const people = await Promise.all(everywhere.map(() => room.join('participant')))
    const seen = await Promise.all(everywhere.map((node) => room.follow(must(people[node]), at(node))))
    const round = await openRating(room, 1, { revealWithTimer: true })
    for (const node of everywhere)
      await cast(through(must(people[node]), node), round, must(round.actionIds[0]), node + 1)
    const ballots = await holdLock(cluster.store, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [
      `${room.workshop.id}/${round.id}`,
    ])
    await through(room.facilitator, 1).ask('POST', '/session/timer', { do: 'start', minutes: 0.01 })
    const [leading = 0] = await ballots.waiting(1)
    await must(cluster.nodes[leading]).server.kill()
    await ballots.release()
    const others = seen.filter((_, node) => node !== leading)
    const ends = await Promise.all(
      others.map((session) => session.until(({ rounds }) => rounds.get(round.id)?.kept === true)),
    )
    await must(cluster.nodes[leading]).server.start()
    const back = await room.follow(room.facilitator, at(leading))
    ends.push(await back.until(({ rounds }) => rounds.has(round.id)))
    expect(new Set(ends.map(({ state }) => state.timer?.endedAt)).size).toBe(1)
    expect(new Set(ends.map(({ rounds }) => JSON.stringify(rounds.get(round.id)))).size).toBe(1)
    for (const { results } of ends)
      expect([...results.values()].map(({ values }) => values)).toEqual([[1, 2, 3]])
    const file = await through(room.facilitator, leading).device.export(room.workshop.id)
    expect(file.records.rounds).toHaveLength(1)
  })

  test('[CLU-16] of a phase change: another keeps the board as it was, once', async () => {
    await through(room.facilitator, 0).ask('POST', '/session/agenda')
    const there = await room.follow(room.facilitator, at(1))
    const [phaseId] = await there.phaseIds()
    const moments = await holdLock(cluster.store, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `fold ${room.workshop.id}/moments`,
    ])
    const reasons = async () => {
      const kept = await through(room.facilitator, 1).ask<Snapshots>('GET', '/snapshots')
      return (kept as Snapshots).snapshots.map(({ reason }) => reason)
    }
    expect(await through(room.facilitator, 0).ask('POST', '/session/phase', { phaseId })).toBe(null)
    expect(await moments.waiting(1)).toEqual([0])
    await there.until(({ state }) => state.phaseId === phaseId)
    await must(cluster.nodes[0]).server.kill()
    expect(await reasons()).toEqual([])
    await moments.release()
    await eventually('it is kept', async () => ((await reasons()).length > 0 ? true : null))
    await must(cluster.nodes[0]).server.start()
    // Whoever opens the session next looks whether it is done.
    await room.follow(room.facilitator, at(0))
    await room.follow(room.facilitator, at(2))
    expect(await reasons()).toEqual(['phase:start'])
  })
})
