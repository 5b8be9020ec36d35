import { ownersBySubject } from '../../model/journey.ts'
import { compareOrdered } from '../../model/order.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useDay } from '../plan/fields/useQuantities.ts'
import styles from './Scene.module.css'

const ROWS = 5

/** Who does what, by when: the measures, then the frictions that somebody answers for. */
export function PlanScene() {
  const t = useTranslate()
  const day = useDay()
  const { measures, frictions, responsibilities, owners } = useRecords((s) => s)
  const accountable = ownersBySubject({ responsibilities, owners })
  const rows = [
    ...[...measures.values()]
      .filter(({ status }) => status !== 'dropped')
      .sort(compareOrdered)
      .map(({ id, title, dueDate }) => ({ id, title, dueDate, owners: accountable.get(id) ?? [] })),
    ...[...frictions.values()]
      .filter(({ id }) => accountable.has(id))
      .sort((a, b) => b.weight - a.weight)
      .map(({ id, text, dueDate }) => ({ id, title: text, dueDate, owners: accountable.get(id) ?? [] })),
  ]
  return (
    <section className={styles.result}>
      <h2 className={styles.sceneTitle}>{t('display.plan')}</h2>
      {rows.length === 0 ? <p className={styles.lead}>{t('display.plan.none')}</p> : null}
      <ul className={styles.rows}>
        {rows.slice(0, ROWS).map((row) => (
          <li key={row.id} className={styles.vote}>
            <span className={styles.rowTitle} dir="auto">
              {row.title}
            </span>
            <span className={styles.rowFigure}>
              {row.owners.length === 0 ? t('display.noOwner') : row.owners.map(({ name }) => name).join(', ')}
              {row.dueDate === null ? null : ` · ${day(row.dueDate)}`}
            </span>
          </li>
        ))}
      </ul>
      {rows.length <= ROWS ? null : (
        <p className={styles.lead}>{t('display.result.more', { count: rows.length - ROWS })}</p>
      )}
    </section>
  )
}
