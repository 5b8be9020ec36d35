import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tQuantile975 } from '../../../src/model/insight/tQuantile975.ts'

describe('tQuantile975', () => {
  test.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [5, 2.571],
    [6, 2.447],
    [7, 2.365],
    [8, 2.306],
    [9, 2.262],
    [10, 2.228],
    [11, 2.201],
    [15, 2.131],
    [20, 2.086],
    [30, 2.042],
    [60, 2.0],
    [120, 1.98],
    [Number.POSITIVE_INFINITY, 1.96],
  ])('[INS-16] with %s degrees of freedom it is %s, as the tables say', (df, expected) => {
    expect(Math.abs(tQuantile975(df) - expected)).toBeLessThan(0.001)
  })

  test('[INS-16] 97.5 % of the distribution lies below it, for every number of degrees', () => {
    const check = (df: number) => {
      expect(studentBelow(tQuantile975(df), df)).toBeCloseTo(0.975, df < 15 ? 6 : 7)
    }
    for (let df = 1; df <= 60; df++) check(df)
    fc.assert(fc.property(fc.integer({ min: 61, max: 3000 }), check))
  })

  test('it falls from each number of degrees to the next, towards the normal quantile', () => {
    for (let df = 1; df < 400; df++) expect(tQuantile975(df + 1)).toBeLessThan(tQuantile975(df))
    expect(tQuantile975(1e9)).toBeCloseTo(tQuantile975(Number.POSITIVE_INFINITY), 8)
  })

  test.each([[0], [-1], [2.5], [Number.NaN], [Number.NEGATIVE_INFINITY]])('%s degrees are refused', (df) => {
    expect(() => tQuantile975(df)).toThrow(RangeError)
  })
})

/** P(T ≤ t) in closed form, for whole degrees of freedom: Abramowitz & Stegun 26.7.3 and 26.7.4. Another way round. */
function studentBelow(t: number, df: number): number {
  const angle = Math.atan(t / Math.sqrt(df))
  const cos2 = Math.cos(angle) ** 2
  let term = df % 2 === 1 ? Math.cos(angle) : 1
  let sum = 0
  for (let k = df % 2 === 1 ? 3 : 2; k <= df; k += 2) {
    sum += term
    term *= (cos2 * (k - 1)) / k
  }
  const within = df % 2 === 1 ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum
  return 0.5 + within / 2
}
