// What is said of answers by how many there are: the same beside the map, on the wall and in the summary (RAT-36).
import type { LevelCount } from '../schema/meta.ts'
import { levelsOfThird, type RatingLabel, type RatingStatistics } from './ratingStatistics.ts'

/** From so many answers on the mean distance is said; below, the range and the median are all there is to say. */
const AD_FROM = 5
/** Below so many, agreement is said to rest on few. */
const AGREED_FROM = 8

export type ShownLabel = RatingLabel | 'alignedFew'

export function shownLabel({ label, n }: Pick<RatingStatistics, 'label' | 'n'>): ShownLabel {
  return label === 'aligned' && n < AGREED_FROM ? 'alignedFew' : label
}

export function shownAd({ ad, n }: Pick<RatingStatistics, 'ad' | 'n'>): number | null {
  return n < AD_FROM ? null : ad
}

/** Some levels of an end of the scale, and how many answers are there. */
export interface Camp {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** The lowest and the highest third: where split answers are. */
export function campsOf({ counts }: Pick<RatingStatistics, 'counts'>): readonly [Camp, Camp] {
  const levels = counts.length as LevelCount
  const third = levelsOfThird(levels)
  const camp = (from: number, to: number): Camp => ({
    from,
    to,
    count: counts.slice(from - 1, to).reduce((sum, count) => sum + count, 0),
  })
  return [camp(1, third), camp(levels - third + 1, levels)]
}

/** How many answers are in the lowest and in the highest third. */
export function endsOf(statistics: Pick<RatingStatistics, 'counts'>): {
  readonly low: number
  readonly high: number
} {
  const [low, high] = campsOf(statistics)
  return { low: low.count, high: high.count }
}
