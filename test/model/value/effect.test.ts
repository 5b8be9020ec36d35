import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceOf, overallEffect } from '../../../src/model/value/effect.ts'
import { planOf } from '../../support/planOf.ts'

const of = (figures: object) => overallEffect(planOf({ figures: { ...figures } }).figures)
const kept = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([customers, share]) => ({ customers, kept: Math.round(customers * share) }))

describe('[VAL-8] the overall effect', () => {
  test.each([
    // Newcombe 1998, table II, method 10.
    [{ customers: 70, kept: 56 }, { customers: 80, kept: 48 }, 0.2, 0.0524, 0.3339],
    [{ customers: 10, kept: 9 }, { customers: 10, kept: 3 }, 0.6, 0.1705, 0.809],
    [{ customers: 7, kept: 6 }, { customers: 7, kept: 2 }, 0.5714, 0.0582, 0.8062],
    [{ customers: 56, kept: 5 }, { customers: 29, kept: 0 }, 0.0893, -0.0381, 0.1926],
    [{ customers: 10, kept: 0 }, { customers: 10, kept: 0 }, 0, -0.2775, 0.2775],
    [{ customers: 10, kept: 10 }, { customers: 10, kept: 0 }, 1, 0.6075, 1],
  ])('%o against %o: %d, from %d to %d', (one, other, difference, low, high) => {
    const found = differenceOf(one, other)!
    expect(found.difference).toBeCloseTo(difference, 4)
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })

  test('of nobody, or of more kept than there were, there is none', () => {
    expect(differenceOf({ customers: 0, kept: 0 }, { customers: 9, kept: 3 })).toBeNull()
    expect(differenceOf({ customers: 9, kept: 3 }, { customers: 9, kept: 10 })).toBeNull()
  })

  test('holds the difference, lies within −1 and 1, and turns round with the groups', () => {
    fc.assert(
      fc.property(kept, kept, (one, other) => {
        const [there, back] = [differenceOf(one, other)!, differenceOf(other, one)!]
        expect(there.low).toBeLessThanOrEqual(there.difference)
        expect(there.high).toBeGreaterThanOrEqual(there.difference)
        expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(there.high).toBeLessThanOrEqual(1 + 1e-12)
        expect(there.low).toBeCloseTo(-back.high, 9)
      }),
    )
  })

  test('is proven only when the whole interval is on one side of nothing; without a comparison nothing is', () => {
    const treated = { treatedCustomers: 400, treatedKept: 320, marginCents: 10_000 }
    expect(of(treated)).toEqual({ holdOut: { state: 'missing' }, lastYear: { state: 'missing' } })
    expect(of({ ...treated, holdOutCustomers: 100, holdOutKept: 60 }).holdOut).toMatchObject({
      comparison: { verdict: 'more', customers: expect.closeTo(80, 9), cents: 800_000 },
    })
    expect(of({ ...treated, holdOutCustomers: 20, holdOutKept: 14 }).holdOut).toMatchObject({
      comparison: { verdict: 'notProven' },
    })
    expect(of({ ...treated, cohortCustomers: 400, cohortKept: 380 }).lastYear).toMatchObject({
      comparison: { verdict: 'fewer' },
    })
    expect(of({ ...treated, holdOutCustomers: 20, holdOutKept: 21 }).holdOut.state).toBe('impossible')
  })
})
