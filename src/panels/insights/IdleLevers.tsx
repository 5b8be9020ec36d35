import { useMemo } from 'react'
import { idleLevers } from '../../model/insight/idleLevers.ts'
import { LEVERS } from '../../model/schema/lever.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Insights.module.css'

/** The levers of retention nobody answers for (T1, T4). */
export function IdleLevers() {
  const t = useTranslate()
  const responsibilities = useRecords((s) => s.responsibilities)
  const owners = useRecords((s) => s.owners)
  const idle = useMemo(() => idleLevers({ responsibilities, owners }), [responsibilities, owners])
  if (idle.length === 0) return <p className={styles.faint}>{t('insights.answers.levers.none')}</p>
  return (
    <div>
      <h4 className={styles.group}>
        {t('insights.answers.levers', { count: idle.length, of: LEVERS.length })}
      </h4>
      <ul className={styles.plainList}>
        {idle.map((lever) => (
          <li key={lever}>{t(`lever.${lever}`)}</li>
        ))}
      </ul>
    </div>
  )
}
