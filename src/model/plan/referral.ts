// Referrals (P3): what they cost at most and so far, what a customer won that way costs, and what holds abuse off.
//
// Source: reference/retention.md 2.9.
import type { Records } from '../records.ts'
import type { CostLine, Measure, PlanYear } from '../schema/measure.ts'
import { costRatio } from '../value/spending.ts'
import { newcomerValue } from './customerValue.ts'
import { figuresOf } from './figuresOf.ts'
import { isDue, type YearCents } from './lineCost.ts'
import { roundCents } from './roundCents.ts'

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
  /** Rewards of those who were referred. */
  readonly newcomerLines: readonly CostLine[]
  /**
   * Σ (once + reward × places), newcomers’ rewards included: the same whether tiers cumulate or not. Null without a limit. A
   * line that recurs may cost it again in each of its years: see `maxYears`.
   */
  readonly maxCents: number | null
  /** The same in each year of the plan; null without a limit. */
  readonly maxYears: YearCents | null
  /** When the rewards of two tiers go to different people, and when one person may take both. */
  readonly distinct: ReferralYield | null
  readonly cumulated: ReferralYield | null
}

export function tiersOf(lines: readonly CostLine[]): Tier[] {
  return lines
    .flatMap((line) =>
      line.minReferrals === null || line.forReferred ? [] : [{ line, minReferrals: line.minReferrals }],
    )
    .sort((a, b) => b.minReferrals - a.minReferrals)
}

/** Null when no line is a tier. Whether tiers cumulate is the team's to say: until then both yields are shown. */
export function referral(lines: readonly CostLine[]): Referral | null {
  const tiers = tiersOf(lines)
  if (tiers.length === 0) return null
  const newcomerLines = lines.filter((line) => line.forReferred)
  const rewards = [...tiers.map(({ line }) => line), ...newcomerLines]
  if (rewards.some(({ unitCents, cap }) => unitCents === null || cap === null))
    return { tiers, newcomerLines, maxCents: null, maxYears: null, distinct: null, cumulated: null }
  const most = ({ fixedCents, unitCents, cap }: CostLine) => (fixedCents ?? 0) + (unitCents ?? 0) * (cap ?? 0)
  const maxCents = rewards.reduce((sum, line) => sum + most(line), 0)
  const inYear = (year: PlanYear) =>
    rewards.reduce((sum, line) => sum + (isDue(line, year) ? most(line) : 0), 0)
  const capOf = ({ line }: Tier) => line.cap ?? 0
  const distinct = tiers.reduce((sum, tier) => sum + capOf(tier) * tier.minReferrals, 0)
  // Who reaches a tier has reached the easier ones too: only their further places need further people.
  let served = 0
  let cumulated = 0
  for (const tier of tiers) {
    cumulated += Math.max(0, capOf(tier) - served) * tier.minReferrals
    served = Math.max(served, capOf(tier))
  }
  return {
    tiers,
    newcomerLines,
    maxCents,
    maxYears: [inYear(1), inYear(2), inYear(3)],
    distinct: yieldOf(distinct, maxCents),
    cumulated: yieldOf(cumulated, maxCents),
  }
}

function yieldOf(referred: number, maxCents: number): ReferralYield {
  return { referred, centsEach: referred === 0 ? null : maxCents / referred }
}

export interface Places {
  readonly line: CostLine
  readonly granted: number
  /** Null without a cap. Never below zero: what is over is in `over`. */
  readonly remaining: number | null
  /** Granted beyond the cap. */
  readonly over: number
}

export interface ReferralSoFar {
  /** In the order of the tiers, then the newcomers’. Rewards nobody counted are 0. */
  readonly places: readonly Places[]
  /** Rewards granted: Σ reward × granted; null while nobody counted any, or where a reward has no amount. */
  readonly committedCents: number | null
  /** Rewards that can still fall due; null without a limit. */
  readonly openCents: number | null
  /** Cost of a customer it brought; null while none is counted. */
  readonly centsEach: number | null
}

export function referralSoFar(
  { tiers, newcomerLines, maxCents }: Referral,
  referredSoFar: number | null,
): ReferralSoFar {
  const lines = [...tiers.map(({ line }) => line), ...newcomerLines]
  const places = lines.map((line): Places => {
    const granted = line.granted ?? 0
    return {
      line,
      granted,
      remaining: line.cap === null ? null : Math.max(0, line.cap - granted),
      over: line.cap === null ? 0 : Math.max(0, granted - line.cap),
    }
  })
  const isCounted = lines.some((line) => line.granted !== null)
  const isPriced = lines.every((line) => line.unitCents !== null || (line.granted ?? 0) === 0)
  const committedCents =
    isCounted && isPriced
      ? places.reduce((sum, { line, granted }) => sum + (line.unitCents ?? 0) * granted, 0)
      : null
  const openCents =
    maxCents === null
      ? null
      : places.reduce((sum, { line, remaining }) => sum + (line.unitCents ?? 0) * (remaining ?? 0), 0)
  const hasReferred = committedCents !== null && referredSoFar !== null && referredSoFar > 0
  return { places, committedCents, openCents, centsEach: hasReferred ? committedCents / referredSoFar : null }
}

export interface ReferralCeiling {
  /** The lower of the two that are known: what a customer won by a referral may cost. Null when none is. */
  readonly cents: number | null
  /** What the other channels pay for a customer. */
  readonly costToWinCents: number | null
  /** The part of a newcomer's value that the team would give. */
  readonly valuePartCents: number | null
}

/** min(cost to win by other channels, share of what a newcomer is worth). */
export function referralCeiling(records: Pick<Records, 'figures' | 'spendItems'>): ReferralCeiling {
  const { marginCents, retentionNow, discountRate, referralShare } = figuresOf(records.figures)
  const toWin = costRatio(records).win.eachCents
  const value =
    marginCents === null || retentionNow === null || discountRate === null
      ? null
      : newcomerValue(marginCents, retentionNow, discountRate)
  const costToWinCents = toWin === null ? null : roundCents(toWin)
  const valuePartCents = value === null || referralShare === null ? null : roundCents(value * referralShare)
  const known = [costToWinCents, valuePartCents].filter((cents) => cents !== null)
  return { cents: known.length === 0 ? null : Math.min(...known), costToWinCents, valuePartCents }
}

export const REFERRAL_RULES = ['paidFirst', 'noSelfReferral', 'referralCloses'] as const
export type ReferralRule = (typeof REFERRAL_RULES)[number]

/**
 * The rules against abuse: only once the first order is paid, nobody refers themselves, and a last day. `no`: the team does
 * without; `over`: the last day has passed. `today` is the day where the person is, ISO 8601.
 */
export function referralRules(
  measure: Measure,
  today: string,
): Readonly<Record<ReferralRule, 'yes' | 'no' | 'unsaid' | 'over'>> {
  const answer = (said: boolean | null) => (said === null ? 'unsaid' : said ? 'yes' : 'no')
  const { referralCloses } = measure
  return {
    paidFirst: answer(measure.paidFirst),
    noSelfReferral: answer(measure.noSelfReferral),
    referralCloses: referralCloses === null ? 'unsaid' : referralCloses < today ? 'over' : 'yes',
  }
}
