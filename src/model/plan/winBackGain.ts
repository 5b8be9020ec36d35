// What an attempt to keep or regain customers brings (T3): an expectation made of what the team assumes, no forecast.
import type { Records } from '../records.ts'
import type { WinBack, WinBackStage } from '../schema/winBack.ts'
import { roundCents } from './roundCents.ts'

/** Months without an order after which the seed calls any attempt too late (S0). */
export const TOO_LATE_MONTHS = 6
/** From here on one is warned: there is little time left. */
const CLOSE_MONTHS = 4

export interface WinBackGain {
  /** n·q·(value − offer) − n·contact − fixed, whole cents; null when n, q or the value is missing. */
  readonly gainCents: number | null
  /**
   * The chance at which nothing is gained or lost: (n·contact + fixed) / (n·(value − offer)). May be over 1, which no chance
   * is. Null when it is not known, nobody is contacted, or who comes back is worth no more than the offer.
   */
  readonly breakEven: number | null
  readonly missing: readonly ('customers' | 'chance' | 'valueCents')[]
  /** Costs nobody gave, counted as nothing. */
  readonly countedAsZero: readonly ('offerCents' | 'contactCents' | 'fixedCents')[]
  readonly timing: 'early' | 'close' | 'tooLate' | 'unknown'
}

/** Source: method.md, Win-back; reference/retention.md 2.10. */
export function winBackGain(winBack: WinBack): WinBackGain {
  const { customers, chance, valueCents } = winBack
  const [offer, contact, fixed] = [
    winBack.offerCents ?? 0,
    winBack.contactCents ?? 0,
    winBack.fixedCents ?? 0,
  ]
  const worth = valueCents === null ? null : valueCents - offer
  const spent = customers === null ? null : customers * contact + fixed
  const gainCents =
    customers === null || chance === null || worth === null
      ? null
      : roundCents(customers * chance * worth - customers * contact - fixed)
  const canBreakEven = customers !== null && customers > 0 && worth !== null && worth > 0 && spent !== null
  return {
    gainCents,
    breakEven: canBreakEven ? spent / (customers * worth) : null,
    missing: (['customers', 'chance', 'valueCents'] as const).filter((field) => winBack[field] === null),
    countedAsZero: (['offerCents', 'contactCents', 'fixedCents'] as const).filter(
      (field) => winBack[field] === null,
    ),
    timing: timingOf(winBack.silenceMonths),
  }
}

function timingOf(months: number | null): WinBackGain['timing'] {
  if (months === null) return 'unknown'
  if (months >= TOO_LATE_MONTHS) return 'tooLate'
  return months >= CLOSE_MONTHS ? 'close' : 'early'
}

export interface StageTotal {
  /** Σ of the known gains; null when none is known. */
  readonly gainCents: number | null
  readonly known: number
  readonly unknown: number
}

/** Prevention and win-back each for itself: their chances are of different things, so they are never added up. */
export function winBackTotals(winBacks: Records['winBacks']): Readonly<Record<WinBackStage, StageTotal>> {
  const of = (stage: WinBackStage): StageTotal => {
    const gains = [...winBacks.values()]
      .filter((winBack) => winBack.stage === stage)
      .map((winBack) => winBackGain(winBack).gainCents)
    const known = gains.filter((gain) => gain !== null)
    return {
      gainCents: known.length === 0 ? null : known.reduce((sum, gain) => sum + gain, 0),
      known: known.length,
      unknown: gains.length - known.length,
    }
  }
  return { prevention: of('prevention'), winBack: of('winBack') }
}
