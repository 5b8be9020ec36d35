import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  assumptionCheck,
  assumptionChecks,
  meanInterval,
} from '../../../src/model/insight/assumptionCheck.ts'
import { markSeries } from '../../../src/model/insight/markSeries.ts'
import { journeyOf, lea, level, names, offer, sheetOf } from './sheetOf.ts'

describe('meanInterval', () => {
  test('[INS-16] the published example: 12 customers with a deviation of 0.9 give ± 0.57', () => {
    const { low, high } = meanInterval({ mean: 4, sd: 0.9, n: 12 }, 7)!
    expect(low).toBeCloseTo(4 - 0.57, 2)
    expect(high).toBeCloseTo(4 + 0.57, 2)
    const pair = meanInterval({ mean: 4, sd: 0.1, n: 2 }, 7)!
    expect(pair.high).toBeCloseTo(4 + (12.706 * 0.1) / Math.SQRT2, 4)
  })

  test('one customer, or none, has no interval', () => {
    expect(meanInterval({ mean: 4, sd: 0, n: 1 }, 7)).toBeNull()
    expect(meanInterval({ mean: 4, sd: 0, n: 0 }, 7)).toBeNull()
    expect(meanInterval({ mean: 4, sd: 0, n: 2 }, 7)).toEqual({ low: 4, high: 4 })
  })

  test('the mean cannot lie off the scale, and neither does the interval', () => {
    expect(meanInterval({ mean: 4, sd: 3, n: 2 }, 5)).toEqual({ low: 1, high: 5 })
  })

  test.each([
    [{ mean: 4, sd: -1, n: 3 }],
    [{ mean: 8, sd: 1, n: 3 }],
    [{ mean: 0, sd: 1, n: 3 }],
    [{ mean: 4, sd: Number.NaN, n: 3 }],
    [{ mean: 4, sd: 1, n: 2.5 }],
  ])('%j is refused', (sample) => {
    expect(() => meanInterval(sample, 7)).toThrow(RangeError)
  })
})

const check = (apriori: number, low: number, high: number, tolerance: number, n = 12) =>
  assumptionCheck(apriori, { n, interval: { low, high } }, tolerance)

describe('assumptionCheck', () => {
  test.each([
    ['wholly inside', 4.6, 5.4, 'confirmed'],
    ['inside up to both ends', 4.5, 5.5, 'confirmed'],
    ['wholly below', 3, 4.4, 'refuted'],
    ['wholly above', 5.6, 6, 'refuted'],
    ['touching from below', 3, 4.5, 'askMore'],
    ['touching from above', 5.5, 6, 'askMore'],
    ['across the lower end', 4.2, 5, 'askMore'],
    ['across the upper end', 5.2, 6, 'askMore'],
    ['across both', 4, 6, 'askMore'],
  ])('[INS-17] an interval %s of 5 ± 0.5, from %s to %s: %s', (_, low, high, verdict) => {
    expect(check(5, low, high, 0.5)).toMatchObject({ verdict, allowed: { low: 4.5, high: 5.5 } })
  })

  test('sums of decimals that are equal on paper are equal here', () => {
    expect(2.4 + 0.7).not.toBe(3.1)
    expect(check(2.4, 2.4, 3.1, 0.7).verdict).toBe('confirmed')
    expect(2.2 - 0.4).not.toBe(1.8)
    expect(check(2.2, 1.8, 2, 0.4).verdict).toBe('confirmed')
    expect(4.6 + 0.6).not.toBe(5.2)
    expect(check(4.6, 5.2, 5.9, 0.6).verdict).toBe('askMore')
    expect(check(2.2, 1, 1.8, 0.4).verdict).toBe('askMore')
  })

  test('[INS-18] one customer never settles anything, with an interval or without', () => {
    for (const interval of [null, { low: 5, high: 5 }, { low: 1, high: 1 }])
      expect(assumptionCheck(5, { n: 1, interval }, 6)).toMatchObject({
        verdict: 'askMore',
        why: 'oneCustomer',
      })
  })

  test('[INS-18] fewer than eight who all said the same settle nothing; eight do', () => {
    expect(check(5, 5, 5, 0.5, 7)).toMatchObject({ verdict: 'askMore', why: 'noSpread' })
    expect(check(5, 2, 2, 0.5, 2)).toMatchObject({ verdict: 'askMore', why: 'noSpread' })
    expect(check(5, 5, 5, 0.5, 8).verdict).toBe('confirmed')
    expect(check(5, 2, 2, 0.5, 8).verdict).toBe('refuted')
  })

  test('without an interval, more people are asked, whatever n', () => {
    expect(assumptionCheck(5, { n: 300, interval: null }, 1)).toMatchObject({ why: 'noInterval' })
  })

  test.each([
    [-0.1, 3],
    [Number.NaN, 3],
    [Number.POSITIVE_INFINITY, 3],
    [1, 0],
    [1, 1.5],
  ])('a tolerance of %s with %s customers is refused', (tolerance, n) => {
    expect(() => check(5, 4, 6, tolerance, n)).toThrow(RangeError)
  })

  test('[INS-19] a wider tolerance never takes a confirmation back, and never refutes', () => {
    const tolerance = fc.constantFrom(0, 0.25, 0.5, 1, 2, 6)
    const met = new Set<string>()
    fc.assert(
      fc.property(
        level,
        level,
        level,
        tolerance,
        tolerance,
        fc.integer({ min: 1, max: 12 }),
        (a, b, c, d, e, n) => {
          const [low, high] = [Math.min(b, c), Math.max(b, c)]
          const narrow = check(a, low, high, Math.min(d, e), n).verdict
          const wide = check(a, low, high, Math.max(d, e), n).verdict
          if (narrow === 'confirmed') expect(wide).toBe('confirmed')
          if (wide === 'refuted') expect(narrow).toBe('refuted')
          if (n === 1) expect(narrow).toBe('askMore')
          met.add(`${narrow} ${wide}`)
        },
      ),
      { numRuns: 500 },
    )
    expect(met.size, 'few verdicts were met').toBeGreaterThanOrEqual(5)
  })
})

describe('assumptionChecks', () => {
  const records = sheetOf({
    sequences: [
      ['a', 'b', 'c'],
      ['d', 'e'],
    ],
    marks: {
      us: {
        a: [3, { level: 5, n: 10, low: 4.5, high: 5.5 }],
        b: [6, { level: 5, n: 10, low: 4.5, high: 5.5 }],
        c: 4,
        d: { level: 6, n: 20, low: 5, high: 7 },
      },
    },
  })
  const series = (evidence: 'apriori' | 'verified') =>
    markSeries(records, journeyOf(records), { offerId: offer('us'), personaId: lea, evidence })

  test('actions with both marks are checked; bias keeps the signs, error does not', () => {
    const { checks, unverified, bias, error, coverage } = assumptionChecks(
      series('apriori'),
      series('verified'),
      0.75,
    )
    expect(checks.map((c) => [names([c.apriori.actionId]), c.gap, c.check.verdict])).toEqual([
      ['a', 2, 'refuted'],
      ['b', -1, 'askMore'],
    ])
    expect([names(unverified), bias, error, coverage]).toEqual(['c', 0.5, 1.5, 0.6])
  })

  test('without a measure there is no bias; without an action no coverage', () => {
    const nobody = { ...series('verified'), points: [] }
    expect(assumptionChecks(series('apriori'), nobody, 1)).toMatchObject({
      checks: [],
      bias: null,
      error: null,
      coverage: null,
    })
  })

  test('the two series must be the guess and the measure of one thing', () => {
    expect(() => assumptionChecks(series('verified'), series('apriori'), 1)).toThrow(RangeError)
    const other = { ...series('verified'), choice: { ...series('verified').choice, offerId: offer('shop') } }
    expect(() => assumptionChecks(series('apriori'), other, 1)).toThrow('offer:shop')
  })
})
