// The incentive on loyalty (O4): nothing below the threshold, linear from there, held by the cap.
import type { Objective } from '../schema/objective.ts'
import { roundCents } from './roundCents.ts'

type Incentive = Pick<Objective, 'incentiveThreshold' | 'incentiveTargetCents' | 'incentiveCapCents'>

/**
 * What is paid at an attainment (1 is the target), in whole cents: 0 up to the threshold, the amount of the target at 1,
 * on the same line beyond it, up to the cap. A threshold of 1 or more pays the amount of the target from there on.
 * Null without an amount, or when the attainment is not known.
 */
export function incentiveCents(
  { incentiveThreshold, incentiveTargetCents, incentiveCapCents }: Incentive,
  attainment: number | null,
): number | null {
  if (incentiveTargetCents === null || attainment === null) return null
  const threshold = incentiveThreshold ?? 0
  if (attainment < threshold) return 0
  const share = threshold >= 1 ? 1 : (attainment - threshold) / (1 - threshold)
  const cents = Math.max(0, roundCents(incentiveTargetCents * share))
  return incentiveCapCents === null ? cents : Math.min(cents, incentiveCapCents)
}

/** The most an incentive can cost. */
export interface IncentiveMax {
  /** Whole cents; null when there is no incentive, and when nothing says how much it can come to. */
  readonly cents: number | null
  /** Why it may cost anything: without a cap it rises with what is attained; without an amount nothing follows. */
  readonly open: 'noCap' | 'noAmount' | null
}

/**
 * Never less than `incentiveCents` pays at any attainment. Below a threshold of 1 it rises beyond the target, so that only
 * a cap holds it; from a threshold of 1 on it is the amount of the target.
 */
export function incentiveMax(incentive: Incentive): IncentiveMax {
  const { incentiveThreshold, incentiveTargetCents, incentiveCapCents } = incentive
  if (incentiveTargetCents === null) {
    const isBegun = incentiveThreshold !== null || incentiveCapCents !== null
    return { cents: null, open: isBegun ? 'noAmount' : null }
  }
  const isLevel = (incentiveThreshold ?? 0) >= 1 || incentiveTargetCents === 0
  if (isLevel) return { cents: Math.min(incentiveTargetCents, incentiveCapCents ?? Infinity), open: null }
  return incentiveCapCents === null
    ? { cents: null, open: 'noCap' }
    : { cents: incentiveCapCents, open: null }
}
