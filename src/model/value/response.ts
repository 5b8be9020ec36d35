// What spending brings: rate = c·(1 − e^(−k·spend)), which rises from 0, ever more slowly, to its ceiling c.

export interface Response {
  /** The most that any spending reaches, 0 to 1. */
  readonly ceiling: number
  /** How fast, per unit of spending. */
  readonly speed: number
}

/** Why two answers give no curve: nothing spent, nothing reached, or a ceiling that is not above what is reached. */
export type NoResponse = 'spendZero' | 'rateZero' | 'ceilingTooLow'

/**
 * The curve through today's spending and rate, with a ceiling that the team gives: k = −ln(1 − rate/c)/spend.
 *
 * Source: Blattberg and Deighton 1996, in reference/retention.md 2.8.
 */
export function fitResponse(spend: number, rate: number, ceiling: number): Response | NoResponse {
  if (spend <= 0) return 'spendZero'
  if (rate <= 0) return 'rateZero'
  const speed = -Math.log(1 - rate / ceiling) / spend
  return rate < ceiling && Number.isFinite(speed) && speed > 0 ? { ceiling, speed } : 'ceilingTooLow'
}

export function rateAt({ ceiling, speed }: Response, spend: number): number {
  return -ceiling * Math.expm1(-speed * spend)
}

/** What one more per unit of spending costs there: 1 ÷ the slope. */
export function marginalCost({ ceiling, speed }: Response, spend: number): number {
  return Math.exp(speed * spend) / (ceiling * speed)
}
