// Phases and the clock: by the server's time, for everybody, across restarts.
import { afterEach, expect, test } from 'vitest'
import { sortedPhases } from '../../../src/model/facilitation/agenda.ts'
import { cast, openRating, openTestRoom, type TestRoom } from '../../support/sessionRoom.ts'
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

test('[SES-4] the agenda of the method is laid out once; phases are added, changed, moved and removed while it runs', async () => {
  let now = 1000
  await start({ now: () => now })
  const { facilitator } = room
  const session = await room.follow(await room.join('participant'))
  await facilitator.ask('POST', '/session/agenda')
  await facilitator.ask('POST', '/session/agenda')
  const kinds = () => sortedPhases(session.now()).map(({ kind }) => kind)
  await session.until(({ phases }) => phases.size === 7)
  expect(kinds()).toEqual(['persona', 'map', 'rate', 'frictions', 'intended', 'plan', 'close'])
  const [first, second] = sortedPhases(session.now())
  await facilitator.ask('POST', '/session/phase', { phaseId: first!.id })
  now += 60_000
  const phase = { kind: 'free', title: 'Pause', instructions: '', minutes: 10, access: 'read' }
  const added = (await facilitator.ask('POST', '/session/phases', { ...phase, afterId: first!.id })) as {
    id: string
  }
  await facilitator.ask('PUT', `/session/phases/${added.id}`, { minutes: 15 })
  await facilitator.ask('POST', `/session/phases/${second!.id}/move`, { afterId: null })
  await session.until(({ phases }) => phases.get(added.id)?.minutes === 15)
  await session.until(() => kinds()[0] === 'map')
  expect(kinds().slice(0, 3)).toEqual(['map', 'persona', 'free'])
  // What runs went on running, and what it took is kept.
  expect(session.now().state).toMatchObject({ phaseId: first!.id, phaseSince: 1000, startedAt: 1000 })
  await facilitator.ask('POST', '/session/phase', { phaseId: added.id })
  expect(
    (await session.until(({ state }) => state.phaseId === added.id)).phases.get(first!.id)?.spentMs,
  ).toBe(60_000)
  await facilitator.ask('DELETE', `/session/phases/${added.id}`)
  await session.until(({ phases }) => !phases.has(added.id))
  expect(session.now().state.phaseId).toBe(null)
  for (const path of ['/session/phases/phase:gone', `/session/phases/${added.id}`])
    expect(await facilitator.ask('DELETE', path)).toBe('404 phase-missing')
  expect(await facilitator.ask('POST', '/session/phase', { phaseId: 'phase:gone' })).toBe('404 phase-missing')
})

test('[SES-5] participants, observers and displays lead nothing', async () => {
  await start()
  for (const role of ['participant', 'observer', 'display'] as const) {
    const who = await room.join(role)
    const orders: [string, string, object?][] = [
      ['POST', '/session/agenda'],
      ['POST', '/session/phase', { phaseId: null }],
      ['POST', '/session/timer', { do: 'start', minutes: 5 }],
      ['PUT', '/session/settings', { lobby: 'on' }],
      ['PUT', '/session/summons', { mode: 'hold', view: 'map', targetId: null }],
      ['DELETE', '/session/hands'],
      ['PUT', '/session/locks/action:a'],
      ['POST', '/lobby', {}],
      ['GET', '/snapshots'],
      ['POST', '/session/close'],
    ]
    for (const [method, path, body] of orders)
      expect(await who.ask(method, path, body), path).toBe('403 not-allowed')
  }
})

test('[SES-6] the clock starts, pauses, is lengthened and shortened, and ends once, by itself', async () => {
  await start()
  const { facilitator } = room
  const order = (body: object) => facilitator.ask('POST', '/session/timer', body)
  const session = await room.follow(facilitator)
  expect(await order({ do: 'pause' })).toBe('409 timer-missing')
  await order({ do: 'start', minutes: 5 })
  await order({ do: 'add', minutes: 1 })
  await order({ do: 'pause' })
  const paused = (await session.until(({ state }) => state.timer?.pausedAt != null)).state.timer!
  expect(paused).toMatchObject({ durationMs: 360_000, endedAt: null })
  await order({ do: 'resume' })
  await order({ do: 'add', minutes: -1 })
  const again = await session.until(({ state }) => state.timer?.durationMs === 300_000)
  expect(again.state.timer).toMatchObject({ id: paused.id, pausedAt: null })
  await order({ do: 'start', minutes: 0.002 })
  const ended = await session.until(({ state }) => state.timer?.endedAt != null)
  const { timer } = ended.state
  expect(timer!.endedAt).toBe(timer!.startedAt + timer!.durationMs)
  // One minute more: another run, which can end as well.
  await order({ do: 'add', minutes: 1 })
  expect((await session.until(({ state }) => state.timer?.endedAt === null)).state.timer?.id).not.toBe(
    timer!.id,
  )
  await order({ do: 'clear' })
  await session.until(({ state }) => state.timer === null)
  expect(await order({ do: 'start', minutes: -1 })).toBe('400 bad-request')
})

test('[SES-6] a clock that ran out while the server was down has ended when it was due, once', async () => {
  const dataDir = await temporaryDirectory()
  let now = 1_000_000
  await start({ dataDir, now: () => now })
  const { facilitator } = room
  await facilitator.ask('POST', '/session/timer', { do: 'start', minutes: 1 })
  room.close()
  await server.close()
  now += 3_600_000
  server = await startTestServer({ dataDir, now: () => now })
  const socket = await room.follow(facilitator, server)
  const { state } = await socket.until(({ state }) => state.timer?.endedAt != null)
  expect(state.timer?.endedAt).toBe(1_060_000)
})

test('[SES-7] the end of the clock reveals the rounds that say so', async () => {
  await start()
  const ann = await room.join('participant')
  const session = await room.follow(ann)
  const waits = await openRating(room, 1, { revealWithTimer: true, anonymity: 'named' })
  const stays = await openRating(room, 1, { anonymity: 'named' })
  await cast(ann, waits, waits.actionIds[0]!, 3)
  await room.facilitator.ask('POST', '/session/timer', { do: 'start', minutes: 0.002 })
  const { rounds } = await session.until(({ rounds }) => rounds.get(waits.id)?.status === 'revealed')
  expect(rounds.get(stays.id)?.status).toBe('open')
})
