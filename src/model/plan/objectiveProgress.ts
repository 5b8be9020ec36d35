// How far an objective is (O1), against its target and against the year.
import { compareText } from '../order.ts'
import type { Records } from '../records.ts'
import type { Actual, Objective } from '../schema/objective.ts'

export interface ObjectiveProgress {
  /** The results up to `today`, in the order of their days. Later ones are in `ahead`. */
  readonly actuals: readonly Actual[]
  /** Results dated after today: noted, and not counted. */
  readonly ahead: readonly Actual[]
  readonly latest: Actual | null
  /** (actual − start) / (target − start); 1 is the target. Null when one is missing or the target is the start. */
  readonly attainment: number | null
  /** Share of the year that was over on the day of the latest result, 0 to 1; null without one. */
  readonly elapsed: number | null
  /** attainment ÷ elapsed: 1 is on pace. Null before the year began. */
  readonly pace: number | null
  /** What is still to come by the end of the year, in the unit of the objective; 0 when the target is reached. */
  readonly remaining: number | null
  /** Why there is no attainment. */
  readonly undefinedBecause: 'noTarget' | 'noStart' | 'targetIsStart' | 'noActual' | null
}

/** `today` is the day where the person is, ISO 8601. */
export function objectiveProgress(
  objective: Objective,
  allActuals: Records['actuals'],
  today: string,
): ObjectiveProgress {
  const own = [...allActuals.values()]
    .filter((actual) => actual.objectiveId === objective.id)
    .sort((a, b) => compareText(a.date, b.date))
  const actuals = own.filter((actual) => actual.date <= today)
  const latest = actuals.at(-1) ?? null
  const undefinedBecause = reasonOf(objective, latest)
  const { start, target, year } = objective
  const attainment =
    start === null || target === null || target === start || latest === null
      ? null
      : (latest.value - start) / (target - start) || 0 // −0 would be written "-0 %"
  const elapsed = latest === null ? null : shareOfYear(latest.date, year)
  return {
    actuals,
    ahead: own.filter((actual) => actual.date > today),
    latest,
    attainment,
    elapsed,
    pace: attainment === null || elapsed === null || elapsed === 0 ? null : attainment / elapsed,
    remaining:
      attainment === null || target === null || latest === null
        ? null
        : attainment >= 1
          ? 0
          : Math.abs(target - latest.value),
    undefinedBecause,
  }
}

/** The share of the year that is over at the end of a day: 0 before the year, 1 after it. */
export function shareOfYear(day: string, year: number): number {
  const start = Date.UTC(year, 0, 1)
  const end = Date.UTC(year + 1, 0, 1)
  const endOfDay = Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000
  return Math.min(1, Math.max(0, (endOfDay - start) / (end - start)))
}

function reasonOf(
  { start, target }: Objective,
  latest: Actual | null,
): ObjectiveProgress['undefinedBecause'] {
  if (target === null) return 'noTarget'
  if (start === null) return 'noStart'
  if (target === start) return 'targetIsStart'
  return latest === null ? 'noActual' : null
}
