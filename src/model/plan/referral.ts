// Referral tiers (P3): what they cost at most, and how many customers that brings.
import type { CostLine } from '../schema/measure.ts'

/** A cost line that says from how many referrals a person gets its reward. */
export interface Tier {
  readonly line: CostLine
  readonly minReferrals: number
}

export interface ReferralYield {
  /** Customers referred when every place is taken, at least. */
  readonly referred: number
  /** Cost of one of them, at most; null when nobody is referred. */
  readonly centsEach: number | null
}

export interface Referral {
  /** From the hardest to reach. */
  readonly tiers: readonly Tier[]
  /** Σ reward × places: the same whether tiers cumulate or not. Null when a reward or a cap is missing: no limit. */
  readonly maxCents: number | null
  /** When the rewards of two tiers go to different people, and when one person may take both. */
  readonly distinct: ReferralYield | null
  readonly cumulated: ReferralYield | null
}

export function tiersOf(lines: readonly CostLine[]): Tier[] {
  return lines
    .flatMap((line) => (line.minReferrals === null ? [] : [{ line, minReferrals: line.minReferrals }]))
    .sort((a, b) => b.minReferrals - a.minReferrals)
}

/** Null when no line is a tier. Whether tiers cumulate is the team's to say: until then both yields are shown. */
export function referral(lines: readonly CostLine[]): Referral | null {
  const tiers = tiersOf(lines)
  if (tiers.length === 0) return null
  const capped = tiers.flatMap(({ line: { unitCents, cap }, minReferrals }) =>
    unitCents === null || cap === null ? [] : [{ unitCents, cap, minReferrals }],
  )
  if (capped.length < tiers.length) return { tiers, maxCents: null, distinct: null, cumulated: null }
  const maxCents = capped.reduce((sum, { unitCents, cap }) => sum + unitCents * cap, 0)
  const distinct = capped.reduce((sum, { cap, minReferrals }) => sum + cap * minReferrals, 0)
  // Who reaches a tier has reached the easier ones too: only their further places need further people.
  let served = 0
  let cumulated = 0
  for (const { cap, minReferrals } of capped) {
    cumulated += Math.max(0, cap - served) * minReferrals
    served = Math.max(served, cap)
  }
  return { tiers, maxCents, distinct: yieldOf(distinct, maxCents), cumulated: yieldOf(cumulated, maxCents) }
}

function yieldOf(referred: number, maxCents: number): ReferralYield {
  return { referred, centsEach: referred === 0 ? null : maxCents / referred }
}
