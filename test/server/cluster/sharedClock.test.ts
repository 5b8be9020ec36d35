import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startSharedClock } from '../../../server/cluster/sharedClock.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test("[CLU-1] the clock of a node is put right again and again by the store's, and never goes back", async () => {
  let here = 0
  let there = 1_000_000
  let isAway = false
  const store = {
    async clock() {
      if (isAway) throw new Error('away')
      return there
    },
  }
  const clock = await startSharedClock(store, () => here)
  expect(clock.now()).toBe(1_000_000)
  // This machine's own clock runs slow.
  here += 10_000
  there += 13_000
  await vi.advanceTimersByTimeAsync(10_000)
  expect(clock.now()).toBe(1_013_000)
  // The store is away: the clock runs on.
  isAway = true
  here += 10_000
  there += 10_000
  await vi.advanceTimersByTimeAsync(10_000)
  expect(clock.now()).toBe(1_023_000)
  // And is asked again when it is back; a time that was said is not taken back.
  isAway = false
  there -= 5000
  await vi.advanceTimersByTimeAsync(10_000)
  expect(clock.now()).toBe(1_023_000)
  here += 6000
  expect(clock.now()).toBe(1_024_000)
  clock.stop()
})
