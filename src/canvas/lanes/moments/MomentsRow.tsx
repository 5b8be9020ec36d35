import { memo } from 'react'
import { setSequenceMoment } from '../../../model/commands/sequence.ts'
import { MOMENTS, type Moment } from '../../../model/schema/sequence.ts'
import { useRecord, useWorkshop } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { LaneSection } from '../LaneSection.tsx'
import type { LaneBlock, LaneSheetProps } from '../lane.ts'
import { useLaneStop } from '../useLaneStop.ts'
import styles from './MomentsRow.module.css'

/** Which moment each sequence is, chosen in place. */
export function MomentsRow({ blocks, canWrite }: LaneSheetProps) {
  const t = useTranslate()
  return (
    <LaneSection label={t('lanes.moments.title')}>
      {blocks.map((block) => (
        <MomentOfSequence key={block.sequenceId} block={block} canWrite={canWrite} />
      ))}
    </LaneSection>
  )
}

const MomentOfSequence = memo(function MomentOfSequence({
  block: { sequenceId, x, width },
  canWrite,
}: {
  readonly block: LaneBlock
  readonly canWrite: boolean
}) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const sequence = useRecord('sequences', sequenceId)
  const stop = useLaneStop('moments', '', sequenceId)
  if (sequence === undefined) return null
  const { moment, name } = sequence
  const place = MOMENTS.indexOf(moment)
  return (
    <div className={styles.moment} data-moment={moment} style={{ left: x, width }}>
      <span className={styles.dots} aria-hidden="true">
        {MOMENTS.map((m, i) => (
          <span key={m} className={styles.dot} data-on={i === place || undefined} />
        ))}
      </span>
      {canWrite ? (
        <select
          {...stop}
          className={`${styles.select} nodrag nopan nowheel`}
          aria-label={`${t('moment.label')}, ${name}`}
          value={moment}
          onChange={(e) => workshop.run((r) => setSequenceMoment(r, sequenceId, e.target.value as Moment))}
        >
          {MOMENTS.map((m) => (
            <option key={m} value={m}>
              {t(`moment.${m}`)}
            </option>
          ))}
        </select>
      ) : (
        <button
          {...stop}
          type="button"
          className={styles.select}
          aria-label={`${name}: ${t(`moment.${moment}`)}`}
        >
          {t(`moment.${moment}`)}
        </button>
      )}
    </div>
  )
})
