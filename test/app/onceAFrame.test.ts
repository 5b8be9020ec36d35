// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onceAFrame } from '../../src/app/onceAFrame.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('[WIN-2] the first after a pause is run at once, what follows within the frame at the next', () => {
  const schedule = onceAFrame()
  const ran: string[] = []
  schedule(() => ran.push('first'))
  schedule(() => ran.push('second'))
  expect(ran).toEqual(['first'])
  vi.advanceTimersToNextFrame()
  expect(ran).toEqual(['first', 'second'])
  schedule(() => ran.push('third'))
  expect(ran).toHaveLength(2)
  vi.advanceTimersByTime(100)
  expect(ran).toEqual(['first', 'second', 'third'])
  schedule(() => ran.push('fourth'))
  expect(ran).toHaveLength(4)
})

test('a hidden tab, which has no frames, is kept going by a timer', () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  let ran = 0
  onceAFrame()(() => ran++)
  expect(ran).toBe(0)
  vi.advanceTimersByTime(100)
  expect(ran).toBe(1)
})
