import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forecastOf, lateReturn } from '../../../src/model/plan/forecast.ts'
import { contradictions, retainedTarget } from '../../../src/model/plan/objectiveConsistency.ts'
import { objectiveProgress } from '../../../src/model/plan/objectiveProgress.ts'
import { plannedShare, seasonOf } from '../../../src/model/plan/season.ts'
import { onlyOne, type PlanSpec, planOf } from '../../support/planOf.ts'

/** A shop that lives from Christmas: 40 in November, 60 in December, 0 in January, 10 in the others. */
const SHOP = [0, 10, 10, 10, 10, 10, 10, 10, 10, 10, 40, 60]
const monthsOf = (values: readonly number[]) => values.map((value, i) => ['o', i + 1, value] as const)

function given(spec: {
  readonly objective: object
  readonly actual?: readonly [day: string, value: number]
  readonly months?: readonly number[]
  readonly figures?: object
}) {
  const actuals: PlanSpec['actuals'] = spec.actual === undefined ? [] : [['o', ...spec.actual]]
  const records = planOf({
    objectives: { o: { year: 2027, ...spec.objective } },
    actuals,
    seasons: monthsOf(spec.months ?? []),
    figures: { ...spec.figures },
  })
  const objective = onlyOne(records, 'objectives')
  const progress = objectiveProgress(objective, records.actuals, '2027-12-31', records.seasonMonths)
  return { progress, forecast: forecastOf(objective, progress, records.figures), records, objective }
}

describe('[VAL-9] the plan follows last year’s season', () => {
  test('by hand: of 190 in a year, 80 by the end of September; evenly within a month', () => {
    const { records, objective } = given({ objective: {}, months: SHOP })
    const { season } = seasonOf(records.seasonMonths, objective.id)
    const due = (day: string) => plannedShare(day, 2027, season)
    expect(due('2027-09-30')).toBeCloseTo(80 / 190, 12)
    expect(due('2027-11-15')).toBeCloseTo((90 + 20) / 190, 12)
    expect(due('2027-01-31')).toBe(0)
    expect([due('2026-12-31'), due('2027-12-31'), due('2028-01-01')]).toEqual([0, expect.closeTo(1, 12), 1])
  })

  test('pace is what is done by what is due: 80 of 190 at the end of September is on pace, and late if the year were even', () => {
    const objective = { start: 0, target: 190 }
    const actual = ['2027-09-30', 80] as const
    expect(given({ objective, actual, months: SHOP }).progress).toMatchObject({
      pace: expect.closeTo(1, 9),
      requiredPace: expect.closeTo(1, 9),
      plannedBy: 'season',
    })
    const even = given({ objective, actual }).progress
    expect(even.plannedBy).toBe('days')
    expect(even.pace).toBeCloseTo(80 / 190 / (273 / 365), 9)
  })

  test('while nothing is due there is no pace', () => {
    const { progress } = given({
      objective: { start: 0, target: 190 },
      actual: ['2027-01-20', 4],
      months: SHOP,
    })
    expect([progress.planned, progress.pace]).toEqual([0, null])
  })

  test.each([
    ['eleven months', SHOP.slice(1), 11],
    ['a year of nothing', SHOP.map(() => 0), 12],
    ['no month', [], 0],
  ])('%s make no season', (_case, months, known) => {
    const { records, objective } = given({ objective: {}, months })
    expect(seasonOf(records.seasonMonths, objective.id)).toEqual({ known, season: null })
  })

  test('what is due never falls from day to day, and twelve equal months are nearly even', () => {
    const months = fc
      .array(fc.nat(500), { minLength: 12, maxLength: 12 })
      .filter((all) => all.some((v) => v > 0))
    fc.assert(
      fc.property(months, fc.integer({ min: 0, max: 363 }), (values, day) => {
        const { records, objective } = given({ objective: {}, months: values })
        const { season } = seasonOf(records.seasonMonths, objective.id)
        const at = (n: number) =>
          plannedShare(new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10), 2027, season)
        expect(at(day + 1)).toBeGreaterThanOrEqual(at(day) - 1e-12)
      }),
      { numRuns: 40 },
    )
    const { records, objective } = given({ objective: {}, months: SHOP.map(() => 7) })
    expect(plannedShare('2027-07-02', 2027, seasonOf(records.seasonMonths, objective.id).season)).toBeCloseTo(
      183 / 365,
      2,
    )
  })
})

describe('[VAL-10] the pace that is needed', () => {
  const objective = { start: 0, target: 100 }

  test('what is left by what the plan has left: 20 at the middle of the year needs 80 in a half that has 50', () => {
    const { progress } = given({ objective, actual: ['2027-07-02', 20] })
    expect(progress.requiredPace).toBeCloseTo(0.8 / (182 / 365), 9)
  })

  test('nothing when the target is reached, and none after the year', () => {
    expect(given({ objective, actual: ['2027-07-02', 100] }).progress.requiredPace).toBe(0)
    expect(given({ objective, actual: ['2027-12-31', 100] }).progress.requiredPace).toBe(0)
    expect(given({ objective, actual: ['2027-12-31', 90] }).progress.requiredPace).toBeNull()
    expect(given({ objective, actual: ['2027-12-31', 90], months: SHOP }).progress.requiredPace).toBeNull()
    expect(
      given({ objective: { start: 5, target: 5 }, actual: ['2027-03-01', 90] }).progress.requiredPace,
    ).toBeNull()
  })

  test('who goes on at it arrives: actual + what is needed × what the rest of the plan holds = target', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (target, done) => {
          const { progress } = given({
            objective: { start: 0, target },
            actual: ['2027-04-30', Math.floor(target * done)],
            months: SHOP,
          })
          const reached = progress.attainment! + progress.requiredPace! * (1 - progress.planned!)
          expect(reached).toBeCloseTo(1, 9)
        },
      ),
    )
  })
})

describe('[VAL-11] the forecast', () => {
  const retained = { kind: 'retained', start: 0, target: 450 }
  const actual = ['2027-07-02', 300] as const

  test('customers: those who came back, and of the silent ones the part that still does', () => {
    const { forecast } = given({
      objective: { ...retained, silentReturn: 0.25 },
      actual,
      figures: { customers: 500 },
    })
    expect(forecast).toEqual({ value: 350, basis: 'silence', rate: 0.25 })
  })

  test('as many back as last year at this day: as many as last year in the end', () => {
    // Last year 400 of 500 in all, so 400 · 183/365 by the 2nd of July.
    const { forecast } = given({
      objective: retained,
      actual: ['2027-07-02', Math.round((400 * 183) / 365)],
      figures: { customers: 500, cohortCustomers: 500, cohortKept: 400 },
    })
    expect(forecast).toMatchObject({ value: 400, basis: 'lastYear' })
  })

  test.each([
    ['nobody said how many customers there are', {}],
    ['more came back than there are customers', { customers: 200 }],
    ['last year is not possible', { customers: 500, cohortCustomers: 10, cohortKept: 11 }],
  ])('%s: by pace', (_case, figures) => {
    const { forecast } = given({ objective: retained, actual, figures })
    expect(forecast).toEqual({ value: Math.round((300 * 365) / 183), basis: 'pace', rate: null })
  })

  test('other objectives go on by what is due, up or down', () => {
    const revenue = { kind: 'revenue', start: 0, target: 190_00 }
    expect(given({ objective: revenue, actual: ['2027-09-30', 88_00], months: SHOP }).forecast?.value).toBe(
      209_00,
    )
    const down = { kind: 'volume', start: 100, target: 50 }
    expect(given({ objective: down, actual: ['2027-12-31', 70] }).forecast?.value).toBe(70)
    expect(given({ objective: down, actual: ['2027-07-02', 20] }).forecast?.value).toBe(0)
  })

  test('none without a result, without a start, and in the first weeks', () => {
    const objective = { kind: 'volume', start: 0, target: 100 }
    expect(given({ objective }).forecast).toBeNull()
    expect(given({ objective, actual: ['2027-01-20', 9] }).forecast).toBeNull()
    expect(given({ objective: { ...objective, start: null }, actual }).forecast).toBeNull()
  })

  test('by silence it lies between those who are back and all, and rises with the rate', () => {
    const rate = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.nat(500), rate, rate, (back, a, b) => {
        const of = (silentReturn: number) =>
          given({
            objective: { ...retained, silentReturn },
            actual: ['2027-07-02', back],
            figures: { customers: 500 },
          }).forecast!.value
        expect(of(Math.min(a, b))).toBeLessThanOrEqual(of(Math.max(a, b)))
        expect(of(0)).toBe(back)
        expect(of(1)).toBe(500)
      }),
      { numRuns: 40 },
    )
  })

  test('when everybody who came back last year is in, nobody comes late', () => {
    const { records } = given({ objective: {}, figures: { cohortCustomers: 500, cohortKept: 400 } })
    expect(lateReturn(records.figures, 1)).toBe(0)
    expect(lateReturn(records.figures, 0)).toBe(0.8)
    expect(
      lateReturn(given({ objective: {}, figures: { cohortCustomers: 5, cohortKept: 5 } }).records.figures, 1),
    ).toBe(0)
  })
})

test.each([
  [{ start: 600, target: 700 }, 650, 650 / 700],
  [{ start: null, target: 700 }, 350, 0.5],
  [{ start: 100, target: 0 }, 40, null],
  [{ start: 100, target: null }, 40, null],
])('[VAL-17] %o, %i reached: %d of the target', (objective, value, ofTarget) => {
  expect(given({ objective, actual: ['2027-06-30', value] }).progress.ofTarget).toBe(ofTarget)
})

describe('[VAL-12] a target from the customers there are', () => {
  test('N* = S · r*; another target in its first year contradicts it', () => {
    const figures = { customers: 400, retentionAim: 0.85 }
    const of = (target: number, year = 2027) =>
      planOf({
        figures,
        objectives: { a: { kind: 'retained', target, year }, b: { kind: 'retained', target: 1, year: 2029 } },
      })
    expect(retainedTarget(of(1).figures)).toBe(340)
    expect(contradictions(of(345))).toEqual([])
    expect(contradictions(of(390))).toEqual([{ year: 2027, kind: 'base', given: 390, expected: 340 }])
    expect(retainedTarget(planOf({ figures: { customers: 400 } }).figures)).toBeNull()
    expect(retainedTarget(planOf({ figures: { customers: 0, retentionAim: 1 } }).figures)).toBe(0)
  })
})
