import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { winBackGain, winBackTotals } from '../../../src/model/plan/winBackGain.ts'
import { onlyOne, planOf } from '../../support/planOf.ts'

const gain = (fields: Readonly<Record<string, unknown>>) =>
  winBackGain(onlyOne(planOf({ winBacks: { w: fields } }), 'winBacks'))
const PUBLISHED = {
  customers: 200,
  chance: 0.12,
  valueCents: 25_000,
  offerCents: 3000,
  contactCents: 400,
  fixedCents: 150_000,
}

describe('[PLN-18] the expected gain', () => {
  test('the published value: 2,980, and 5.2 % to break even', () => {
    const { gainCents, breakEven, missing, countedAsZero } = gain(PUBLISHED)
    expect(gainCents).toBe(298_000)
    expect(breakEven).toBeCloseTo(0.0523, 4)
    expect([missing, countedAsZero]).toEqual([[], []])
  })

  test.each([
    ['nobody to contact', { ...PUBLISHED, customers: 0 }, -150_000, null],
    ['nobody comes back', { ...PUBLISHED, chance: 0 }, -230_000, 0.0523],
    ['worth no more than the offer', { ...PUBLISHED, offerCents: 25_000 }, -230_000, null],
    ['worth less than the offer', { ...PUBLISHED, offerCents: 26_000 }, -254_000, null],
    ['costs beyond any chance', { ...PUBLISHED, fixedCents: 100_000_000 }, -99_552_000, 22.7455],
    [
      'a loss of less than half a cent',
      { customers: 1, chance: 0.001, valueCents: 1, offerCents: 300 },
      0,
      null,
    ],
    ['no chance said', { ...PUBLISHED, chance: null }, null, 0.0523],
    ['no value said', { ...PUBLISHED, valueCents: null }, null, null],
    ['nothing said', {}, null, null],
  ])('%s', (_case, fields, cents, even) => {
    const { gainCents, breakEven } = gain(fields)
    expect(gainCents).toBe(cents)
    if (even === null) expect(breakEven).toBeNull()
    else expect(breakEven).toBeCloseTo(even, 4)
  })

  test('what is missing is named, and so are costs that nobody gave', () => {
    expect(gain({ customers: 5, fixedCents: 0 })).toMatchObject({
      missing: ['chance', 'valueCents'],
      countedAsZero: ['offerCents', 'contactCents'],
    })
  })

  test('at the chance that breaks even nothing is gained, above it something', () => {
    const spec = fc.record({
      customers: fc.integer({ min: 1, max: 10_000 }),
      valueCents: fc.integer({ min: 10_001, max: 1_000_000 }),
      offerCents: fc.nat(10_000),
      contactCents: fc.nat(500),
      fixedCents: fc.nat(1_000_000),
    })
    fc.assert(
      fc.property(spec, (fields) => {
        const { breakEven } = gain(fields)
        if (breakEven! > 1) return
        expect(Math.abs(gain({ ...fields, chance: breakEven }).gainCents!)).toBeLessThanOrEqual(1)
        expect(gain({ ...fields, chance: 1 }).gainCents!).toBeGreaterThanOrEqual(-1)
      }),
    )
  })
})

test.each([
  [null, 'unknown'],
  [0, 'early'],
  [3, 'early'],
  [4, 'close'],
  [5, 'close'],
  [6, 'tooLate'],
  [24, 'tooLate'],
])('[PLN-19] after %s months of silence: %s', (silenceMonths, timing) => {
  expect(gain({ silenceMonths }).timing).toBe(timing)
})

test('[PLN-19] prevention and win-back are never added up', () => {
  const { winBacks } = planOf({
    winBacks: {
      a: PUBLISHED,
      b: { ...PUBLISHED, chance: null },
      c: { ...PUBLISHED, stage: 'prevention', chance: 0 },
    },
  })
  expect(winBackTotals(winBacks)).toEqual({
    winBack: { gainCents: 298_000, known: 1, unknown: 1 },
    prevention: { gainCents: -230_000, known: 1, unknown: 0 },
  })
  expect(winBackTotals(new Map()).winBack).toEqual({ gainCents: null, known: 0, unknown: 0 })
})
