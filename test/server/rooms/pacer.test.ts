import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Pacer } from '../../../server/rooms/pacer.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('[SYNC-64] large messages of all sockets come one after the other, each three times as long after the last as that took', () => {
  let time = 0
  const starts: number[] = []
  const pacer = new Pacer(() => time)
  const pass = (ms: number) => {
    time += ms
    vi.advanceTimersByTime(ms)
  }
  for (const cost of [10, 20, 5])
    pacer.run(() => {
      starts.push(time)
      time += cost
    })
  expect(starts).toEqual([0])
  for (let i = 0; i < 200; i++) pass(1)
  expect(starts).toEqual([0, 40, 120])
  // After a pause the next is taken at once.
  pacer.run(() => void starts.push(time))
  expect(starts.at(-1)).toBe(time)
})

test('[SYNC-64] one that fails does not stop the others', () => {
  const pacer = new Pacer(() => 0)
  const done = vi.fn()
  expect(() =>
    pacer.run(() => {
      throw new Error('a bug')
    }),
  ).toThrow('a bug')
  pacer.run(done)
  vi.advanceTimersByTime(1)
  expect(done).toHaveBeenCalled()
})
