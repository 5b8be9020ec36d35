// The allocation from what the team gave: two answers a curve, and what customers bring.
import { figuresOf } from '../plan/figuresOf.ts'
import type { Records } from '../records.ts'
import type { FigureKey } from '../schema/figure.ts'
import type { SpendSide } from '../schema/spendItem.ts'
import {
  bestSpend,
  equityOfSplit,
  type Outcome,
  outcomeOf,
  type SplitPoint,
  splitCurve,
} from './allocation.ts'
import { fitResponse, type NoResponse } from './response.ts'
import { costRatio } from './spending.ts'

/** What must be given, in the order of the page; the spending is a list and a figure. */
const NEEDED = [
  'winSpend',
  'prospects',
  'customersWon',
  'winCeiling',
  'keepSpend',
  'customers',
  'retentionNow',
  'keepCeiling',
  'marginCents',
  'discountRate',
] as const satisfies readonly (FigureKey | 'winSpend' | 'keepSpend')[]
export type AllocationInput = (typeof NEEDED)[number]

export type Allocation =
  | { readonly state: 'missing'; readonly missing: readonly AllocationInput[] }
  /** The answers give no curve. `nobody`: no prospects, or no customers. */
  | { readonly state: 'noCurve'; readonly side: SpendSide; readonly because: NoResponse | 'nobody' }
  | {
      readonly state: 'known'
      readonly today: Outcome
      /** Whatever it costs in all. */
      readonly best: Outcome
      /** The same budget as today, split otherwise. */
      readonly split: {
        readonly points: readonly SplitPoint[]
        readonly today: SplitPoint
        readonly best: SplitPoint
      }
    }

export function planAllocation(records: Pick<Records, 'figures' | 'spendItems'>): Allocation {
  const costs = costRatio(records)
  const given = {
    ...figuresOf(records.figures),
    winSpend: costs.win.totalCents,
    keepSpend: costs.keep.totalCents,
  }
  const missing = NEEDED.filter((input) => given[input] === null)
  if (missing.length > 0) return { state: 'missing', missing }
  const of = (input: AllocationInput) => given[input] ?? 0
  const [prospects, customers] = [of('prospects'), of('customers')]
  if (prospects === 0) return { state: 'noCurve', side: 'win', because: 'nobody' }
  if (customers === 0) return { state: 'noCurve', side: 'keep', because: 'nobody' }
  const spend = { win: of('winSpend') / prospects, keep: of('keepSpend') / customers }
  const winning = fitResponse(spend.win, of('customersWon') / prospects, of('winCeiling'))
  if (typeof winning === 'string') return { state: 'noCurve', side: 'win', because: winning }
  const keeping = fitResponse(spend.keep, of('retentionNow'), of('keepCeiling'))
  if (typeof keeping === 'string') return { state: 'noCurve', side: 'keep', because: keeping }
  const economy = { margin: of('marginCents'), discount: of('discountRate'), winning, keeping }
  const budget = of('winSpend') + of('keepSpend')
  const market = { prospects, customers }
  const share = of('winSpend') / budget
  return {
    state: 'known',
    today: outcomeOf(economy, spend),
    best: outcomeOf(economy, bestSpend(economy)),
    split: {
      ...splitCurve(economy, market, budget),
      today: { share, equity: equityOfSplit(economy, market, budget, share) },
    },
  }
}
