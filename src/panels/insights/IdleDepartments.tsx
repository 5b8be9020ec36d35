import { useMemo } from 'react'
import { idleDepartments } from '../../model/plan/idleDepartments.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Insights.module.css'
import { PlaceRow } from './PlaceRow.tsx'
import { RowList } from './RowList.tsx'

/** Departments that answer for nothing; those that win customers come first and are flagged (T4). */
export function IdleDepartments() {
  const t = useTranslate()
  const departments = useRecords((s) => s.departments)
  const owners = useRecords((s) => s.owners)
  const responsibilities = useRecords((s) => s.responsibilities)
  const frictions = useRecords((s) => s.frictions)
  const measures = useRecords((s) => s.measures)
  const objectives = useRecords((s) => s.objectives)
  const idle = useMemo(
    () => idleDepartments({ departments, owners, responsibilities, frictions, measures, objectives }),
    [departments, owners, responsibilities, frictions, measures, objectives],
  )
  if (departments.size === 0) return <p className={styles.faint}>{t('insights.answers.idle.noDepartment')}</p>
  if (idle.length === 0) return <p className={styles.faint}>{t('insights.answers.idle.none')}</p>
  return (
    <div>
      <h4 className={styles.group}>{t('insights.answers.idle')}</h4>
      <RowList
        label={t('insights.answers.idle')}
        items={idle}
        row={({ departmentId, acquisition }) => (
          <PlaceRow key={departmentId} place={null} title={departments.get(departmentId)?.name ?? ''}>
            {acquisition ? (
              <span className={styles.flag}>{t('insights.answers.idle.acquisition')}</span>
            ) : null}
          </PlaceRow>
        )}
      />
    </div>
  )
}
