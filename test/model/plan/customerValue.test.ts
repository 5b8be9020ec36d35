import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { budgetCeiling, lifetimeValue, retentionGain } from '../../../src/model/plan/customerValue.ts'
import { planOf } from '../../support/planOf.ts'

const FIGURES = { marginCents: 10_000, discountRate: 0.1, retentionNow: 0.8, retentionAim: 0.85 }
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('[PLN-16] the value of keeping customers', () => {
  test('the published value: 2.67 margins at 80 % and 10 %', () => {
    expect(lifetimeValue(1, 0.8, 0.1)).toBeCloseTo(2.6667, 4)
  })

  test('the published gain: 73.3 for 100 a year, from 80 to 85 %', () => {
    expect(retentionGain(100, 0.8, 0.85, 0.1)).toBeCloseTo(73.33, 2)
    expect(budgetCeiling(planOf({ figures: { ...FIGURES, customers: 200 } }).figures)).toEqual({
      centsPerCustomer: 7333,
      cents: 1_466_667,
      missing: [],
    })
  })

  test('customers who never leave, and money that keeps its value, have no limit', () => {
    expect(lifetimeValue(100, 1, 0)).toBeNull()
    expect(lifetimeValue(100, 1, 0.1)).toBeCloseTo(1000, 6)
    expect(retentionGain(100, 0.8, 1, 0)).toBeNull()
    expect(lifetimeValue(100, 0, 0.1)).toBe(0)
  })

  test('what is missing is named, and gives no ceiling', () => {
    const { marginCents: _, ...rest } = FIGURES
    expect(budgetCeiling(planOf({ figures: rest }).figures)).toEqual({
      centsPerCustomer: null,
      cents: null,
      missing: ['marginCents', 'customers'],
    })
    expect(budgetCeiling(planOf({ figures: FIGURES }).figures)).toEqual({
      centsPerCustomer: 7333,
      cents: null,
      missing: ['customers'],
    })
    expect(budgetCeiling(planOf({}).figures).missing).toHaveLength(5)
  })

  test('is nothing when nothing changes, below zero when fewer are kept, and as large there as back', () => {
    fc.assert(
      fc.property(share, share, fc.double({ min: 0.01, max: 1, noNaN: true }), (now, aim, discount) => {
        const [there, back] = [
          retentionGain(100, now, aim, discount)!,
          retentionGain(100, aim, now, discount)!,
        ]
        expect(retentionGain(100, now, now, discount)).toBe(0)
        expect(there + back).toBeCloseTo(0, 6)
        expect(Math.sign(there) * Math.sign(aim - now)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
