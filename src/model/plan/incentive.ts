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

/** The most it can cost: its cap, else the amount at the target; null when there is no incentive. */
export function incentiveMaxCents({ incentiveTargetCents, incentiveCapCents }: Incentive): number | null {
  return incentiveTargetCents === null ? null : (incentiveCapCents ?? incentiveTargetCents)
}
