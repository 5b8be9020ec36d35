import { useMemo } from 'react'
import { handoverName, handoverState } from '../../canvas/lanes/handovers/handoverWords.ts'
import { handoverCoverage } from '../../model/insight/handovers.ts'
import { handoversOf } from '../../store/laneReadings.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { ActionRow } from './ActionRow.tsx'
import styles from './Insights.module.css'
import { RowList } from './RowList.tsx'

/** Who answers where the customer goes from one channel to another, and what is open there (J14). */
export function HandoverAnswers() {
  const t = useTranslate()
  const byAction = useRecords(handoversOf)
  const channels = useRecords((s) => s.channels)
  const { handovers, owned, continuous, open } = useMemo(
    () => handoverCoverage([...byAction.values()].flat()),
    [byAction],
  )
  if (handovers === 0) return <p className={styles.faint}>{t('insights.answers.handovers.none')}</p>
  return (
    <div>
      <h4 className={styles.group}>{t('insights.answers.handovers', { owned, count: handovers })}</h4>
      <p className={styles.faint}>
        {t('insights.answers.handovers.continuous', { continuous, count: handovers })}
      </p>
      <RowList
        label={t('insights.answers.handovers.open', { count: open.length })}
        items={open}
        row={(handover) => (
          <ActionRow
            key={`${handover.actionId} ${handover.fromChannelId} ${handover.toChannelId}`}
            actionId={handover.actionId}
          >
            <span className={styles.sub}>
              {t('insights.answers.handover', {
                handover: handoverName(handover, channels, t),
                state: handoverState(handover, t),
              })}
            </span>
          </ActionRow>
        )}
      />
    </div>
  )
}
