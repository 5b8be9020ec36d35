// How much to spend on winning and how much on keeping (Blattberg and Deighton). Money in cents, rates 0 to 1.
//
// a = c_a(1 − e^(−k_a·A)) of the prospects are won with A spent on each; r = c_r(1 − e^(−k_r·R)) of the customers are
// kept with R spent on each in a year. Each brings the margin M in a year; a euro of next year is worth 1/(1 + d).
//
// Laws
// - A customer just won is worth V = M + (M·r − R)/(1 + d − r) = (M(1 + d) − R)/(1 + d − r), spending on keeping deducted.
// - A prospect is worth a·V − A. That is the largest where one more customer, won or kept, costs exactly V.
//
// Source: reference/retention.md 2.8. "R/r · r" of the printed formula is R, so that no rate is divided by.
import { marginalCost, type Response, rateAt } from './response.ts'

export interface Economy {
  readonly margin: number
  /** 0 to 1. */
  readonly discount: number
  readonly winning: Response
  readonly keeping: Response
}

export interface Spend {
  /** On each prospect. */
  readonly win: number
  /** On each customer, in a year. */
  readonly keep: number
}

export interface Outcome extends Spend {
  readonly winRate: number
  readonly keepRate: number
  /** What one more customer won, or kept, costs there. */
  readonly winMarginal: number
  readonly keepMarginal: number
  /** V: what a customer just won is worth. */
  readonly value: number
  /** a·V − A: what a prospect is worth. */
  readonly equity: number
}

export function outcomeOf(economy: Economy, { win, keep }: Spend): Outcome {
  const { winning, keeping } = economy
  const [winRate, value] = [rateAt(winning, win), valueAt(economy, keep)]
  return {
    win,
    keep,
    winRate,
    keepRate: rateAt(keeping, keep),
    winMarginal: marginalCost(winning, win),
    keepMarginal: marginalCost(keeping, keep),
    value,
    equity: winRate * value - win,
  }
}

/** The spending at which a prospect is worth the most. Nothing is spent where even the first customer costs more than V. */
export function bestSpend(economy: Economy): Spend {
  const { winning } = economy
  const keep = bestKeep(economy)
  const gain = winning.ceiling * winning.speed * valueAt(economy, keep)
  return { win: gain > 1 ? Math.log(gain) / winning.speed : 0, keep }
}

function valueAt({ margin, discount, keeping }: Economy, keep: number): number {
  return (margin * (1 + discount) - keep) / (1 + discount - rateAt(keeping, keep))
}

/** Where one more customer kept costs V. V − that cost has one zero: it falls all along from 0 to M(1 + d). */
function bestKeep(economy: Economy): number {
  const { margin, discount, keeping } = economy
  const isTooLittle = (keep: number) => marginalCost(keeping, keep) < valueAt(economy, keep)
  if (!isTooLittle(0)) return 0
  let [low, high] = [0, margin * (1 + discount)]
  // Half a hundred halvings are more than a number has digits.
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2
    if (isTooLittle(middle)) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Whom a budget is for. */
export interface Market {
  readonly prospects: number
  readonly customers: number
}

export interface SplitPoint {
  /** The part of the budget that goes into winning, 0 to 1. */
  readonly share: number
  /** What the customers of today and those to be won are worth together, less what winning costs. */
  readonly equity: number
}

/**
 * What all customers are worth when a part of one budget goes into winning and the rest into keeping:
 * prospects·(a·V − A) + customers·(V − M). Those of today have paid their first margin already.
 */
export function equityOfSplit(economy: Economy, market: Market, budget: number, share: number): number {
  const win = market.prospects === 0 ? 0 : (share * budget) / market.prospects
  const keep = market.customers === 0 ? 0 : ((1 - share) * budget) / market.customers
  const { value, equity } = outcomeOf(economy, { win, keep })
  return market.prospects * equity + market.customers * (value - economy.margin)
}

const STEPS = 200

/** The curve from all into keeping (0) to all into winning (1), and its highest point, to the half per cent. */
export function splitCurve(economy: Economy, market: Market, budget: number) {
  const points = Array.from({ length: STEPS + 1 }, (_, i): SplitPoint => {
    const share = i / STEPS
    return { share, equity: equityOfSplit(economy, market, budget, share) }
  })
  const best = points.reduce((top, point) => (point.equity > top.equity ? point : top))
  return { points, best }
}
