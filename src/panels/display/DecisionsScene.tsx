import { useMemo } from 'react'
import { levelNumbers } from '../../charts/levelNumbers.ts'
import { levelWords } from '../../charts/levelWords.ts'
import { roundReadings } from '../../model/insight/roundReadings.ts'
import { useSession } from '../../store/useSession.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import { PlanScene } from './PlanScene.tsx'
import styles from './Scene.module.css'

const ROWS = 5

/** The levels that the team took from its rounds; where it took none, who does what. */
export function DecisionsScene() {
  const t = useTranslate()
  const { locale } = useWords()
  const numbers = levelNumbers(locale)
  const records = useRecords((s) => s)
  const rounds = useSession((s) => s.rounds)
  const results = useSession((s) => s.results)
  const decided = useMemo(
    () =>
      roundReadings(records, { rounds, results }).ratings.flatMap(({ levels, things }) =>
        things.flatMap(({ record, title }) =>
          record.decision === null ? [] : [{ id: record.id, title, levels, level: record.decision.level }],
        ),
      ),
    [records, rounds, results],
  )
  if (decided.length === 0) return <PlanScene />
  return (
    <section className={styles.result}>
      <h2 className={styles.sceneTitle}>{t('display.decisions')}</h2>
      <ul className={styles.rows}>
        {decided.slice(0, ROWS).map(({ id, title, level, levels }) => (
          <li key={id} className={styles.vote}>
            <span className={styles.rowTitle} dir="auto">
              {title}
            </span>
            <span
              className={styles.rowFigure}
            >{`${numbers.mark(level)}, ${levelWords(level, levels, t)}`}</span>
          </li>
        ))}
      </ul>
      {decided.length <= ROWS ? null : (
        <p className={styles.lead}>{t('display.result.more', { count: decided.length - ROWS })}</p>
      )}
    </section>
  )
}
