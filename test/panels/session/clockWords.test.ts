import { expect, test } from 'vitest'
import { clockText, wholeMinutes } from '../../../src/panels/session/clockWords.ts'

test('a clock shows what is begun: nothing is left only when nothing is', () => {
  expect([0, 1, 1000, 59_001, 60_000, 425_000, 3_750_000].map(clockText)).toEqual([
    '0:00',
    '0:01',
    '0:01',
    '1:00',
    '1:00',
    '7:05',
    '1:02:30',
  ])
})

test('half a minute late is on time, and so is half a minute early', () => {
  expect([-90_000, -59_000, 0, 59_000, 90_000].map((ms) => wholeMinutes(ms) + 0)).toEqual([-1, 0, 0, 0, 1])
})
