import type { RoundResult } from '../facilitation/round.ts'

export interface RankedItem {
  readonly itemId: string
  readonly dots: number
  /** People who gave it any; 0 beside dots: too few to be told. Of a vote that is withheld, all who voted. */
  readonly voters: number
  /** 1 for the most dots; things with as many share theirs, and the next ones leave a gap. */
  readonly rank: number
  /** As many dots as another thing that got any. */
  readonly tied: boolean
}

/** The tally of a vote, the most dots first; ties in the order in which they were asked. */
export function rankVotes(results: readonly Pick<RoundResult, 'itemId' | 'values' | 'n'>[]): RankedItem[] {
  const counted = results.map(({ itemId, values, n }) => ({
    itemId,
    dots: values.reduce((sum, value) => sum + value, 0),
    voters: n,
  }))
  return counted
    .map((item) => ({
      ...item,
      rank: 1 + counted.filter(({ dots }) => dots > item.dots).length,
      tied: item.dots > 0 && counted.filter(({ dots }) => dots === item.dots).length > 1,
    }))
    .sort((a, b) => b.dots - a.dots)
}

/** Somebody voted, and no dot of it is shown: fewer people than the smallest group. */
export function isWithheldVote(results: readonly Pick<RoundResult, 'values' | 'n'>[]): boolean {
  return results.some(({ n }) => n > 0) && results.every(({ values }) => values.length === 0)
}
