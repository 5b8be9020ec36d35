import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bestSpend,
  type Economy,
  equityOfSplit,
  outcomeOf,
  splitCurve,
} from '../../../src/model/value/allocation.ts'
import { planAllocation } from '../../../src/model/value/planAllocation.ts'
import { fitResponse, marginalCost, type Response, rateAt } from '../../../src/model/value/response.ts'
import { planOf } from '../../support/planOf.ts'

const curve = (spend: number, rate: number, ceiling: number) => fitResponse(spend, rate, ceiling) as Response
const share = (max: number) => fc.double({ min: 0.02, max, noNaN: true })

describe('[VAL-2] two answers give the curve', () => {
  test('half of the ceiling at a spending of 10: k = ln 2 / 10, three quarters at 20', () => {
    const half = curve(10, 0.2, 0.4)
    expect(half.speed).toBeCloseTo(Math.LN2 / 10, 12)
    expect([rateAt(half, 0), rateAt(half, 10), rateAt(half, 20)]).toEqual([
      0,
      expect.closeTo(0.2, 12),
      expect.closeTo(0.3, 12),
    ])
    // The slope halves as well: one more costs 10 / (0.4 · ln 2) at 0 and twice as much at 10.
    expect(marginalCost(half, 0)).toBeCloseTo(36.067, 3)
    expect(marginalCost(half, 10)).toBeCloseTo(72.135, 3)
  })

  test.each([
    ['spendZero', 0, 0.2, 0.4],
    ['rateZero', 10, 0, 0.4],
    ['ceilingTooLow', 10, 0.4, 0.4],
    ['ceilingTooLow', 10, 0.5, 0.4],
    ['ceilingTooLow', 10, 0.2, 0],
  ])('%s', (problem, spend, rate, ceiling) => {
    expect(fitResponse(spend, rate, ceiling)).toBe(problem)
  })

  test('goes through today, rises, and never passes its ceiling', () => {
    const spends = fc.tuple(
      fc.double({ min: 0, max: 500, noNaN: true }),
      fc.double({ min: 0, max: 500, noNaN: true }),
    )
    fc.assert(
      fc.property(share(0.95), share(0.9), spends, (ceiling, part, [a, b]) => {
        const response = curve(40, ceiling * part, ceiling)
        expect(rateAt(response, 40)).toBeCloseTo(ceiling * part, 9)
        expect(rateAt(response, Math.min(a, b))).toBeLessThanOrEqual(rateAt(response, Math.max(a, b)))
        expect(rateAt(response, Math.max(a, b))).toBeLessThanOrEqual(ceiling)
      }),
    )
  })
})

const ECONOMY: Economy = {
  margin: 10_000,
  discount: 0.1,
  winning: curve(500, 0.05, 0.2),
  keeping: curve(800, 0.6, 0.8),
}
const economies = fc
  .record({
    margin: fc.integer({ min: 100, max: 100_000 }),
    discount: fc.double({ min: 0, max: 0.5, noNaN: true }),
    a: fc.tuple(share(0.95), share(0.9), fc.integer({ min: 1, max: 10_000 })),
    r: fc.tuple(share(0.95), share(0.9), fc.integer({ min: 1, max: 10_000 })),
  })
  .map(
    ({ margin, discount, a, r }): Economy => ({
      margin,
      discount,
      winning: curve(a[2], a[0] * a[1], a[0]),
      keeping: curve(r[2], r[0] * r[1], r[0]),
    }),
  )

describe('[VAL-3] the best spending', () => {
  test('by hand: with 8 € on keeping, V = (100 · 1.1 − 8)/(1.1 − 0.6) = 204 €, a prospect 0.05 · 204 − 5 = 5.20 €', () => {
    const today = outcomeOf(ECONOMY, { win: 500, keep: 800 })
    expect(today.value).toBeCloseTo(20_400, 6)
    expect(today.equity).toBeCloseTo(520, 6)
    expect([today.winRate, today.keepRate]).toEqual([expect.closeTo(0.05, 12), expect.closeTo(0.6, 12)])
  })

  test('it is the printed formula: a[M + (M − R/r)·r/(1 + d − r)] − A', () => {
    fc.assert(
      fc.property(economies, fc.nat(9999), fc.integer({ min: 1, max: 9999 }), (economy, win, keep) => {
        const { equity, winRate: a, keepRate: r } = outcomeOf(economy, { win, keep })
        fc.pre(r > 1e-6)
        const { margin: M, discount: d } = economy
        const printed = a * (M + ((M - keep / r) * r) / (1 + d - r)) - win
        expect(Math.abs(equity - printed)).toBeLessThan(1e-6 * (1 + Math.abs(equity) + M))
      }),
    )
  })

  test('one more customer costs there what one is worth, won or kept; or nothing is spent and the first costs more', () => {
    fc.assert(
      fc.property(economies, (economy) => {
        const { win, keep, winMarginal, keepMarginal, value } = outcomeOf(economy, bestSpend(economy))
        if (win > 0) expect(winMarginal / value).toBeCloseTo(1, 6)
        else expect(winMarginal).toBeGreaterThanOrEqual(value * (1 - 1e-9))
        if (keep > 0) expect(keepMarginal / value).toBeCloseTo(1, 6)
        else expect(keepMarginal).toBeGreaterThanOrEqual(value * (1 - 1e-9))
      }),
    )
  })

  test('no other spending makes a prospect worth more', () => {
    const spend = fc.double({ min: 0, max: 50_000, noNaN: true })
    fc.assert(
      fc.property(economies, spend, spend, (economy, win, keep) => {
        const best = outcomeOf(economy, bestSpend(economy)).equity
        expect(outcomeOf(economy, { win, keep }).equity).toBeLessThanOrEqual(
          best + 1e-6 * (1 + Math.abs(best)),
        )
      }),
    )
  })
})

describe('[VAL-4] one budget, split', () => {
  const market = { prospects: 400, customers: 250 }

  test('the ends are all into keeping and all into winning; the highest point is one of the curve', () => {
    const { points, best } = splitCurve(ECONOMY, market, 400_000)
    expect([points[0]!.share, points.at(-1)!.share]).toEqual([0, 1])
    expect(points[0]!.equity).toBe(equityOfSplit(ECONOMY, market, 400_000, 0))
    expect(Math.max(...points.map((p) => p.equity))).toBe(best.equity)
  })

  test('by hand: 2,000 € on 400 prospects and 2,000 € on 250 customers', () => {
    // A = 5 €, R = 8 €: V = 204 €. 400 · 5.20 + 250 · (204 − 100) = 28,080.
    expect(equityOfSplit(ECONOMY, market, 400_000, 0.5)).toBeCloseTo(2_808_000, 4)
    // The same per head, with 1,000 customers: a fifth of 10,000 € goes into winning.
    expect(equityOfSplit(ECONOMY, { ...market, customers: 1000 }, 1_000_000, 0.2)).toBeCloseTo(10_608_000, 4)
  })
})

describe('[VAL-5] from what the team gave', () => {
  const FIGURES = {
    acquisitionSpendCents: 200_000,
    prospects: 400,
    customersWon: 20,
    winCeiling: 0.2,
    retentionSpendCents: 200_000,
    customers: 250,
    retentionNow: 0.6,
    keepCeiling: 0.8,
    marginCents: 10_000,
    discountRate: 0.1,
  }
  const of = (figures: object) => planAllocation(planOf({ figures: { ...figures } }))

  test('today is what was given: 5 € a prospect, one in twenty; 8 € a customer, six in ten', () => {
    const found = of(FIGURES)
    if (found.state !== 'known') throw new Error(found.state)
    expect(found.today).toMatchObject({ win: 500, keep: 800 })
    expect(found.today.equity).toBeCloseTo(520, 6)
    expect(found.best.equity).toBeGreaterThan(520)
    expect(found.split.today).toEqual({ share: 0.5, equity: expect.closeTo(2_808_000, 4) })
  })

  test('what is missing is named in the order of the page', () => {
    const { customersWon: _, retentionSpendCents: __, ...rest } = FIGURES
    expect(of(rest)).toEqual({ state: 'missing', missing: ['customersWon', 'keepSpend'] })
    expect(of({})).toMatchObject({ state: 'missing', missing: { length: 10 } })
  })

  test.each([
    ['win', 'nobody', { prospects: 0 }],
    ['keep', 'nobody', { customers: 0 }],
    ['win', 'spendZero', { acquisitionSpendCents: 0 }],
    ['win', 'rateZero', { customersWon: 0 }],
    ['win', 'ceilingTooLow', { winCeiling: 0.05 }],
    // More won than there were.
    ['win', 'ceilingTooLow', { customersWon: 500, winCeiling: 1 }],
    ['keep', 'spendZero', { retentionSpendCents: 0 }],
    ['keep', 'rateZero', { retentionNow: 0 }],
    ['keep', 'ceilingTooLow', { keepCeiling: 0.6 }],
    ['keep', 'ceilingTooLow', { retentionNow: 1, keepCeiling: 1 }],
  ])('no curve: %s, %s', (side, because, change) => {
    expect(of({ ...FIGURES, ...change })).toEqual({ state: 'noCurve', side, because })
  })

  test('without a margin nothing is worth spending on', () => {
    const found = of({ ...FIGURES, marginCents: 0 })
    expect(found).toMatchObject({ state: 'known', best: { win: 0, keep: 0, equity: 0 } })
  })
})
