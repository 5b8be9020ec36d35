// What was spent on winning and on keeping customers, and what one of them costs.
import { compareOrdered } from '../order.ts'
import { figuresOf } from '../plan/figuresOf.ts'
import type { Records } from '../records.ts'
import type { SpendItem, SpendSide } from '../schema/spendItem.ts'

type Given = Pick<Records, 'figures' | 'spendItems'>

export interface SideCost {
  /** In the order people gave them. */
  readonly items: readonly SpendItem[]
  /** Spent, and in no line. */
  readonly undetailedCents: number | null
  /** All of it; null when nobody gave any amount. */
  readonly totalCents: number | null
  /** Lines that nobody gave an amount: not in the total, and named. */
  readonly unpriced: number
  /** Won, or kept: what the total is divided by. */
  readonly customers: number | null
  /** Cents of one customer; null when the total or the customers are missing, or there are none. */
  readonly eachCents: number | null
}

export interface CostRatio {
  readonly win: SideCost
  readonly keep: SideCost
  /** To win ÷ to keep: the user's own, against which the ratios of the seeds are hearsay. */
  readonly ratio: number | null
}

/** Of one period for both sides, which `meta.spendPeriod` names. Source: reference/retention.md 2.8. */
export function costRatio(records: Given): CostRatio {
  const [win, keep] = [sideCost(records, 'win'), sideCost(records, 'keep')]
  const hasBoth = win.eachCents !== null && keep.eachCents !== null && keep.eachCents > 0
  return { win, keep, ratio: hasBoth ? (win.eachCents ?? 0) / (keep.eachCents ?? 1) : null }
}

function sideCost({ figures, spendItems }: Given, side: SpendSide): SideCost {
  const given = figuresOf(figures)
  const items = [...spendItems.values()].filter((item) => item.side === side).sort(compareOrdered)
  const undetailedCents = side === 'win' ? given.acquisitionSpendCents : given.retentionSpendCents
  const customers = side === 'win' ? given.customersWon : given.customersKept
  const amounts = [undetailedCents, ...items.map((item) => item.amountCents)].filter(
    (cents) => cents !== null,
  )
  const totalCents = amounts.length === 0 ? null : amounts.reduce((sum, cents) => sum + cents, 0)
  return {
    items,
    undetailedCents,
    totalCents,
    unpriced: items.filter((item) => item.amountCents === null).length,
    customers,
    eachCents: totalCents === null || customers === null || customers === 0 ? null : totalCents / customers,
  }
}

/** What the seeds claim to be the ratio, and who says so. They disagree and give no source: shown as said, never used. */
export const CLAIMED_RATIOS = [
  { seed: 'S1', low: 5, high: 10 },
  { seed: 'S2', low: 4, high: 5 },
  { seed: 'S4', low: 10, high: 10 },
] as const
