import { useDeferredValue, useMemo } from 'react'
import { missingRetention } from '../../model/insight/missingRetention.ts'
import { useJourney } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { ActionRow } from './ActionRow.tsx'
import styles from './Insights.module.css'
import { RowList } from './RowList.tsx'

/** Whether the journey says how the customer comes back (J11). */
export function RetentionHint() {
  const t = useTranslate()
  // Titles change with every letter: typing does not wait for this.
  const journey = useDeferredValue(useJourney())
  const retention = useMemo(() => missingRetention(journey), [journey])
  const { status } = retention
  const title = t('insights.retention.title')
  return (
    <div className={styles.hint}>
      <h4 className={styles.group}>{title}</h4>
      <p>{t(`insights.retention.${status}`, { moment: t('moment.memory') })}</p>
      {status === 'notRecognised' ? (
        <RowList
          label={title}
          items={retention.memoryActions}
          row={(id) => <ActionRow key={id} actionId={id} />}
        />
      ) : null}
      {status === 'present' ? (
        <RowList
          label={title}
          items={retention.steps}
          row={({ actionId, words }) => (
            <ActionRow key={actionId} actionId={actionId}>
              {words === null ? null : (
                <span className={styles.sub}>{t('insights.retention.words', { words })}</span>
              )}
            </ActionRow>
          )}
        />
      ) : null}
    </div>
  )
}
