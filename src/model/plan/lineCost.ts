// What a cost line costs in a year (P4): fixed + unit × quantity, the quantity held by its cap.
import { AMOUNT_MAX_CENTS } from '../schema/limits.ts'
import { type CostLine, PLAN_YEARS, type PlanYear } from '../schema/measure.ts'

/** Why a line has no cost yet. `tooLarge`: more than any amount may be. */
export type CostGap = 'amount' | 'unit' | 'quantity' | 'tooLarge'

export interface LineCost {
  /** In each year it falls due, whole cents; null when it cannot be told. */
  readonly yearlyCents: number | null
  /** Null exactly when the cost is known. */
  readonly missing: CostGap | null
}

/** Cents of years 1, 2 and 3. */
export type YearCents = readonly [number, number, number]

export const NO_CENTS: YearCents = [0, 0, 0]

/**
 * - Nothing said is no zero: a line without any amount has no cost.
 * - No quantity and a cap: the cap, which is the most it can cost. No cap: the quantity.
 */
export function lineCost({ fixedCents, unitCents, quantity, cap }: CostLine): LineCost {
  const held = quantity === null ? cap : Math.min(quantity, cap ?? quantity)
  if (fixedCents === null && unitCents === null) return gap('amount')
  if (unitCents !== null && held === null) return gap('quantity')
  // A cap alone stands ready for a price to come; a quantity without one is half a calculation.
  if (unitCents === null && quantity !== null) return gap('unit')
  const cents = (fixedCents ?? 0) + (unitCents ?? 0) * (held ?? 0)
  return cents > AMOUNT_MAX_CENTS ? gap('tooLarge') : { yearlyCents: cents, missing: null }
}

/** Its cost in each year of the plan: in its year, and in each later one when it recurs. */
export function lineYears(line: CostLine): YearCents {
  const { yearlyCents } = lineCost(line)
  const of = (year: PlanYear) => (isDue(line, year) ? (yearlyCents ?? 0) : 0)
  return [of(1), of(2), of(3)]
}

export function isDue({ year, recurring }: CostLine, inYear: PlanYear): boolean {
  return inYear === year || (recurring && inYear > year)
}

export function addYears(a: YearCents, b: YearCents): YearCents {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

export function totalOf(years: YearCents): number {
  return PLAN_YEARS.reduce((sum, year) => sum + (years[year - 1] ?? 0), 0)
}

function gap(missing: CostGap): LineCost {
  return { yearlyCents: null, missing }
}
