// Where a year will end if it goes on as it does.
import type { Records } from '../records.ts'
import type { Objective } from '../schema/objective.ts'
import { figuresOf } from './figuresOf.ts'
import type { ObjectiveProgress } from './objectiveProgress.ts'

/** Before so much of the plan is due, a year's end made of its first days would be noise (own proposal: a month of twelve). */
const EARLIEST = 1 / 12

export interface Forecast {
  /** Whole: customers, orders or cents. */
  readonly value: number
  /**
   * `silence`: those who came back, and of the others the part that usually still does, which the team gave.
   * `lastYear`: the same with the part that follows from last year's customers. `pace`: by what is due.
   */
  readonly basis: 'silence' | 'lastYear' | 'pace'
  /** The part of the customers not yet back that still comes; null by pace. */
  readonly rate: number | null
}

/**
 * - Customers retained, counted up from the start of the year: actual + (customers − actual) · q.
 * - Otherwise start + (actual − start) / the part of the plan that is due.
 *
 * Null without a result, while it is too early, and where numbers it needs are missing. Source: reference/retention.md 2.12.
 */
export function forecastOf(
  objective: Objective,
  { latest, planned }: ObjectiveProgress,
  figures: Records['figures'],
): Forecast | null {
  if (latest === null || planned === null) return null
  const { customers } = figuresOf(figures)
  const { kind, start, target } = objective
  const countsUp = (start ?? 0) < (target ?? Number.POSITIVE_INFINITY)
  if (kind === 'retained' && countsUp && customers !== null && latest.value <= customers) {
    const rate = objective.silentReturn ?? lateReturn(figures, planned)
    if (rate !== null)
      return {
        value: Math.round(latest.value + (customers - latest.value) * rate),
        basis: objective.silentReturn === null ? 'lastYear' : 'silence',
        rate,
      }
  }
  if (start === null || planned < EARLIEST) return null
  const value = Math.max(0, Math.round(start + (latest.value - start) / planned))
  return { value, basis: 'pace', rate: null }
}

/**
 * Of last year's customers who had not come back when the part p of the year's returns was in, the part that still did:
 * kept·(1 − p)/(customers − kept·p). Null when last year is not known, or not possible.
 */
export function lateReturn(figures: Records['figures'], planned: number): number | null {
  const { cohortCustomers: customers, cohortKept: kept } = figuresOf(figures)
  if (customers === null || kept === null || customers === 0 || kept > customers) return null
  const silent = customers - kept * planned
  return silent <= 0 ? 0 : (kept * (1 - planned)) / silent
}
