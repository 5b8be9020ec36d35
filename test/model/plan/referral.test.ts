import fc from 'fast-check'
import { expect, test } from 'vitest'
import { referral } from '../../../src/model/plan/referral.ts'
import { planOf } from '../../support/planOf.ts'

interface TierSpec {
  readonly unitCents: number | null
  readonly cap: number | null
  readonly minReferrals: number | null
}
const of = (...tiers: readonly TierSpec[]) =>
  referral([
    ...planOf({
      measures: { m: {} },
      lines: Object.fromEntries(tiers.map((tier, i) => [i, { of: 'm', ...tier }])),
    }).costLines.values(),
  ])
const FOUR = { unitCents: 1000, cap: 50, minReferrals: 4 }
const TWO = { unitCents: 500, cap: 50, minReferrals: 2 }

test('[PLN-15] example 1: 750 €; 300 customers when the tiers do not overlap, 200 when one person may take both', () => {
  const { maxCents, distinct, cumulated, tiers } = of(TWO, FOUR)!
  expect(maxCents).toBe(75_000)
  expect(distinct).toEqual({ referred: 300, centsEach: 250 })
  expect(cumulated).toEqual({ referred: 200, centsEach: 375 })
  expect(tiers.map(({ minReferrals }) => minReferrals)).toEqual([4, 2])
})

test('[PLN-15] a wider easy tier needs further people, who refer fewer', () => {
  expect(of(FOUR, { ...TWO, cap: 80 })).toMatchObject({
    maxCents: 90_000,
    distinct: { referred: 360 },
    cumulated: { referred: 50 * 4 + 30 * 2 },
  })
})

test('[PLN-15] without a cap or a reward there is no limit; without tiers there is no referral', () => {
  expect(of(FOUR, { ...TWO, cap: null })).toMatchObject({ maxCents: null, distinct: null, cumulated: null })
  expect(of({ ...FOUR, unitCents: null })?.maxCents).toBeNull()
  expect(of({ ...FOUR, minReferrals: null })).toBeNull()
  expect(of()).toBeNull()
})

test('[PLN-15] nobody to refer, nobody to pay for', () => {
  expect(of({ ...FOUR, minReferrals: 0 })?.distinct).toEqual({ referred: 0, centsEach: null })
  expect(of({ ...FOUR, cap: 0 })).toMatchObject({ maxCents: 0, distinct: { referred: 0, centsEach: null } })
})

test('[PLN-15] the cost is the same either way, and people who may take several bring no more customers', () => {
  const tier = fc.record({ unitCents: fc.nat(9999), cap: fc.nat(99), minReferrals: fc.nat(9) })
  fc.assert(
    fc.property(fc.array(tier, { minLength: 1, maxLength: 4 }), (tiers) => {
      const { maxCents, distinct, cumulated } = of(...tiers)!
      expect(maxCents).toBe(tiers.reduce((sum, { unitCents, cap }) => sum + unitCents * cap, 0))
      expect(cumulated!.referred).toBeLessThanOrEqual(distinct!.referred)
    }),
  )
})
