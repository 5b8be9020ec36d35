import { handoversOf } from '../../../store/laneReadings.ts'
import { useRecord, useRecords } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import type { LaneActionProps } from '../lane.ts'
import styles from './ActionHandovers.module.css'
import { HandoverCard } from './HandoverCard.tsx'

/** The hand-overs at an action: what follows the customer, when, and who sees to it. */
export function ActionHandovers({ action, canWrite }: LaneActionProps) {
  const t = useTranslate()
  const handovers = useRecords((s) => handoversOf(s).get(action.id))
  const from = useRecord('actions', handovers?.[0]?.fromActionId ?? '')
  if (handovers === undefined) return <p className={styles.faint}>{t('lanes.handovers.noneHere')}</p>
  return (
    <div className={styles.list}>
      {from === undefined ? null : (
        <p className={styles.faint}>{t('lanes.handovers.from', { action: from.title })}</p>
      )}
      {handovers.map((handover) => (
        <HandoverCard
          key={`${handover.fromChannelId} ${handover.toChannelId}`}
          handover={handover}
          canWrite={canWrite}
        />
      ))}
    </div>
  )
}
