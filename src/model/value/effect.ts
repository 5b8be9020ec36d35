// Whether the programme keeps more customers than would have stayed anyway (O3).
//
// Only a comparison tells: with a group that the programme was kept from, or, less surely, with the customers of last
// year, since everything else that changed is in that difference too. Without one nothing is proven.
import { figuresOf } from '../plan/figuresOf.ts'
import { roundCents } from '../plan/roundCents.ts'
import type { Records } from '../records.ts'

/** 97.5 % of the normal distribution. */
const Z = 1.959963984540054

export interface Kept {
  readonly customers: number
  readonly kept: number
}

export interface Difference {
  /** Share kept with the programme − share kept without. */
  readonly difference: number
  /** 95 % interval of it. */
  readonly low: number
  readonly high: number
}

/**
 * The difference of two shares with its 95 % interval, from the Wilson intervals of both. Null when one group is empty or
 * more are kept than there were.
 *
 * Source: Newcombe 1998, Statistics in Medicine 17, method 10. 56 of 70 against 48 of 80: 0.2, from 0.0524 to 0.3339.
 */
export function differenceOf(one: Kept, other: Kept): Difference | null {
  if (one.customers === 0 || other.customers === 0) return null
  if (one.kept > one.customers || other.kept > other.customers) return null
  const [a, b] = [wilson(one), wilson(other)]
  const difference = a.share - b.share
  return {
    difference,
    low: difference - Math.hypot(a.share - a.low, b.high - b.share),
    high: difference + Math.hypot(a.high - a.share, b.share - b.low),
  }
}

function wilson({ customers: n, kept }: Kept) {
  const share = kept / n
  const middle = 2 * kept + Z ** 2
  const half = Z * Math.sqrt(Z ** 2 + 4 * kept * (1 - share))
  const whole = 2 * (n + Z ** 2)
  // Rounding must not put an end beyond the share itself, where nobody or everybody stayed.
  return {
    share,
    low: Math.min(share, Math.max(0, (middle - half) / whole)),
    high: Math.max(share, Math.min(1, (middle + half) / whole)),
  }
}

export type EffectBasis = 'holdOut' | 'lastYear'
export interface Comparison extends Difference {
  readonly verdict: 'more' | 'fewer' | 'notProven'
  /** Customers kept who would have gone: the difference × those the programme was for. */
  readonly customers: number
  /** Their margin of one year; null when it is not known. */
  readonly cents: number | null
}

export type Effect =
  /** Nothing to compare with, or not yet. */
  | { readonly state: 'missing' }
  /** More kept than there were, or nobody to keep. */
  | { readonly state: 'impossible'; readonly basis: EffectBasis }
  | { readonly state: 'known'; readonly comparison: Comparison }

/** By each of the two comparisons. */
export function overallEffect(figures: Records['figures']): Readonly<Record<EffectBasis, Effect>> {
  const given = figuresOf(figures)
  const treated = keptOf(given.treatedCustomers, given.treatedKept)
  const of = (basis: EffectBasis, other: Kept | null): Effect => {
    if (treated === null || other === null) return { state: 'missing' }
    const found = differenceOf(treated, other)
    if (found === null) return { state: 'impossible', basis }
    const customers = found.difference * treated.customers
    const verdict = found.low > 0 ? 'more' : found.high < 0 ? 'fewer' : 'notProven'
    const cents = given.marginCents === null ? null : roundCents(customers * given.marginCents)
    return { state: 'known', comparison: { ...found, verdict, customers, cents } }
  }
  return {
    holdOut: of('holdOut', keptOf(given.holdOutCustomers, given.holdOutKept)),
    lastYear: of('lastYear', keptOf(given.cohortCustomers, given.cohortKept)),
  }
}

function keptOf(customers: number | null, kept: number | null): Kept | null {
  return customers === null || kept === null ? null : { customers, kept }
}
