import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { budget, costStateOf, openYears } from '../../../src/model/plan/budget.ts'
import { lineCost, lineYears, totalOf, type YearCents } from '../../../src/model/plan/lineCost.ts'
import { LEVERS } from '../../../src/model/schema/lever.ts'
import { SEGMENTS } from '../../../src/model/schema/measure.ts'
import { onlyOne, planOf } from '../../support/planOf.ts'

const line = (fields: Readonly<Record<string, unknown>>) =>
  onlyOne(planOf({ measures: { m: {} }, lines: { l: { of: 'm', ...fields } } }), 'costLines')

/** Example 1 of S1, as an entrepreneur types it in. */
const EXAMPLE_1 = {
  measures: {
    contests: { title: 'Jeux-concours', stance: 'offensive' },
    emailing: { title: 'E-mailing des nouveautés', stance: 'offensive' },
    referral: { title: 'Parrainage', stance: 'offensive', lever: 'winBack' },
  },
  lines: {
    contests: {
      of: 'contests',
      fixedCents: 30_000,
      recurring: true,
      elsewhere: true,
      elsewhereWhere: 'Communication',
    },
    tool: { of: 'emailing', fixedCents: 25_000, recurring: true },
    four: { of: 'referral', unitCents: 1000, cap: 50, minReferrals: 4, recurring: true },
    two: { of: 'referral', unitCents: 500, cap: 50, minReferrals: 2, recurring: true },
  },
} as const

describe('[PLN-10] example 1', () => {
  const { years, elsewhere, measures, uncosted } = budget(planOf(EXAMPLE_1))

  test('the referral costs exactly 750 €', () => {
    expect(measures[2]?.years).toEqual([75_000, 75_000, 75_000])
  })

  test('year 1 comes to 1,000 €, and the later years to as much', () => {
    expect(years).toEqual([100_000, 100_000, 100_000])
    expect(uncosted).toEqual([])
  })

  test('the contests are shown, and not summed', () => {
    expect(measures[0]).toMatchObject({ years: [0, 0, 0], elsewhere: [30_000, 30_000, 30_000] })
    expect(elsewhere).toEqual([30_000, 30_000, 30_000])
  })
})

describe('[PLN-11] a line', () => {
  test.each([
    ['nothing said', {}, null, 'amount'],
    ['only a quantity', { quantity: 3 }, null, 'amount'],
    ['a fixed amount', { fixedCents: 100 }, 100, null],
    ['a fixed amount of nothing', { fixedCents: 0 }, 0, null],
    ['a price and a quantity', { unitCents: 100, quantity: 3 }, 300, null],
    ['both', { fixedCents: 50, unitCents: 100, quantity: 3 }, 350, null],
    ['a quantity below the cap', { unitCents: 100, quantity: 3, cap: 5 }, 300, null],
    ['a quantity above the cap', { unitCents: 100, quantity: 9, cap: 5 }, 500, null],
    ['only a cap', { unitCents: 100, cap: 5 }, 500, null],
    ['a cap of nobody', { unitCents: 100, quantity: 3, cap: 0 }, 0, null],
    ['a price alone', { unitCents: 100 }, null, 'quantity'],
    ['a fixed amount and a price alone', { fixedCents: 50, unitCents: 100 }, null, 'quantity'],
    ['a fixed amount and a quantity alone', { fixedCents: 50, quantity: 2 }, null, 'unit'],
    ['a fixed amount and a cap in advance', { fixedCents: 50, cap: 2 }, 50, null],
    ['as much as any amount', { unitCents: 500_000_000_000, quantity: 2 }, 1_000_000_000_000, null],
    ['too much', { unitCents: 1_000_000_000_000, quantity: 2 }, null, 'tooLarge'],
  ])('%s', (_case, fields, yearlyCents, missing) => {
    expect(lineCost(line(fields))).toEqual({ yearlyCents, missing })
  })

  test.each([
    [{ year: 1 }, [7, 0, 0]],
    [{ year: 2 }, [0, 7, 0]],
    [{ year: 3, recurring: true }, [0, 0, 7]],
    [{ year: 1, recurring: true }, [7, 7, 7]],
    [{ year: 2, recurring: true }, [0, 7, 7]],
  ])('[PLN-12] falls due: %o', (fields, years) => {
    expect(lineYears(line({ fixedCents: 7, ...fields }))).toEqual(years)
  })
})

describe('the budget', () => {
  test('[PLN-13] a plan without measures costs nothing, and lacks nothing', () => {
    const none = budget(planOf({}))
    expect(none).toMatchObject({ years: [0, 0, 0], measures: [], uncosted: [], withoutLines: [] })
    expect(Object.keys(none.byLever)).toEqual([...LEVERS])
  })

  test('[PLN-13] lines without a cost are named, not counted as nothing; those of another budget know', () => {
    const { years, uncosted, withoutLines } = budget(
      planOf({
        measures: { m: {}, bare: {} },
        lines: {
          a: { of: 'm', fixedCents: 100 },
          b: { of: 'm', unitCents: 100 },
          c: { of: 'm', elsewhere: true },
        },
      }),
    )
    expect(years).toEqual([100, 0, 0])
    expect(uncosted).toEqual([{ lineId: 'costLine:b', missing: 'quantity' }])
    expect(withoutLines).toEqual(['measure:bare'])
  })

  test('[PLN-13] dropped measures and lines whose measure is gone cost nothing', () => {
    const { years, measures } = budget(
      planOf({
        measures: { m: {}, dropped: { status: 'dropped' } },
        lines: {
          a: { of: 'm', fixedCents: 1 },
          b: { of: 'dropped', fixedCents: 2 },
          c: { of: 'gone', fixedCents: 4 },
        },
      }),
    )
    expect(years).toEqual([1, 0, 0])
    expect(measures.map(({ measure }) => measure.id)).toEqual(['measure:m'])
  })

  test('[PLN-14] an incentive is in the sum, at most, in its year of the plan', () => {
    const objectives = {
      a: { year: 2027, incentiveTargetCents: 50_000, incentiveCapCents: 80_000 },
      b: { year: 2028, incentiveTargetCents: 20_000, incentiveThreshold: 1 },
      c: { year: 2031, incentiveTargetCents: 1, incentiveCapCents: 1 },
      d: { year: 2027 },
    }
    expect(budget(planOf({ objectives }))).toMatchObject({ incentives: [80_000, 20_000, 0], firstYear: 2027 })
    const later = budget(planOf({ objectives, figures: { firstYear: 2026 } }))
    expect(later).toMatchObject({ incentives: [0, 80_000, 20_000], firstYear: 2026 })
    expect(later.years).toEqual([0, 80_000, 20_000])
    const past = budget(planOf({ objectives, figures: { firstYear: 2028 } }))
    expect(past).toMatchObject({ incentives: [20_000, 0, 0], openIncentives: [] })
    expect(budget(planOf({})).firstYear).toBeNull()
  })

  test('[PLN-14] incentives of other years are named, and so are those that may cost any amount', () => {
    const objectives = {
      early: { year: 2026, incentiveTargetCents: 70, incentiveCapCents: 90 },
      free: { year: 2027, incentiveTargetCents: 500 },
      held: { year: 2027, incentiveTargetCents: 500, incentiveCapCents: 600 },
      vague: { year: 2029, incentiveCapCents: 600 },
      late: { year: 2030, incentiveTargetCents: 70 },
      none: { year: 2030 },
    }
    const plan = budget(planOf({ objectives, figures: { firstYear: 2027 } }))
    expect(plan.incentives).toEqual([600, 0, 0])
    expect(plan.openIncentives).toEqual([
      { objectiveId: 'objective:free', year: 1, open: 'noCap' },
      { objectiveId: 'objective:vague', year: 3, open: 'noAmount' },
    ])
    expect(openYears(plan)).toEqual([1, 3])
    expect(plan.incentivesOutside).toEqual([
      { objectiveId: 'objective:early', year: 2026 },
      { objectiveId: 'objective:late', year: 2030 },
    ])
  })

  test('[PLN-51] how well the cost of a measure is known, and when nothing is costed at all', () => {
    const plan = (lines: Parameters<typeof planOf>[0]['lines']) =>
      budget(planOf({ measures: { m: {} }, ...(lines && { lines }) }))
    const state = (lines: Parameters<typeof plan>[0]) => plan(lines).measures[0]?.state
    const [known, open, elsewhere] = [
      { of: 'm', fixedCents: 5 },
      { of: 'm', unitCents: 5 },
      { of: 'm', elsewhere: true },
    ]
    expect(state({})).toBe('missing')
    expect(state({ a: open })).toBe('missing')
    expect(state({ a: open, b: elsewhere })).toBe('missing')
    expect(state({ a: elsewhere })).toBe('elsewhere')
    expect(state({ a: known, b: open })).toBe('partly')
    expect(state({ a: known, b: elsewhere })).toBe('known')
    // Of several measures together: what one of them lacks, their sum lacks.
    const states = ['known', 'partly', 'missing', 'elsewhere'] as const
    const together = (...those: readonly (typeof states)[number][]) =>
      costStateOf(those.map((s) => ({ state: s })))
    expect(states.map((s) => together(s, s))).toEqual(states)
    expect(states.map((s) => together('known', s))).toEqual(['known', 'partly', 'partly', 'known'])
    expect([together(), together('missing', 'elsewhere')]).toEqual([null, 'missing'])
    expect(budget(planOf({})).isEmpty).toBe(true)
    expect(plan({ a: open }).isEmpty).toBe(true)
    expect(plan({ a: { of: 'm', fixedCents: 0 } }).isEmpty).toBe(false)
    expect(plan({ a: elsewhere }).isEmpty).toBe(false)
    const paid = { o: { incentiveTargetCents: 5, incentiveCapCents: 5 } }
    expect(budget(planOf({ objectives: paid })).isEmpty).toBe(false)
  })

  test('[PLN-13] by lever, segment, stance and nature, it adds up to the same, cent by cent', () => {
    const cents = fc.option(fc.integer({ min: 0, max: 1_000_000_000_000 }), { nil: null })
    const plan = fc.record({
      measures: fc.array(
        fc.record({
          lever: fc.constantFrom(...LEVERS),
          segment: fc.constantFrom(...SEGMENTS),
          stance: fc.constantFrom('defensive', 'offensive', null),
          nature: fc.constantFrom('economic', 'relational', null),
          status: fc.constantFrom('idea', 'running', 'dropped'),
        }),
        { maxLength: 6 },
      ),
      lines: fc.array(
        fc.record({
          of: fc.nat(6),
          fixedCents: cents,
          unitCents: cents,
          quantity: fc.option(fc.nat(1000), { nil: null }),
          cap: fc.option(fc.nat(1000), { nil: null }),
          year: fc.constantFrom(1, 2, 3),
          recurring: fc.boolean(),
          elsewhere: fc.boolean(),
        }),
        { maxLength: 12 },
      ),
    })
    fc.assert(
      fc.property(plan, ({ measures, lines }) => {
        const given = budget(
          planOf({
            measures: Object.fromEntries(measures.map((m, i) => [i, m])),
            lines: Object.fromEntries(lines.map((l, i) => [i, { ...l, of: String(l.of) }])),
          }),
        )
        const sum = (parts: readonly YearCents[]) =>
          [0, 1, 2].map((year) => parts.reduce((all, part) => all + (part[year] ?? 0), 0))
        for (const parts of [given.byLever, given.bySegment, given.byStance, given.byNature])
          expect(sum(Object.values(parts))).toEqual(given.years)
        expect(sum(given.measures.map((m) => m.years))).toEqual(given.years)
        expect(Number.isSafeInteger(totalOf(given.years))).toBe(true)
      }),
    )
  })

  test('[PLN-12] a recurring line costs no less in later years, one that is not costs once', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3), fc.boolean(), fc.nat(9999), (year, recurring, fixedCents) => {
        const years = lineYears(line({ year, recurring, fixedCents }))
        if (recurring) expect(years[0] <= years[1] && years[1] <= years[2]).toBe(true)
        else expect(totalOf(years)).toBe(fixedCents)
      }),
    )
  })
})
