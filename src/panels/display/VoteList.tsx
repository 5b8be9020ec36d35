import type { VotedRound } from '../../model/insight/roundReadings.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Scene.module.css'

const ROWS = 5

/** Where the dots went, the most first; ties are said. */
export function VoteList({ round }: { readonly round: VotedRound }) {
  const t = useTranslate()
  const most = Math.max(1, ...round.things.map(({ dots }) => dots))
  return (
    <section className={styles.result}>
      <h2 className={styles.sceneTitle}>
        {round.title.trim() === '' ? t('display.kind.dots') : round.title}
        {round.number > 1 ? ` · ${t('display.round.again', { number: round.number })}` : null}
      </h2>
      {round.withheld ? <p className={styles.huge}>{t('display.result.withheld')}</p> : null}
      <ol className={styles.rows} hidden={round.withheld}>
        {round.things.slice(0, ROWS).map((thing) => (
          <li key={thing.itemId} className={styles.vote}>
            <span className={styles.rowTitle} dir="auto">
              {thing.title}
            </span>
            <span className={styles.rowFigure}>
              {t('display.result.dots', { dots: thing.dots })}
              {thing.tied ? `, ${t('display.result.tied')}` : null}
            </span>
            <span className={styles.voteBar} aria-hidden="true">
              <span style={{ inlineSize: `${(100 * thing.dots) / most}%` }} />
            </span>
          </li>
        ))}
      </ol>
      {round.things.length <= ROWS ? null : (
        <p className={styles.lead}>{t('display.result.more', { count: round.things.length - ROWS })}</p>
      )}
    </section>
  )
}
