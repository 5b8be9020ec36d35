import type { LevelNumbers } from '../../charts/levelNumbers.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { RatedItem } from '../../model/rating/ratedItems.ts'

/** What was found of one action, in a sentence: as much as so many answers allow (docs/spec/ratings.md). */
export function resultWords(
  { statistics, result }: Pick<RatedItem, 'statistics' | 'result'>,
  numbers: LevelNumbers,
  t: Translate,
): string {
  const { median, ad, low, high, quartiles, label } = statistics
  const parts: string[] = []
  if (median === null || ad === null || low === null || high === null) {
    parts.push(t(result.withheld ? 'results.withheld' : 'results.notEnough', { n: result.n }))
  } else {
    const range = { n: statistics.n, low: numbers.mark(low), high: numbers.mark(high) }
    parts.push(t('results.range', range))
    if (label === 'split') {
      const { low: down, high: up } = ends(statistics.counts)
      parts.push(t('results.ends', { low: down, high: up }))
    }
    parts.push(t('results.median', { median: numbers.mark(median) }))
    if (statistics.n >= 5) parts.push(t('results.ad', { ad: numbers.mean(ad) }))
    if (quartiles !== null && quartiles[0] < quartiles[1])
      parts.push(
        t('results.quartiles', { low: numbers.mark(quartiles[0]), high: numbers.mark(quartiles[1]) }),
      )
  }
  if (result.cannotSay > 0) parts.push(t('results.cannotSay', { count: result.cannotSay }))
  return parts.join(' · ')
}

/** How many answers are in the lowest and in the highest third. */
function ends(counts: readonly number[]): { readonly low: number; readonly high: number } {
  const third = counts.length === 11 ? 4 : 2
  const sum = (part: readonly number[]) => part.reduce((all, count) => all + count, 0)
  return { low: sum(counts.slice(0, third)), high: sum(counts.slice(-third)) }
}
