// How far an objective is (O1), against its target and against the year.
import { compareText } from '../order.ts'
import type { Records } from '../records.ts'
import type { Actual, Objective } from '../schema/objective.ts'
import { plannedShare, seasonOf } from './season.ts'

export interface ObjectiveProgress {
  /** The results up to `today`, in the order of their days. Later ones are in `ahead`. */
  readonly actuals: readonly Actual[]
  /** Results dated after today: noted, and not counted. */
  readonly ahead: readonly Actual[]
  readonly latest: Actual | null
  /** (actual − start) / (target − start); 1 is the target. Null when one is missing or the target is the start. */
  readonly attainment: number | null
  /** actual ÷ target, wherever the year started from; null when one is missing or the target is 0. */
  readonly ofTarget: number | null
  /** Part of the year's plan that was due on the day of the latest result, 0 to 1; null without one. */
  readonly planned: number | null
  /** By last year's season, or evenly. */
  readonly plannedBy: 'season' | 'days'
  /** attainment ÷ planned: 1 is on pace. Null while nothing is due. */
  readonly pace: number | null
  /**
   * What is still to come ÷ what the rest of the plan holds: 1 is as planned, 2 twice as much. 0 when the target is reached;
   * null without an attainment, and when nothing of the plan is left.
   */
  readonly requiredPace: number | null
  /** What is still to come by the end of the year, in the unit of the objective; 0 when the target is reached. */
  readonly remaining: number | null
  /** Why there is no attainment. */
  readonly undefinedBecause: 'noTarget' | 'noStart' | 'targetIsStart' | 'noActual' | null
}

/** `seasonMonths`: how last year was spread over its months. `today` is the day where the person is, ISO 8601. */
export function objectiveProgress(
  objective: Objective,
  allActuals: Records['actuals'],
  today: string,
  seasonMonths: Records['seasonMonths'],
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
  const { season } = seasonOf(seasonMonths, objective.id)
  const planned = latest === null ? null : plannedShare(latest.date, year, season)
  return {
    actuals,
    ahead: own.filter((actual) => actual.date > today),
    latest,
    attainment,
    ofTarget: latest === null || target === null || target === 0 ? null : latest.value / target,
    planned,
    plannedBy: season === null ? 'days' : 'season',
    pace: attainment === null || planned === null || planned === 0 ? null : attainment / planned,
    requiredPace: requiredPace(attainment, planned),
    remaining:
      attainment === null || target === null || latest === null
        ? null
        : attainment >= 1
          ? 0
          : Math.abs(target - latest.value),
    undefinedBecause,
  }
}

/**
 * The way to the target goes down, so that fewer customers or sales count as progress. That is what the formula says, and rarely
 * what is meant: the start of "customers retained" is how many were kept last year, not how many there are.
 */
export function goesDown({ start, target }: Pick<Objective, 'start' | 'target'>): boolean {
  return start !== null && target !== null && target < start
}

function requiredPace(attainment: number | null, planned: number | null): number | null {
  if (attainment === null || planned === null) return null
  if (attainment >= 1) return 0
  // The months of a season add up to 1 but for the last digit.
  return 1 - planned < 1e-9 ? null : (1 - attainment) / (1 - planned)
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
