import { expect, test } from 'vitest'
import {
  addToTimer,
  endTimer,
  pauseTimer,
  remainingMs,
  resumeTimer,
  startTimer,
  timerStage,
} from '../../../src/model/facilitation/timer.ts'

const started = startTimer('timer:a', 100_000, 1000)

test.each([
  [1000, 'running'],
  [80_999, 'running'],
  [81_000, 'low'],
  [95_999, 'low'],
  [96_000, 'last'],
  [100_999, 'last'],
  [101_000, 'over'],
  [999_999, 'over'],
])('[SES-27] at %s a clock of 100 s, begun at 1000, is %s', (now, stage) => {
  expect(timerStage(started, now)).toBe(stage)
})

test('[SES-27] a pause keeps what is left, however long, and is no end', () => {
  const paused = pauseTimer(started, 31_000)
  expect(remainingMs(paused, 500_000)).toBe(70_000)
  expect(timerStage(paused, 500_000)).toBe('paused')
  expect(pauseTimer(paused, 40_000)).toBe(paused)
  const resumed = resumeTimer(paused, 500_000)
  expect(remainingMs(resumed, 510_000)).toBe(60_000)
  expect(resumeTimer(resumed, 520_000)).toBe(resumed)
})

test('[SES-27] what ended stays ended: once, when it was due; more time is another run', () => {
  const ended = endTimer(started, 500_000)
  expect(ended.endedAt).toBe(101_000)
  expect(endTimer(ended, 600_000)).toBe(ended)
  expect(endTimer(started, 2000).endedAt).toBe(2000)
  expect(addToTimer(ended, 60_000, 'timer:b', 600_000)).toEqual(startTimer('timer:b', 60_000, 600_000))
  expect(addToTimer(ended, -60_000, 'timer:b', 600_000)).toBe(ended)
})

test('[SES-27] time is added and taken; less than nothing ends it', () => {
  expect(remainingMs(addToTimer(started, 60_000, 'timer:b', 11_000), 11_000)).toBe(150_000)
  expect(addToTimer(started, -60_000, 'timer:b', 11_000)).toMatchObject({ id: 'timer:a', durationMs: 40_000 })
  expect(addToTimer(started, -120_000, 'timer:b', 11_000).endedAt).toBe(11_000)
  const paused = pauseTimer(started, 31_000)
  expect(remainingMs(addToTimer(paused, 60_000, 'timer:b', 90_000), 90_000)).toBe(130_000)
})
