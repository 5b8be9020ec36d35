// What the loyalty policy costs, by year, measure, lever, segment and stance (P4).
//
// Invariants
// - What another budget already holds is shown and never summed.
// - Dropped measures cost nothing. Lines whose measure is gone are ignored.
// - Each breakdown adds up to the total of the measures, cent by cent.
import { compareOrdered } from '../order.ts'
import type { Records } from '../records.ts'
import type { CostLineId, MeasureId } from '../schema/ids.ts'
import { LEVERS, type Lever } from '../schema/lever.ts'
import {
  type CostLine,
  type Measure,
  type Nature,
  SEGMENTS,
  type Segment,
  type Stance,
} from '../schema/measure.ts'
import { figuresOf } from './figuresOf.ts'
import { incentiveMaxCents } from './incentive.ts'
import { addYears, type CostGap, isDue, lineCost, lineYears, NO_CENTS, type YearCents } from './lineCost.ts'

export interface MeasureCost {
  readonly measure: Measure
  /** In the order people gave them. */
  readonly lines: readonly CostLine[]
  readonly years: YearCents
  /** Already in another budget: beside the total. */
  readonly elsewhere: YearCents
}

export interface Budget {
  /** Measures and incentives. */
  readonly years: YearCents
  readonly elsewhere: YearCents
  /** Of the objectives that have one (O4), at most, in the years of the plan. */
  readonly incentives: YearCents
  readonly measures: readonly MeasureCost[]
  readonly byLever: Readonly<Record<Lever, YearCents>>
  readonly bySegment: Readonly<Record<Segment, YearCents>>
  readonly byStance: Readonly<Record<Stance | 'unsaid', YearCents>>
  readonly byNature: Readonly<Record<Nature | 'unsaid', YearCents>>
  /** Lines that are not in the sum because something is missing. Not those of another budget: it knows. */
  readonly uncosted: readonly { readonly lineId: CostLineId; readonly missing: CostGap }[]
  /** Measures without a single line: nobody said what they cost. */
  readonly withoutLines: readonly MeasureId[]
}

export function budget(records: Pick<Records, 'measures' | 'costLines' | 'objectives' | 'figures'>): Budget {
  const measures = measureCosts(records)
  const sumOf = (among: readonly MeasureCost[], of: 'years' | 'elsewhere' = 'years') =>
    among.reduce((sum, each) => addYears(sum, each[of]), NO_CENTS)
  const by = <Key extends string>(keys: readonly Key[], keyOf: (measure: Measure) => Key) =>
    Object.fromEntries(
      keys.map((key) => [key, sumOf(measures.filter(({ measure }) => keyOf(measure) === key))]),
    ) as Record<Key, YearCents>
  const incentives = incentiveYears(records)
  return {
    years: addYears(sumOf(measures), incentives),
    elsewhere: sumOf(measures, 'elsewhere'),
    incentives,
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
  }
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
      return { measure, lines, years: sumOf(false), elsewhere: sumOf(true) }
    })
}

/** The lines of a year that are in the sum. */
export function linesDue(lines: readonly CostLine[], year: 1 | 2 | 3): CostLine[] {
  return lines.filter((line) => isDue(line, year) && !line.elsewhere)
}

/** The most that incentives cost; year 1 is the first year of the plan, else the first that has an objective. */
function incentiveYears({ objectives, figures }: Pick<Records, 'objectives' | 'figures'>): YearCents {
  const years = [...objectives.values()].map((objective) => objective.year)
  const first = figuresOf(figures).firstYear ?? Math.min(...years)
  const of = (year: number) =>
    [...objectives.values()]
      .filter((objective) => objective.year === first + year - 1)
      .reduce((sum, objective) => sum + (incentiveMaxCents(objective) ?? 0), 0)
  return [of(1), of(2), of(3)]
}
