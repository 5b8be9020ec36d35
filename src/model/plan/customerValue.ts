// What keeping customers is worth.
import type { Records } from '../records.ts'
import { figuresOf } from './figuresOf.ts'
import { roundCents } from './roundCents.ts'

/**
 * The lifetime value of an existing customer: m · r / (1 + d − r), the margin earned at the end of each year it is kept.
 * Margin in any unit; retention r and discount d from 0 to 1. Null when customers are never lost and money never
 * loses value: the value has no limit.
 *
 * Source: method.md, Budget ceiling; reference/retention.md 2.6.
 */
export function lifetimeValue(margin: number, retention: number, discount: number): number | null {
  const loss = 1 + discount - retention
  return loss <= 0 ? null : (margin * retention) / loss
}

/**
 * What a customer just won is worth: the margin of the first order at once, then the lifetime value. Null without a limit.
 *
 * Source: reference/retention.md 2.6 ("add m if a margin is earned at once").
 */
export function newcomerValue(margin: number, retention: number, discount: number): number | null {
  const later = lifetimeValue(margin, retention, discount)
  return later === null ? null : margin + later
}

/** ΔCLV = m [ r′/(1 + d − r′) − r/(1 + d − r) ]. Below zero when fewer are kept. */
export function retentionGain(margin: number, now: number, aim: number, discount: number): number | null {
  const [before, after] = [lifetimeValue(margin, now, discount), lifetimeValue(margin, aim, discount)]
  return before === null || after === null ? null : after - before
}

export interface BudgetCeiling {
  /** What the gain is worth, rounded to cents: a ceiling, no target. Null when something is missing or has no limit. */
  readonly centsPerCustomer: number | null
  readonly cents: number | null
  readonly missing: readonly (
    | 'marginCents'
    | 'discountRate'
    | 'retentionNow'
    | 'retentionAim'
    | 'customers'
  )[]
}

/** The ceiling of the budget, from the figures of the plan. */
export function budgetCeiling(figures: Records['figures']): BudgetCeiling {
  const given = figuresOf(figures)
  const needed = ['marginCents', 'discountRate', 'retentionNow', 'retentionAim'] as const
  const missing = [...needed, 'customers' as const].filter((key) => given[key] === null)
  const { marginCents, discountRate, retentionNow, retentionAim, customers } = given
  if (marginCents === null || discountRate === null || retentionNow === null || retentionAim === null)
    return { centsPerCustomer: null, cents: null, missing }
  const gain = retentionGain(marginCents, retentionNow, retentionAim, discountRate)
  if (gain === null) return { centsPerCustomer: null, cents: null, missing }
  const cents = customers === null ? null : roundCents(gain * customers)
  return { centsPerCustomer: roundCents(gain), cents, missing }
}
