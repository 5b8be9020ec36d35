import { levelNumbers } from '../../charts/levelNumbers.ts'
import type { RatedRound, RatedThing } from '../../model/insight/roundReadings.ts'
import { endsOf, shownAd, shownLabel } from '../../model/rating/shown.ts'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import { DotPlot } from './DotPlot.tsx'
import styles from './Scene.module.css'

export interface RatingResultProps {
  readonly round: RatedRound
  readonly thing: RatedThing
}

/** One action that is talked about: its answers, and how far they agree. */
export function RatingResult({ round, thing }: RatingResultProps) {
  const t = useTranslate()
  const { locale } = useWords()
  const numbers = levelNumbers(locale)
  const { statistics, shift } = thing
  const { median } = statistics
  const ad = shownAd(statistics)
  return (
    <section className={styles.result}>
      <h2 className={styles.sceneTitle} dir="auto">
        {thing.title}
      </h2>
      <p className={styles.lead}>
        <strong data-label={statistics.label} className={styles.label}>
          {t(`rating.label.${shownLabel(statistics)}`)}
        </strong>
        {statistics.label === 'split' ? <span>{t('rating.ends', endsOf(statistics))}</span> : null}
        {median === null ? null : <span>{t('rating.median', { median: numbers.mark(median) })}</span>}
        {ad === null ? null : <span>{t('rating.ad', { ad: numbers.mean(ad) })}</span>}
        <span>{t('display.result.n', { n: thing.n })}</span>
        {statistics.cannotSay === 0 ? null : (
          <span>{t('display.result.cannotSay', { count: statistics.cannotSay })}</span>
        )}
        {shift === null ? null : (
          <span>{t('display.result.shift', { shift: numbers.change(shift.median) })}</span>
        )}
      </p>
      {thing.withheld || statistics.n === 0 ? (
        <p className={styles.huge}>{t('display.result.withheld')}</p>
      ) : (
        <DotPlot
          statistics={statistics}
          levels={round.levels}
          before={shift === null || median === null ? null : median - shift.median}
        />
      )}
    </section>
  )
}
