import type { RatingStatistics } from './ratingStatistics.ts'

/**
 * What is worth talking about, the most first: split answers, then the widest spread; ties as they were given. What has
 * not enough answers is left out: there is nothing to compare.
 */
export function discussionList<Rated extends { readonly statistics: RatingStatistics }>(
  rated: readonly Rated[],
): Rated[] {
  const rank = ({ statistics: { label } }: Rated) => (label === 'split' ? 0 : 1)
  return rated
    .filter(({ statistics }) => statistics.label !== 'notEnough')
    .sort((a, b) => rank(a) - rank(b) || (b.statistics.ad ?? 0) - (a.statistics.ad ?? 0))
}
