// Whether customers bear out what the team had guessed (J7): never the other way round, and never from one customer.
import type { ActionId } from '../schema/ids.ts'
import { type Interval, type MarkSeries, type RatedPoint, ratedPoints } from './markSeries.ts'
import { mean } from './mean.ts'
import { tQuantile975 } from './tQuantile975.ts'

/** From here on, answers that are all equal are taken for what they say: where docs/method.md#insights draws a line. */
const ENOUGH_TO_BE_EQUAL = 8

/** Rounding of sums of decimals, in levels: 4.9 + 0.3 is not quite 5.2. */
const ROUNDING = 1e-9

export type AssumptionCheck = {
  /** The range the guess allows: a priori ± tolerance. */
  readonly allowed: Interval
} & (
  | { readonly verdict: 'confirmed' | 'refuted'; readonly interval: Interval }
  | {
      readonly verdict: 'askMore'
      readonly interval: Interval | null
      /**
       * `oneCustomer`: n is 1. `noInterval`: the spread of the answers is not known. `noSpread`: fewer than 8 customers,
       * who all said the same. `straddles`: the interval is partly inside.
       */
      readonly why: 'oneCustomer' | 'noInterval' | 'noSpread' | 'straddles'
    }
)

/**
 * x̄ ± t(0.975, n − 1)·s/√n, in levels, of n answers with mean x̄ and standard deviation s (the one with n − 1).
 * Null for fewer than two answers. Cut to the scale of 1…levels, where the mean must lie.
 *
 * The interval speaks of chance only, not of whom one asked: friends and followers are a biased sample of any size.
 *
 * @throws RangeError when n is not a whole number from 0 on, s is negative or the mean is off the scale.
 */
export function meanInterval(
  { mean: centre, sd, n }: { readonly mean: number; readonly sd: number; readonly n: number },
  levels: number,
): Interval | null {
  if (!(Number.isInteger(n) && n >= 0) || !(sd >= 0) || !(centre >= 1 && centre <= levels))
    throw new RangeError(`mean ${centre}, deviation ${sd}, n ${n} on ${levels} levels`)
  if (n < 2) return null
  const margin = (tQuantile975(n - 1) * sd) / Math.sqrt(n)
  return { low: Math.max(1, centre - margin), high: Math.min(levels, centre + margin) }
}

/**
 * Compares a guess with the 95 % interval of what n customers said: *confirmed* when the interval lies wholly
 * within a priori ± tolerance (ends included), *refuted* when wholly outside (not even touching), else *ask more people*.
 *
 * - One customer, or no interval: ask more people, whatever the level.
 * - An interval without width from fewer than 8 customers: the formula gives certainty where there is none.
 * - The tolerance (δ, in levels) must be chosen before the answers are seen; no code can check that.
 *
 * Source: docs/method.md#insights.
 *
 * @throws RangeError when the tolerance is negative or not finite, or n is not a whole number from 1 on.
 */
export function assumptionCheck(
  aprioriLevel: number,
  { n, interval }: { readonly n: number; readonly interval: Interval | null },
  tolerance: number,
): AssumptionCheck {
  if (!(tolerance >= 0 && tolerance < Number.POSITIVE_INFINITY))
    throw new RangeError(`tolerance ${tolerance}`)
  if (!(Number.isInteger(n) && n >= 1)) throw new RangeError(`${n} customers`)
  const allowed = { low: aprioriLevel - tolerance, high: aprioriLevel + tolerance }
  if (n === 1) return { allowed, verdict: 'askMore', interval: null, why: 'oneCustomer' }
  if (interval === null) return { allowed, verdict: 'askMore', interval, why: 'noInterval' }
  const { low, high } = interval
  if (low === high && n < ENOUGH_TO_BE_EQUAL)
    return { allowed, verdict: 'askMore', interval, why: 'noSpread' }
  const inside = low >= allowed.low - ROUNDING && high <= allowed.high + ROUNDING
  if (inside) return { allowed, verdict: 'confirmed', interval }
  const outside = high < allowed.low - ROUNDING || low > allowed.high + ROUNDING
  if (outside) return { allowed, verdict: 'refuted', interval }
  return { allowed, verdict: 'askMore', interval, why: 'straddles' }
}

export interface AssumptionChecks {
  /** Actions with both marks, in order. */
  readonly checks: readonly {
    readonly apriori: RatedPoint
    readonly verified: RatedPoint
    /** verified − a priori, in levels: above 0 when the team was too severe. */
    readonly gap: number
    readonly check: AssumptionCheck
  }[]
  /** Guessed and not measured, in order. */
  readonly unverified: readonly ActionId[]
  /** Mean gap, in levels: above 0 when the team is too severe on the whole. Null without a check. */
  readonly bias: number | null
  /** Mean of the gaps without their signs, in levels. Null without a check. */
  readonly error: number | null
  /** Actions with a verified mark / all actions, 0 to 1; null without an action. */
  readonly coverage: number | null
}

/**
 * The check of every action that has both marks, for one offer and persona.
 *
 * Of many intervals of 95 %, about one in twenty misses by chance: a single refuted guess among twenty is no news.
 *
 * @throws RangeError when the two series are not the a priori and the verified one of one offer and persona.
 */
export function assumptionChecks(
  apriori: MarkSeries,
  verified: MarkSeries,
  tolerance: number,
): AssumptionChecks {
  const [a, v] = [apriori.choice, verified.choice]
  if (
    a.evidence !== 'apriori' ||
    v.evidence !== 'verified' ||
    a.offerId !== v.offerId ||
    a.personaId !== v.personaId
  )
    throw new RangeError(`${JSON.stringify(a)} is checked against ${JSON.stringify(v)}`)
  const measured = new Map(ratedPoints(verified.points).map((p) => [p.actionId, p]))
  const guesses = ratedPoints(apriori.points)
  const checks = guesses.flatMap((guess) => {
    const found = measured.get(guess.actionId)
    if (found === undefined) return []
    const check = assumptionCheck(guess.level, { n: found.n ?? 1, interval: found.interval }, tolerance)
    return [{ apriori: guess, verified: found, gap: found.level - guess.level, check }]
  })
  return {
    checks,
    unverified: guesses.filter((g) => !measured.has(g.actionId)).map((g) => g.actionId),
    bias: mean(checks.map((c) => c.gap)),
    error: mean(checks.map((c) => Math.abs(c.gap))),
    coverage: verified.points.length === 0 ? null : measured.size / verified.points.length,
  }
}
