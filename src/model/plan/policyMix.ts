// The mix of the loyalty policy: defensive or offensive (T6), economic or relational (T12), driven by the customer's life or
// by the company's calendar (T11).
import type { Records } from '../records.ts'
import type { Measure } from '../schema/measure.ts'
import { type CostState, costStateOf, type MeasureCost, measureCosts } from './budget.ts'
import { totalOf } from './lineCost.ts'

export const MIX_ASPECTS = {
  stance: ['defensive', 'offensive'],
  nature: ['economic', 'relational'],
  trigger: ['lifeCycle', 'calendar'],
} as const satisfies { readonly [Aspect in keyof Measure]?: readonly string[] }
export type MixAspect = keyof typeof MIX_ASPECTS

export interface MixPart {
  readonly measures: number
  /** Of the measures of which it was said, 0 to 1; null when of none. */
  readonly share: number | null
  /** Over the three years, in the plan's own budget. */
  readonly cents: number
  /** How well that is known; null without measures. */
  readonly state: CostState | null
  readonly centsShare: number | null
}

export interface Mix {
  /** In the order of `MIX_ASPECTS`. */
  readonly parts: readonly [MixPart, MixPart]
  /** Measures of which nobody said it. */
  readonly unsaid: number
}

/** The mix by number of measures and by money. Dropped measures are left out. */
export function policyMix(
  records: Pick<Records, 'measures' | 'costLines'>,
): Readonly<Record<MixAspect, Mix>> {
  const costs = measureCosts(records)
  return {
    stance: mixOf(costs, 'stance'),
    nature: mixOf(costs, 'nature'),
    trigger: mixOf(costs, 'trigger'),
  }
}

function mixOf(costs: readonly MeasureCost[], aspect: MixAspect): Mix {
  const said = costs.filter(({ measure }) => measure[aspect] !== null)
  const centsOf = (among: readonly MeasureCost[]) => among.reduce((sum, { years }) => sum + totalOf(years), 0)
  const allCents = centsOf(said)
  const partOf = (value: string): MixPart => {
    const those = said.filter(({ measure }) => measure[aspect] === value)
    const cents = centsOf(those)
    return {
      measures: those.length,
      share: said.length === 0 ? null : those.length / said.length,
      cents,
      state: costStateOf(those),
      centsShare: allCents === 0 ? null : cents / allCents,
    }
  }
  const [first, second] = MIX_ASPECTS[aspect]
  return { parts: [partOf(first), partOf(second)], unsaid: costs.length - said.length }
}
