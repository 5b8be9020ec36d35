import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segmentation } from '../../../src/model/value/segments.ts'
import { type PlanSpec, planOf } from '../../support/planOf.ts'

const of = (groups: NonNullable<PlanSpec['groups']>, figures: object = {}) =>
  segmentation(planOf({ groups, figures: { ...figures } }))
const segments = (...given: Parameters<typeof of>) =>
  Object.fromEntries(
    of(...given).groups.map(({ group, segment }) => [group.id.slice('customerGroup:'.length), segment]),
  )
const group = (customers: number, margin: number, serve: number, potential: number | null = null) => ({
  customers,
  marginCents: margin,
  serveCents: serve,
  potentialCents: potential,
})

const BASE = {
  faithful: group(100, 20_000, 5000, 16_000),
  young: group(150, 6000, 2000, 14_000),
  many: group(700, 5000, 2000, 4000),
  costly: group(50, 3000, 4500, 2000),
}

describe('[VAL-6] the segments', () => {
  test('by hand: actual 150, 40, 30 and −15 €; growth 10, 100, 10 and 35 €; the top fifth of 1,000 customers', () => {
    expect(segments(BASE)).toEqual({
      faithful: 'mostPrecious',
      // The second group begins within the first 200 customers, so it belongs; it is precious before it is growing.
      young: 'mostPrecious',
      many: 'others',
      costly: 'unprofitable',
    })
    expect(of(BASE).totals.mostPrecious).toEqual({ customers: 250, share: 0.25, actualCents: 2_100_000 })
    expect(of(BASE).totals.unprofitable).toEqual({ customers: 50, share: 0.05, actualCents: -75_000 })
  })

  test('the share is the team’s: a tenth leaves the second group to be developed', () => {
    expect(segments(BASE, { topShare: 0.1 })).toMatchObject({
      faithful: 'mostPrecious',
      young: 'maximumGrowth',
    })
  })

  test('nobody is in the top of nothing, all above zero are in the top of all', () => {
    expect(segments(BASE, { topShare: 0 })).toMatchObject({
      faithful: 'others',
      young: 'others',
      costly: 'unprofitable',
    })
    expect(segments(BASE, { topShare: 1 })).toMatchObject({ faithful: 'mostPrecious', many: 'mostPrecious' })
  })

  test('what brings exactly what it costs is not unprofitable, and not precious either', () => {
    expect(segments({ even: group(10, 500, 500) }, { topShare: 1 })).toEqual({ even: 'others' })
  })

  test('what is missing is named: no segment, and no growth without a potential', () => {
    const { groups } = of({ a: { customers: 3, marginCents: 5 }, b: group(9, 2, 1) })
    expect(groups[0]).toMatchObject({
      segment: null,
      proposal: null,
      missing: ['serveCents'],
      actualCents: null,
    })
    expect(groups[1]).toMatchObject({ growthCents: null, missing: [] })
    expect(of({}).totals.others).toEqual({ customers: 0, share: null, actualCents: 0 })
  })

  test('a group of nobody takes no place', () => {
    expect(segments({ none: group(0, 900, 0), some: group(5, 100, 0) }, { topShare: 0.2 })).toEqual({
      none: 'others',
      some: 'mostPrecious',
    })
  })

  test('a share that is no exact number counts as what it says', () => {
    const hundred = Object.fromEntries(
      Array.from({ length: 100 }, (_, i) => [`g${i}`, { ...group(1, 1000 - i, 0), orderKey: 'a0' }]),
    )
    expect(of(hundred, { topShare: 0.07 }).totals.mostPrecious.customers).toBe(7)
  })

  test('equals go together, the order does not matter, and a better group is never below a worse one', () => {
    const any = fc.array(
      fc.record({
        customers: fc.integer({ min: 1, max: 50 }),
        margin: fc.nat(9),
        serve: fc.nat(9),
        potential: fc.nat(20),
      }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(any, fc.double({ min: 0, max: 1, noNaN: true }), (specs, topShare) => {
        const named = specs.map(
          (g, i) => [`g${i}`, group(g.customers, g.margin, g.serve, g.potential)] as const,
        )
        const placed = segments(Object.fromEntries(named), { topShare })
        expect(segments(Object.fromEntries(named.toReversed()), { topShare })).toEqual(placed)
        const { groups, totals } = of(Object.fromEntries(named), { topShare })
        for (const a of groups)
          for (const b of groups) {
            const isBetter = (a.actualCents ?? 0) >= (b.actualCents ?? 0)
            if (isBetter && b.segment === 'mostPrecious') expect(a.segment).toBe('mostPrecious')
          }
        expect(groups.every((g) => (g.segment === 'unprofitable') === (g.actualCents ?? 0) < 0)).toBe(true)
        const shares = Object.values(totals).reduce((sum, { share }) => sum + (share ?? 0), 0)
        expect(shares).toBeCloseTo(1, 9)
      }),
    )
  })
})

describe('[VAL-7] what to do with them is decided by people', () => {
  test('letting go is never proposed: below zero they are developed first, or served for less', () => {
    const { groups } = of({ ...BASE, hopeless: group(20, 1000, 4000, -0) })
    expect(groups.map(({ proposal }) => proposal)).toEqual([
      'retain',
      'retain',
      'maintain',
      'develop',
      'develop',
    ])
    expect(of({ worse: group(20, 1000, 4000) }).groups[0]?.proposal).toBe('lowerCost')
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), fc.option(fc.nat(99)), (margin, serve, potential) => {
        expect(of({ g: group(1, margin, serve, potential) }).groups[0]?.proposal).not.toBe('letGo')
      }),
    )
  })

  test('letting go without a reason counts as not decided', () => {
    const decided = (reason: string) => of({ g: { ...group(1, 0, 9), decision: 'letGo', reason } }).groups[0]
    expect(decided(' ')?.isUnreasoned).toBe(true)
    expect(decided('Ils paient à 120 jours')?.isUnreasoned).toBe(false)
  })
})
