// What the loyalty policy costs, by year, measure, lever, segment and stance (P4).
//
// Invariants
// - What another budget already holds is shown and never summed.
// - Dropped measures cost nothing. Lines whose measure is gone are ignored.
// - Each breakdown adds up to the total of the measures, cent by cent.
// - What may cost any amount is in no sum, and named: a total that lacks it says so.
import { compareOrdered, compareText } from '../order.ts'
import type { Records } from '../records.ts'
import type { CostLineId, MeasureId, ObjectiveId } from '../schema/ids.ts'
import { LEVERS, type Lever } from '../schema/lever.ts'
import {
  type CostLine,
  type Measure,
  type Nature,
  PLAN_YEARS,
  type PlanYear,
  SEGMENTS,
  type Segment,
  type Stance,
} from '../schema/measure.ts'
import { figuresOf } from './figuresOf.ts'
import { incentiveMax } from './incentive.ts'
import { addYears, type CostGap, isDue, lineCost, lineYears, NO_CENTS, type YearCents } from './lineCost.ts'

export interface MeasureCost {
  readonly measure: Measure
  /** In the order people gave them. */
  readonly lines: readonly CostLine[]
  readonly years: YearCents
  /** Already in another budget: beside the total. */
  readonly elsewhere: YearCents
  readonly state: CostState
}

/**
 * How well a cost is known. `missing`: no line, or none with a cost. `partly`: the sum lacks a line. `elsewhere`: all of
 * it is in another budget, so that it is shown and not summed.
 */
export type CostState = 'known' | 'partly' | 'missing' | 'elsewhere'

export interface Budget {
  /** Measures and incentives. */
  readonly years: YearCents
  readonly elsewhere: YearCents
  /** Of the objectives that have one (O4), at most, in the years of the plan; without those of `openIncentives`. */
  readonly incentives: YearCents
  /** Incentives of the plan's years that nothing holds, or whose amount is missing: what they cost is not known. */
  readonly openIncentives: readonly OpenIncentive[]
  /** Incentives of other years: in no sum. By year. */
  readonly incentivesOutside: readonly { readonly objectiveId: ObjectiveId; readonly year: number }[]
  /** Year 1 in the calendar; null while neither the figure nor an objective says it. */
  readonly firstYear: number | null
  readonly measures: readonly MeasureCost[]
  readonly byLever: Readonly<Record<Lever, YearCents>>
  readonly bySegment: Readonly<Record<Segment, YearCents>>
  readonly byStance: Readonly<Record<Stance | 'unsaid', YearCents>>
  readonly byNature: Readonly<Record<Nature | 'unsaid', YearCents>>
  /** Lines that are not in the sum because something is missing. Not those of another budget: it knows. */
  readonly uncosted: readonly { readonly lineId: CostLineId; readonly missing: CostGap }[]
  /** Measures without a single line: nobody said what they cost. */
  readonly withoutLines: readonly MeasureId[]
  /** Nothing has a cost yet, not even in another budget: the zeros of this budget mean nothing. */
  readonly isEmpty: boolean
}

export interface OpenIncentive {
  readonly objectiveId: ObjectiveId
  readonly year: PlanYear
  readonly open: 'noCap' | 'noAmount'
}

export function budget(records: Pick<Records, 'measures' | 'costLines' | 'objectives' | 'figures'>): Budget {
  const measures = measureCosts(records)
  const sumOf = (among: readonly MeasureCost[], of: 'years' | 'elsewhere' = 'years') =>
    among.reduce((sum, each) => addYears(sum, each[of]), NO_CENTS)
  const by = <Key extends string>(keys: readonly Key[], keyOf: (measure: Measure) => Key) =>
    Object.fromEntries(
      keys.map((key) => [key, sumOf(measures.filter(({ measure }) => keyOf(measure) === key))]),
    ) as Record<Key, YearCents>
  const { costed, ...incentives } = incentivesOf(records)
  return {
    years: addYears(sumOf(measures), incentives.incentives),
    elsewhere: sumOf(measures, 'elsewhere'),
    ...incentives,
    measures,
    byLever: by(LEVERS, (m) => m.lever),
    bySegment: by(SEGMENTS, (m) => m.segment),
    byStance: by(['defensive', 'offensive', 'unsaid'], (m) => m.stance ?? 'unsaid'),
    byNature: by(['economic', 'relational', 'unsaid'], (m) => m.nature ?? 'unsaid'),
    uncosted: measures.flatMap(({ lines }) =>
      lines.flatMap((line) => {
        const { missing } = lineCost(line)
        return missing === null || line.elsewhere ? [] : [{ lineId: line.id, missing }]
      }),
    ),
    withoutLines: measures.filter(({ lines }) => lines.length === 0).map(({ measure }) => measure.id),
    isEmpty: costed === 0 && measures.every(({ state }) => state === 'missing'),
  }
}

/** The years whose sum lacks an incentive that may cost any amount. */
export function openYears({ openIncentives }: Budget): PlanYear[] {
  return PLAN_YEARS.filter((year) => openIncentives.some((each) => each.year === year))
}

/** The measures that are not dropped, in order, each with its lines and what they come to. */
export function measureCosts({
  measures,
  costLines,
}: Pick<Records, 'measures' | 'costLines'>): MeasureCost[] {
  const byMeasure = new Map<MeasureId, CostLine[]>()
  for (const line of [...costLines.values()].sort(compareOrdered)) {
    const lines = byMeasure.get(line.measureId)
    if (lines === undefined) byMeasure.set(line.measureId, [line])
    else lines.push(line)
  }
  return [...measures.values()]
    .filter((measure) => measure.status !== 'dropped')
    .sort(compareOrdered)
    .map((measure) => {
      const lines = byMeasure.get(measure.id) ?? []
      const sumOf = (elsewhere: boolean) =>
        lines
          .filter((line) => line.elsewhere === elsewhere)
          .reduce((sum, line) => addYears(sum, lineYears(line)), NO_CENTS)
      return { measure, lines, years: sumOf(false), elsewhere: sumOf(true), state: costState(lines) }
    })
}

/** Of several measures: null without any; what some lack, the sum lacks. */
export function costStateOf(measures: readonly Pick<MeasureCost, 'state'>[]): CostState | null {
  const has = (state: CostState) => measures.some((measure) => measure.state === state)
  if (measures.length === 0) return null
  if (has('partly') || (has('known') && has('missing'))) return 'partly'
  if (has('known')) return 'known'
  return has('missing') ? 'missing' : 'elsewhere'
}

function costState(lines: readonly CostLine[]): CostState {
  const own = lines.filter((line) => !line.elsewhere)
  if (own.length === 0) return lines.length === 0 ? 'missing' : 'elsewhere'
  const without = own.filter((line) => lineCost(line).missing !== null).length
  if (without === own.length) return 'missing'
  return without === 0 ? 'known' : 'partly'
}

/** The lines of a year that are in the sum. */
export function linesDue(lines: readonly CostLine[], year: 1 | 2 | 3): CostLine[] {
  return lines.filter((line) => isDue(line, year) && !line.elsewhere)
}

/** Year 1 of the plan in the calendar: what people said, else the first year that has an objective. */
export function firstYearOf({ objectives, figures }: Pick<Records, 'objectives' | 'figures'>): number | null {
  const said = figuresOf(figures).firstYear
  if (said !== null || objectives.size === 0) return said
  return Math.min(...[...objectives.values()].map(({ year }) => year))
}

function incentivesOf(records: Pick<Records, 'objectives' | 'figures'>) {
  const firstYear = firstYearOf(records)
  const all = [...records.objectives.values()]
    .sort((a, b) => a.year - b.year || compareText(a.id, b.id))
    .map((objective) => ({
      objectiveId: objective.id,
      year: objective.year,
      planYear: PLAN_YEARS.find((year) => objective.year === (firstYear ?? 0) + year - 1),
      ...incentiveMax(objective),
    }))
    .filter(({ cents, open }) => cents !== null || open !== null)
  const of = (year: PlanYear) =>
    all.filter(({ planYear }) => planYear === year).reduce((sum, { cents }) => sum + (cents ?? 0), 0)
  const incentives: YearCents = [of(1), of(2), of(3)]
  return {
    firstYear,
    incentives,
    costed: all.filter(({ planYear, cents }) => planYear !== undefined && cents !== null).length,
    openIncentives: all.flatMap(({ objectiveId, planYear, open }) =>
      planYear === undefined || open === null ? [] : [{ objectiveId, year: planYear, open }],
    ),
    incentivesOutside: all.flatMap(({ objectiveId, year, planYear }) =>
      planYear === undefined ? [{ objectiveId, year }] : [],
    ),
  }
}
