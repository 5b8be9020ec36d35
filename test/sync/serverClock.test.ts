import { expect, test } from 'vitest'
import { createServerClock } from '../../src/sync/serverClock.ts'

const HOUR = 3_600_000

/** A server, a device with a clock of its own, and a line between them. */
function world(deviceAheadMs: number) {
  const state = { server: 1_000_000, ahead: deviceAheadMs, there: 20, back: 20, answers: true }
  const clock = createServerClock(
    async () => {
      state.server += state.there
      const now = state.server
      state.server += state.back
      return state.answers ? now : null
    },
    () => state.server + state.ahead,
  )
  return { state, clock }
}

test.each([HOUR, -HOUR, 0])('[SES-26] a device %s ms ahead shows the server’s time', async (ahead) => {
  const { state, clock } = world(ahead)
  expect(clock.offsetMs()).toBe(null)
  expect(await clock.ask()).toBe(true)
  expect(clock.now()).toBe(state.server)
  state.server += 60_000
  expect(clock.now()).toBe(state.server)
})

test('[SES-26] a slow answer is wrong by half of what it took at most, and a quick one counts instead', async () => {
  const { state, clock } = world(HOUR)
  Object.assign(state, { there: 3000, back: 100 })
  await clock.ask()
  expect(Math.abs(clock.now() - state.server)).toBeLessThanOrEqual(1550)
  Object.assign(state, { there: 10, back: 10 })
  await clock.ask()
  expect(clock.now()).toBe(state.server)
  Object.assign(state, { there: 5000, back: 0 })
  await clock.ask()
  expect(clock.now()).toBe(state.server)
})

test('[SES-26] a device whose clock is set meanwhile is right again after the next answer', async () => {
  const { state, clock } = world(0)
  await clock.ask()
  state.ahead = HOUR
  Object.assign(state, { there: 200, back: 200 })
  await clock.ask()
  expect(clock.now()).toBe(state.server)
})

test('[SES-26] without an answer what is known stays', async () => {
  const { state, clock } = world(-HOUR)
  await clock.ask()
  state.answers = false
  expect(await clock.ask()).toBe(false)
  expect(clock.now()).toBe(state.server)
})
