import type { RatingStatistics } from './ratingStatistics.ts'
import { shownAd } from './shown.ts'

export interface RoundShift {
  /** Median of the later round minus that of the earlier, in levels. */
  readonly median: number
  /**
   * Below 0: the answers have come closer. That is agreement, and no proof of being right. Null where the distance of one of the
   * two is not said.
   */
  readonly ad: number | null
}

/** From one round to a later one on the same action; null when one of the two has not enough answers. */
export function roundShift(earlier: RatingStatistics, later: RatingStatistics): RoundShift | null {
  if (earlier.median === null || later.median === null) return null
  const [from, to] = [shownAd(earlier), shownAd(later)]
  return { median: later.median - earlier.median, ad: from === null || to === null ? null : to - from }
}
