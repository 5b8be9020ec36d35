import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { incentiveCents, incentiveMax } from '../../../src/model/plan/incentive.ts'
import {
  contradictions,
  hasObjective,
  missingHalves,
  twiceSet,
} from '../../../src/model/plan/objectiveConsistency.ts'
import { goesDown, objectiveProgress } from '../../../src/model/plan/objectiveProgress.ts'
import { shareOfYear } from '../../../src/model/plan/season.ts'
import { onlyOne, type PlanSpec, planOf } from '../../support/planOf.ts'

const TODAY = '2027-07-02'
const progress = (
  fields: Readonly<Record<string, unknown>>,
  actuals: readonly (readonly [day: string, value: number])[] = [],
  today = TODAY,
) => {
  const records = planOf({
    objectives: { o: { year: 2027, ...fields } },
    actuals: actuals.map(([day, value]) => ['o', day, value]),
  })
  return objectiveProgress(onlyOne(records, 'objectives'), records.actuals, today, records.seasonMonths)
}

describe('[PLN-20] attainment', () => {
  test.each([
    [{ start: 600, target: 700 }, 600, 0],
    [{ start: 600, target: 700 }, 650, 0.5],
    [{ start: 600, target: 700 }, 700, 1],
    [{ start: 600, target: 700 }, 720, 1.2],
    [{ start: 600, target: 700 }, 590, -0.1],
    [{ start: 0, target: 500 }, 125, 0.25],
    // An objective that goes down.
    [{ start: 80, target: 60 }, 70, 0.5],
  ])('%o, %i reached: %d', (fields, value, attainment) => {
    expect(progress(fields, [['2027-06-30', value]]).attainment).toBeCloseTo(attainment, 9)
  })

  test.each([
    ['targetIsStart', { start: 600, target: 600 }],
    ['noTarget', { start: 600 }],
    ['noStart', { target: 700 }],
  ])('is undefined: %s', (reason, fields) => {
    const { attainment, pace, remaining, undefinedBecause } = progress(fields, [['2027-06-30', 650]])
    expect([attainment, pace, remaining, undefinedBecause]).toEqual([null, null, null, reason])
  })

  test('is undefined while nothing was reached, and what is dated later waits', () => {
    expect(progress({ start: 1, target: 2 })).toMatchObject({
      attainment: null,
      undefinedBecause: 'noActual',
    })
    const ahead = progress({ start: 0, target: 100 }, [
      ['2027-08-01', 90],
      ['2027-03-31', 20],
      ['2027-06-30', 40],
    ])
    expect(ahead.latest?.value).toBe(40)
    expect(ahead.actuals.map((a) => a.value)).toEqual([20, 40])
    expect(ahead.ahead.map((a) => a.value)).toEqual([90])
  })

  test('at the start it is 0, at the target 1, whatever the numbers', () => {
    const figure = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(figure, figure, (start, target) => {
        fc.pre(start !== target)
        expect(progress({ start, target }, [['2027-01-31', start]]).attainment).toBe(0)
        expect(progress({ start, target }, [['2027-01-31', target]]).attainment).toBe(1)
      }),
    )
  })
})

describe('[PLN-21] pace', () => {
  test.each([
    ['2027-01-01', 1 / 365],
    ['2027-07-02', 183 / 365],
    ['2027-12-31', 1],
    ['2026-12-31', 0],
    ['2028-01-15', 1],
  ])('at the end of %s, so much of 2027 is over: %d', (day, share) => {
    expect(shareOfYear(day, 2027)).toBeCloseTo(share, 9)
  })

  test('a leap year is longer', () => {
    expect(shareOfYear('2028-02-29', 2028)).toBeCloseTo(60 / 366, 9)
  })

  test('half of the target at the middle of the year is on pace', () => {
    const { pace, planned, remaining } = progress({ start: 0, target: 730 }, [['2027-07-02', 366]])
    expect(planned).toBeCloseTo(183 / 365, 9)
    expect(pace).toBeCloseTo(1, 9)
    expect(remaining).toBe(364)
  })

  test('before the year there is none; a target that is passed leaves nothing to do', () => {
    expect(progress({ start: 0, target: 10 }, [['2026-12-31', 1]]).pace).toBeNull()
    expect(progress({ start: 0, target: 10 }, [['2027-06-30', 12]]).remaining).toBe(0)
    expect(progress({ start: 10, target: 0 }, [['2027-06-30', 4]]).remaining).toBe(4)
  })
})

describe('[PLN-22] objectives of one year fit each other', () => {
  const of = (objectives: NonNullable<PlanSpec['objectives']>) => contradictions(planOf({ objectives }))
  const RETAINED = { kind: 'retained', target: 500 }

  test('volume = retained × orders per customer, revenue = volume × basket', () => {
    expect(
      of({
        a: RETAINED,
        b: { kind: 'volume', target: 1000, ordersPerCustomer: 2 },
        c: { kind: 'revenue', target: 4_000_000, basketCents: 4000 },
      }),
    ).toEqual([])
    expect(
      of({
        a: RETAINED,
        b: { kind: 'volume', target: 1500, ordersPerCustomer: 2 },
        c: { kind: 'revenue', target: 4_000_000, basketCents: 4000 },
      }),
    ).toEqual([
      { year: 2027, kind: 'volume', given: 1500, expected: 1000 },
      { year: 2027, kind: 'revenue', given: 4_000_000, expected: 6_000_000 },
    ])
  })

  test('without a volume, revenue follows from the customers', () => {
    const revenue = { kind: 'revenue', target: 5_000_000, ordersPerCustomer: 2, basketCents: 4000 }
    expect(of({ a: RETAINED, c: revenue })).toEqual([
      { year: 2027, kind: 'revenue', given: 5_000_000, expected: 4_000_000 },
    ])
  })

  test('five per cent apart is still the same, a little more is not', () => {
    const volume = (target: number) =>
      of({ a: RETAINED, b: { kind: 'volume', target, ordersPerCustomer: 2 } })
    expect(volume(1050)).toEqual([])
    expect(volume(1051)).toHaveLength(1)
    expect(volume(949)).toHaveLength(1)
  })

  test('nothing is assumed: without orders or basket nothing is compared, and other years are other years', () => {
    expect(of({ a: RETAINED, b: { kind: 'volume', target: 1 } })).toEqual([])
    expect(of({ a: RETAINED, b: { kind: 'volume', target: 1, ordersPerCustomer: 2, year: 2028 } })).toEqual(
      [],
    )
  })

  test('of nobody kept, nothing is expected', () => {
    const none = { kind: 'retained', target: 0 }
    expect(of({ a: none, b: { kind: 'volume', target: 0, ordersPerCustomer: 2 } })).toEqual([])
    expect(of({ a: none, b: { kind: 'volume', target: 9, ordersPerCustomer: 2 } })).toHaveLength(1)
  })

  test('up-sell is a part of revenue', () => {
    expect(of({ c: { kind: 'revenue', target: 100 }, d: { kind: 'upSell', target: 101 } })).toEqual([
      { year: 2027, kind: 'upSellAboveRevenue', given: 101, expected: 100 },
    ])
    expect(of({ c: { kind: 'revenue', target: 100 }, d: { kind: 'upSell', target: 100 } })).toEqual([])
  })
})

describe('[PLN-50] two objectives of one kind in one year', () => {
  test('each but the first is named; another kind or another year is none', () => {
    const year = 2027
    const twice = (objectives: Parameters<typeof planOf>[0]['objectives']) =>
      twiceSet(planOf({ ...(objectives && { objectives }) }).objectives).map(({ id }) => id)
    expect(twice({ a: { year }, b: { year }, c: { year } })).toEqual(['objective:b', 'objective:c'])
    expect(twice({ a: { year }, b: { year: 2028 }, c: { year, kind: 'upSell' } })).toEqual([])
    expect(twice({})).toEqual([])
  })
})

describe('[PLN-23] whether there is an objective (S4)', () => {
  test.each([
    [{}, false, ['retention', 'upSell']],
    [{ a: { kind: 'retained' } }, false, ['retention', 'upSell']],
    [{ a: { kind: 'upSell', target: 5 } }, false, ['retention']],
    [{ a: { kind: 'volume', target: 5 } }, true, ['upSell']],
    [{ a: { kind: 'revenue', target: 0 }, b: { kind: 'upSell', target: 5 } }, true, []],
  ])('%o', (objectives, has, missing) => {
    const given = planOf({ objectives }).objectives
    expect([hasObjective(given), missingHalves(given)]).toEqual([has, missing])
  })
})

describe('[PLN-24] the incentive', () => {
  const of = (threshold: number | null, target: number | null, cap: number | null) => ({
    incentiveThreshold: threshold,
    incentiveTargetCents: target,
    incentiveCapCents: cap,
  })

  test.each([
    [of(0.8, 1000, 1500), [0.5, 0.8, 0.9, 1, 1.1, 2], [0, 0, 500, 1000, 1500, 1500]],
    [of(0.8, 1000, null), [1.2], [2000]],
    [of(null, 1000, null), [-0.2, 0, 0.5, 1], [0, 0, 500, 1000]],
    [of(1, 1000, null), [0.99, 1, 3], [0, 1000, 1000]],
    [of(1.2, 1000, 900), [1, 1.2], [0, 900]],
    [of(0.8, null, 500), [1], [null]],
    [of(0, 0, null), [1], [0]],
  ])('%o at %o', (incentive, attainments, cents) => {
    expect(attainments.map((attainment) => incentiveCents(incentive, attainment))).toEqual(cents)
  })

  test('an attainment that is not known pays nothing known', () => {
    expect(incentiveCents(of(0.8, 1000, null), null)).toBeNull()
  })

  test.each([
    [of(0.8, 1000, 1500), { cents: 1500, open: null }],
    // Held below the amount at the target.
    [of(0.8, 1000, 600), { cents: 600, open: null }],
    // Beyond the target it goes on: without a cap it may cost anything.
    [of(0.8, 1000, null), { cents: null, open: 'noCap' }],
    [of(null, 1000, null), { cents: null, open: 'noCap' }],
    [of(1, 1000, null), { cents: 1000, open: null }],
    [of(1.2, 1000, 1500), { cents: 1000, open: null }],
    [of(0.8, 0, null), { cents: 0, open: null }],
    [of(0.8, null, 1500), { cents: null, open: 'noAmount' }],
    [of(0.8, null, null), { cents: null, open: 'noAmount' }],
    [of(null, null, null), { cents: null, open: null }],
  ])('%o costs at most %o', (incentive, most) => {
    expect(incentiveMax(incentive)).toEqual(most)
  })

  test('never pays more than it costs at most, which it does pay; without a limit it passes any amount', () => {
    const cents = fc.integer({ min: 0, max: 200_000 })
    fc.assert(
      fc.property(
        fc.option(fc.double({ min: 0, max: 2, noNaN: true }), { nil: null }),
        cents,
        fc.option(cents, { nil: null }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (threshold, target, cap, attainment) => {
          const incentive = of(threshold, target, cap)
          const most = incentiveMax(incentive)
          const far = incentiveCents(incentive, 1e9) ?? 0
          if (most.open === 'noCap') expect(far).toBeGreaterThan(target)
          else expect(incentiveCents(incentive, attainment) ?? 0).toBeLessThanOrEqual(most.cents ?? -1)
          if (most.open === null) expect(far).toBe(most.cents)
        },
      ),
    )
  })

  test('never falls as more is attained, and never passes its cap', () => {
    const share = fc.double({ min: 0, max: 2, noNaN: true })
    fc.assert(
      fc.property(share, fc.nat(100_000), fc.nat(200_000), share, share, (threshold, target, cap, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map(
          (attainment) => incentiveCents(of(threshold, target, cap), attainment)!,
        )
        expect(low!).toBeLessThanOrEqual(high!)
        expect(high!).toBeLessThanOrEqual(cap)
      }),
    )
  })
})

test.each([
  [1000, 850, true],
  [850, 1000, false],
  [850, 850, false],
  [0, 0, false],
  [null, 850, false],
  [1000, null, false],
])('[PLN-54] from %s to %s goes down: %s', (start, target, expected) => {
  expect(goesDown({ start, target })).toBe(expected)
})
