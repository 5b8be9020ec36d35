import type { RatingStatistics } from './ratingStatistics.ts'

export interface RoundShift {
  /** Median of the later round minus that of the earlier, in levels. */
  readonly median: number
  /** Below 0: the answers have come closer. That is agreement, and no proof of being right. */
  readonly ad: number
}

/** From one round to a later one on the same action; null when one of the two has not enough answers. */
export function roundShift(earlier: RatingStatistics, later: RatingStatistics): RoundShift | null {
  if (earlier.median === null || later.median === null || earlier.ad === null || later.ad === null)
    return null
  return { median: later.median - earlier.median, ad: later.ad - earlier.ad }
}
