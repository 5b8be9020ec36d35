import fc from 'fast-check'
import { expect, test } from 'vitest'
import { referral, referralCeiling, referralRules, referralSoFar } from '../../../src/model/plan/referral.ts'
import { onlyOne, planOf } from '../../support/planOf.ts'

interface TierSpec {
  readonly unitCents: number | null
  readonly cap: number | null
  readonly minReferrals: number | null
  readonly forReferred?: boolean
  readonly granted?: number
  readonly fixedCents?: number
  readonly recurring?: boolean
  readonly year?: number
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

test('[PLN-15] what a line costs once is in the most it costs; each year has what falls due in it', () => {
  const four = { ...FOUR, fixedCents: 10_000, recurring: true }
  expect(of({ ...TWO, recurring: true }, four)).toMatchObject({
    maxCents: 85_000,
    maxYears: [85_000, 85_000, 85_000],
  })
  expect(of(TWO, four)?.maxYears).toEqual([85_000, 60_000, 60_000])
  expect(of({ ...TWO, year: 2 }, { ...FOUR, year: 3 })?.maxYears).toEqual([0, 25_000, 50_000])
  expect(of({ ...TWO, cap: null }, four)?.maxYears).toBeNull()
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

test('[VAL-13] the reward of who is referred counts up to its own cap, and is no tier', () => {
  const newcomer = { unitCents: 300, cap: 200, minReferrals: null, forReferred: true }
  expect(of(FOUR, TWO, newcomer)).toMatchObject({
    maxCents: 75_000 + 60_000,
    distinct: { referred: 300, centsEach: 450 },
    tiers: { length: 2 },
  })
  expect(of(FOUR, { ...newcomer, cap: null })?.maxCents).toBeNull()
  expect(of(newcomer)).toBeNull()
})

test('[VAL-14] so far: rewards granted, places left, and what a customer it brought has cost', () => {
  const found = referralSoFar(of({ ...FOUR, granted: 12 }, { ...TWO, granted: 50 })!, 110)
  expect(found).toMatchObject({ committedCents: 37_000, openCents: 38_000, centsEach: 37_000 / 110 })
  expect(found.places.map(({ remaining, over }) => [remaining, over])).toEqual([
    [38, 0],
    [0, 0],
  ])
})

test('[VAL-14] limits: nobody counted, more than the cap, no reward, no cap, nobody referred', () => {
  expect(referralSoFar(of(FOUR, TWO)!, null)).toMatchObject({
    committedCents: null,
    openCents: 75_000,
    centsEach: null,
  })
  expect(referralSoFar(of({ ...FOUR, granted: 53 })!, 0)).toMatchObject({
    committedCents: 53_000,
    openCents: 0,
    centsEach: null,
    places: [{ remaining: 0, over: 3 }],
  })
  expect(referralSoFar(of({ ...FOUR, unitCents: null, granted: 3 })!, 5).committedCents).toBeNull()
  expect(referralSoFar(of({ ...FOUR, cap: null, granted: 3 })!, 5)).toMatchObject({
    committedCents: 3000,
    openCents: null,
    places: [{ remaining: null, over: 0 }],
  })
})

test('[VAL-14] granted and still open are the most it can cost, as long as no cap is passed', () => {
  const tier = fc.record({
    unitCents: fc.nat(9999),
    cap: fc.nat(99),
    minReferrals: fc.nat(9),
    part: fc.nat(100),
  })
  fc.assert(
    fc.property(fc.array(tier, { minLength: 1, maxLength: 4 }), (tiers) => {
      const lines = tiers.map(({ part, ...each }) => ({
        ...each,
        granted: Math.floor((each.cap * part) / 100),
      }))
      const found = of(...lines)!
      const { committedCents, openCents } = referralSoFar(found, null)
      expect(committedCents! + openCents!).toBe(found.maxCents)
    }),
  )
})

test('[VAL-15] a customer referred may cost the lower of what others pay and a share of what a newcomer is worth', () => {
  const figures = { marginCents: 10_000, retentionNow: 0.8, discountRate: 0.1, referralShare: 0.1 }
  const ceiling = (more: object) => referralCeiling(planOf({ figures: { ...figures, ...more } }))
  // 100 + 100 · 0.8/0.3 = 366.67
  expect(ceiling({})).toEqual({ cents: 3667, costToWinCents: null, valuePartCents: 3667 })
  expect(ceiling({ acquisitionSpendCents: 30_000, customersWon: 10 }).cents).toBe(3000)
  expect(ceiling({ acquisitionSpendCents: 90_000, customersWon: 10 }).cents).toBe(3667)
  expect(referralCeiling(planOf({})).cents).toBeNull()
  expect(ceiling({ retentionNow: 1, discountRate: 0 }).cents).toBeNull()
})

test('[VAL-16] the rules against abuse: first order paid, nobody refers themselves, a last day', () => {
  const rules = (fields: object) =>
    referralRules(onlyOne(planOf({ measures: { m: { ...fields } } }), 'measures'), '2026-11-22')
  expect(rules({})).toEqual({ paidFirst: 'unsaid', noSelfReferral: 'unsaid', referralCloses: 'unsaid' })
  expect(rules({ paidFirst: true, noSelfReferral: false, referralCloses: '2026-11-22' })).toEqual({
    paidFirst: 'yes',
    noSelfReferral: 'no',
    referralCloses: 'yes',
  })
  expect(rules({ referralCloses: '2026-11-21' }).referralCloses).toBe('over')
})

test('[PLN-15] who reached a hard tier has reached all easier ones, with fewer places between them too', () => {
  const three = { unitCents: 700, cap: 10, minReferrals: 3 }
  expect(of(TWO, three, FOUR)?.cumulated?.referred).toBe(50 * 4)
})
