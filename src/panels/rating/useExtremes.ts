import type { RatingRound } from '../../model/facilitation/round.ts'
import type { RatedItem } from '../../model/rating/ratedItems.ts'
import { useSession } from '../../store/useSession.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'

/** The lowest and the highest answers: with names in a named round, else only how many. */
export function useExtremes(round: RatingRound): (item: RatedItem) => string {
  const t = useTranslate()
  const people = useSession((s) => s.people)
  return ({ statistics: { low, high, counts }, result }) => {
    if (low === null || high === null) return ''
    const at = (level: number) => {
      if (round.anonymity !== 'named') return t('results.extreme', { level, count: counts[level - 1] ?? 0 })
      const names = result.by
        .filter(({ value }) => value === level)
        .map(({ personId }) => people.get(personId)?.name || t('workshop.people.anonymous'))
      return t('results.extreme.named', { level, names: names.join(', ') })
    }
    return `${at(low)} · ${at(high)}`
  }
}
