import type { LevelNumbers } from '../../charts/levelNumbers.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { RatedItem } from '../../model/rating/ratedItems.ts'
import { endsOf, shownAd, shownLabel } from '../../model/rating/shown.ts'

export interface WordedResult extends Pick<RatedItem, 'statistics'> {
  readonly result: Pick<RatedItem['result'], 'n' | 'cannotSay' | 'withheld'>
}

/** What was found of one action, in a sentence: as much as so many answers allow (docs/spec/ratings.md). */
export function resultWords(
  { statistics, result }: WordedResult,
  numbers: LevelNumbers,
  t: Translate,
): string {
  const { median, low, high, quartiles, label } = statistics
  const ad = shownAd(statistics)
  const parts: string[] = []
  if (median === null || low === null || high === null) {
    parts.push(t(result.withheld ? 'results.withheld' : 'results.notEnough', { n: result.n }))
  } else {
    const range = { n: statistics.n, low: numbers.mark(low), high: numbers.mark(high) }
    parts.push(t('results.range', range))
    if (label === 'split') parts.push(t('rating.ends', endsOf(statistics)))
    parts.push(t('rating.median', { median: numbers.mark(median) }))
    if (ad !== null) parts.push(t('rating.ad', { ad: numbers.mean(ad) }))
    if (quartiles !== null && quartiles[0] < quartiles[1])
      parts.push(
        t('results.quartiles', { low: numbers.mark(quartiles[0]), high: numbers.mark(quartiles[1]) }),
      )
  }
  if (result.cannotSay > 0) parts.push(t('results.cannotSay', { count: result.cannotSay }))
  return parts.join(' · ')
}

/** What one hears of an action when it is revealed: "Delivery: 9 answers, median 5, opinions at both ends." */
export function heardWords(
  { statistics, result }: Pick<RatedItem, 'statistics' | 'result'>,
  name: string,
  numbers: LevelNumbers,
  t: Translate,
): string {
  const { median } = statistics
  return t('rating.heard', {
    name,
    n: result.n,
    median: median === null ? '' : `, ${t('rating.median', { median: numbers.mark(median) })}`,
    // Within a sentence.
    label: t(`rating.label.${shownLabel(statistics)}`).replace(/^./u, (first) => first.toLowerCase()),
  })
}
