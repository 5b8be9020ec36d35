import type { MeasureCost } from '../../../model/plan/budget.ts'
import type { MeasureId, SubjectId } from '../../../model/schema/ids.ts'
import { type Measure, PLAN_YEARS } from '../../../model/schema/measure.ts'
import type { Owner } from '../../../model/schema/owner.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import tables from '../Tables.module.css'
import { MeasureRow } from './MeasureRow.tsx'
import styles from './MeasuresTable.module.css'

export interface MeasuresTableProps {
  readonly measures: readonly Measure[]
  readonly costs: ReadonlyMap<string, MeasureCost>
  readonly accountable: ReadonlyMap<SubjectId, readonly Owner[]>
  /** To the card of a measure, where all of it is changed. */
  readonly onOpen: (id: MeasureId) => void
}

/** The whole policy, one line a measure: what it answers, who does it by when, what it costs. */
export function MeasuresTable({ measures, costs, accountable, onOpen }: MeasuresTableProps) {
  const t = useTranslate()
  if (measures.length === 0) return <p>{t('measures.none')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className={tables.scroll} tabIndex={0} aria-label={t('measures.table')}>
      <table className={`${tables.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col" className={styles.wide}>
              {t('measures.title')}
            </th>
            <th scope="col">{t('measures.profile')}</th>
            <th scope="col" className={styles.wide}>
              {t('measures.answersColumn')}
            </th>
            <th scope="col">{t('measures.ownerAndDue')}</th>
            <th scope="col">{t('measures.indicator')}</th>
            <th scope="col">{t('measures.status')}</th>
            <th scope="col">{t('measures.costsColumn')}</th>
            {PLAN_YEARS.map((year) => (
              <th key={year} scope="col" className={tables.number}>
                {t('measures.line.yearN', { year })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <MeasureRow
              key={measure.id}
              measure={measure}
              cost={costs.get(measure.id) ?? null}
              accountable={accountable.get(measure.id) ?? []}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
