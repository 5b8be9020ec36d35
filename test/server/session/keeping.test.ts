// The board is kept by itself while people work: by the server's clock, which the test turns.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Snapshots } from '../../../src/protocol/session.ts'
import { openTestRoom, type TestRoom } from '../../support/sessionRoom.ts'
import { TEST_NODES } from '../../support/sharedEngines.ts'
import { startTestServer, type TestServer } from '../../support/testServer.ts'
import { metaUpdate, type WireClient } from '../../support/wireClient.ts'

const MINUTE = 60_000

let at: number
let server: TestServer
let room: TestRoom
let board: WireClient
let written: number

beforeEach(async () => {
  at = Date.now()
  // The beat only: sockets and requests go on as always.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  server = await startTestServer({ now: () => at })
  room = await openTestRoom(server)
  board = await room.socket(room.facilitator, 'board', '&durable=1').opened()
  written = 0
})
afterEach(async () => {
  room.close()
  await server.close()
  vi.useRealTimers()
})

const reasons = async () =>
  ((await room.facilitator.ask('GET', '/snapshots')) as Snapshots).snapshots.map(({ reason }) => reason)

async function begin(): Promise<void> {
  await room.follow(room.facilitator)
  await room.facilitator.ask('POST', '/session/agenda')
  const [first] = await (await room.follow(room.facilitator)).phaseIds()
  await room.facilitator.ask('POST', '/session/phase', { phaseId: first })
  await expect.poll(reasons).toEqual(['phase:start'])
}

async function write(title: string): Promise<void> {
  board.sendSync(2, metaUpdate(await board.pull(), { title }))
  written++
  await board.until((m) => m.type === 'durable' && m.count >= written)
}

/** Time goes by, and the server looks. */
async function pass(minutes: number): Promise<void> {
  at += minutes * MINUTE
  await vi.advanceTimersByTimeAsync(10_000)
}

// By a clock of the test, which several nodes do not have: theirs is the store's.
test.skipIf(TEST_NODES > 1)(
  '[SES-21] five minutes of work are kept, once; minutes without work are not',
  async () => {
    await begin()
    await write('One')
    await pass(4.9)
    expect(await reasons()).toEqual(['phase:start'])
    await pass(0.2)
    await expect.poll(reasons).toEqual(['time', 'phase:start'])
    await pass(6)
    await pass(6)
    expect(await reasons()).toEqual(['time', 'phase:start'])
    await write('Two')
    await pass(0)
    await expect.poll(reasons).toEqual(['time', 'time', 'phase:start'])
    // What was kept is the board as it was then.
    const [latest] = ((await room.facilitator.ask('GET', '/snapshots')) as Snapshots).snapshots
    expect(latest).toMatchObject({ title: 'Two', at })
  },
)

test('[SES-21] a workshop that has not begun, and one that is closed, are not kept by themselves', async () => {
  await room.follow(room.facilitator)
  await write('Before')
  await pass(6)
  expect(await reasons()).toEqual([])
  await begin()
  await room.facilitator.ask('POST', '/session/close')
  await expect.poll(async () => (await reasons()).length).toBe(2)
  await write('After')
  await pass(6)
  expect(await reasons()).toHaveLength(2)
})
