// Whether the objectives of a year fit each other, and whether there are any (O1, O2, S4).
import { compareText } from '../order.ts'
import type { Records } from '../records.ts'
import { OBJECTIVE_KINDS, type Objective, type ObjectiveKind } from '../schema/objective.ts'
import { figuresOf } from './figuresOf.ts'
import { roundCents } from './roundCents.ts'

/** Targets that differ by more than one part in so many contradict each other. */
const TOLERATED_PART = 20

export interface Contradiction {
  readonly year: number
  /** `upSellAboveRevenue`: a part that is larger than the whole. `base`: customers × the share aimed at. */
  readonly kind: 'base' | 'volume' | 'revenue' | 'upSellAboveRevenue'
  /** What the target says. */
  readonly given: number
  /** What follows from the others. */
  readonly expected: number
}

/** N* = S · r*: the customers there are × the share to keep, whole; null when one is not known. */
export function retainedTarget(figures: Records['figures']): number | null {
  const { customers, retentionAim } = figuresOf(figures)
  return customers === null || retentionAim === null ? null : Math.round(customers * retentionAim)
}

/**
 * retained = S · r* in the first year that has such an objective; volume = retained × orders per customer, and revenue =
 * volume × basket (or retained × orders × basket). Only what follows from given numbers is compared: nothing is assumed.
 */
export function contradictions({
  objectives,
  figures,
}: Pick<Records, 'objectives' | 'figures'>): Contradiction[] {
  // By id, so that all windows compare the same of two objectives of one kind.
  const all = [...objectives.values()].sort((a, b) => compareText(a.id, b.id))
  const years = [...new Set(all.map((o) => o.year))].sort((a, b) => a - b)
  const others = years.flatMap((year) =>
    contradictionsOf(
      year,
      all.filter((o) => o.year === year),
    ),
  )
  return [...baseContradiction(all, retainedTarget(figures)), ...others]
}

function baseContradiction(all: readonly Objective[], expected: number | null): Contradiction[] {
  const [first] = all
    .filter((o) => o.kind === 'retained' && o.target !== null)
    .sort((a, b) => a.year - b.year || compareText(a.id, b.id))
  if (first === undefined || expected === null || !differ(first.target, expected)) return []
  return [{ year: first.year, kind: 'base', given: first.target ?? 0, expected }]
}

function contradictionsOf(year: number, objectives: readonly Objective[]): Contradiction[] {
  const targetOf = (kind: ObjectiveKind) =>
    objectives.find((o) => o.kind === kind && o.target !== null)?.target ?? null
  const orders = objectives.find((o) => o.ordersPerCustomer !== null)?.ordersPerCustomer ?? null
  const basket = objectives.find((o) => o.basketCents !== null)?.basketCents ?? null
  const [retained, volume, revenue, upSell] = OBJECTIVE_KINDS.map(targetOf)
  const found: Contradiction[] = []
  const expectedVolume = product(retained, orders)
  if (differ(volume, expectedVolume))
    found.push({ year, kind: 'volume', given: volume ?? 0, expected: expectedVolume ?? 0 })
  const expectedRevenue = product(volume ?? expectedVolume, basket)
  if (differ(revenue, expectedRevenue))
    found.push({ year, kind: 'revenue', given: revenue ?? 0, expected: expectedRevenue ?? 0 })
  if (
    upSell !== null &&
    upSell !== undefined &&
    revenue !== null &&
    revenue !== undefined &&
    upSell > revenue
  )
    found.push({ year, kind: 'upSellAboveRevenue', given: upSell, expected: revenue })
  return found
}

function product(a: number | null | undefined, b: number | null): number | null {
  return a === null || a === undefined || b === null ? null : roundCents(a * b)
}

function differ(given: number | null | undefined, expected: number | null): boolean {
  if (given === null || given === undefined || expected === null) return false
  return Math.abs(given - expected) * TOLERATED_PART > expected
}

/**
 * Two objectives of one kind in one year: nobody can tell which of them counts. Each but the first, by year, then id.
 */
export function twiceSet(objectives: Records['objectives']): Objective[] {
  const all = [...objectives.values()].sort((a, b) => a.year - b.year || compareText(a.id, b.id))
  return all.filter(
    (objective, i) => all.findIndex((o) => o.year === objective.year && o.kind === objective.kind) < i,
  )
}

/** Is there an objective at all: customers retained, volume or revenue, with a target (O1)? Without one all else waits (S4). */
export function hasObjective(objectives: Records['objectives']): boolean {
  return [...objectives.values()].some((o) => o.kind !== 'upSell' && o.target !== null)
}

/** Retention and up-sell both (O2): which of the two has no target. */
export function missingHalves(objectives: Records['objectives']): ('retention' | 'upSell')[] {
  const upSell = [...objectives.values()].some((o) => o.kind === 'upSell' && o.target !== null)
  return [...(hasObjective(objectives) ? [] : ['retention' as const]), ...(upSell ? [] : ['upSell' as const])]
}
