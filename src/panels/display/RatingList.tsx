import { levelNumbers } from '../../charts/levelNumbers.ts'
import type { RatedRound, RatedThing } from '../../model/insight/roundReadings.ts'
import { discussionList } from '../../model/rating/discussionList.ts'
import { endsOf, shownLabel } from '../../model/rating/shown.ts'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import { SpreadStrip } from '../summary/SpreadStrip.tsx'
import styles from './Scene.module.css'

/** Rows that are legible at the back of the room. */
const ROWS = 5

/** The whole round: what the group agrees on least is at the top. */
export function RatingList({ round }: { readonly round: RatedRound }) {
  const t = useTranslate()
  const { locale } = useWords()
  const numbers = levelNumbers(locale)
  const listed = discussionList(round.things)
  const rest = round.things.filter((thing) => !listed.includes(thing))
  const all: readonly RatedThing[] = [...listed, ...rest]
  return (
    <section className={styles.result}>
      <h2 className={styles.sceneTitle}>
        {round.title.trim() === '' ? t('display.result.talk') : round.title}
        {round.number > 1 ? ` · ${t('display.round.again', { number: round.number })}` : null}
      </h2>
      <ol className={styles.rows}>
        {all.slice(0, ROWS).map((thing) => {
          const { median } = thing.statistics
          return (
            <li key={thing.record.id} className={styles.row}>
              <span className={styles.rowTitle} dir="auto">
                {thing.title}
              </span>
              <span className={styles.rowStrip}>
                {thing.statistics.n === 0 ? null : <SpreadStrip statistics={thing.statistics} />}
              </span>
              <span className={styles.rowFigure}>
                {median === null
                  ? '–'
                  : thing.statistics.label === 'split'
                    ? t('rating.ends', endsOf(thing.statistics))
                    : t('rating.median', { median: numbers.mark(median) })}
                {thing.shift === null ? null : ` (${numbers.change(thing.shift.median)})`}
              </span>
              <strong data-label={thing.statistics.label} className={styles.label}>
                {t(`rating.label.${shownLabel(thing.statistics)}`)}
              </strong>
            </li>
          )
        })}
      </ol>
      {all.length <= ROWS ? null : (
        <p className={styles.lead}>{t('display.result.more', { count: all.length - ROWS })}</p>
      )}
    </section>
  )
}
