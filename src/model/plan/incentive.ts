// The incentive on loyalty (O4): nothing below the threshold, linear from there, held by the cap.
//
// It goes by actual ÷ target (`ofTarget` of objectiveProgress), so that "from 80 % of the target" means what it says wherever
// the year started from: 900 of 1,000 is 90 %, though it is half of the way from 800. Source: reference/retention.md 2.12.
import type { Objective } from '../schema/objective.ts'
import { roundCents } from './roundCents.ts'

type Incentive = Pick<Objective, 'incentiveThreshold' | 'incentiveTargetCents' | 'incentiveCapCents'>

/**
 * What is paid for a share of the target (actual ÷ target), in whole cents: 0 up to the threshold, the amount of the target at 1,
 * on the same line beyond it, up to the cap. A threshold of 1 or more pays the amount of the target from there on.
 * Null without an amount, or when the share is not known.
 */
export function incentiveCents(
  { incentiveThreshold, incentiveTargetCents, incentiveCapCents }: Incentive,
  ofTarget: number | null,
): number | null {
  if (incentiveTargetCents === null || ofTarget === null) return null
  const threshold = incentiveThreshold ?? 0
  if (ofTarget < threshold) return 0
  const paid = threshold >= 1 ? 1 : (ofTarget - threshold) / (1 - threshold)
  const cents = Math.max(0, roundCents(incentiveTargetCents * paid))
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
