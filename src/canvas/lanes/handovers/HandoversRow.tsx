import { Check, CircleAlert, CircleHelp, TriangleAlert, Unlink } from 'lucide-react'
import { memo } from 'react'
import { handoversOf } from '../../../store/laneReadings.ts'
import { useRecord, useRecords } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { LaneSection } from '../LaneSection.tsx'
import type { LaneColumn, LaneSheetProps } from '../lane.ts'
import { useLaneStop } from '../useLaneStop.ts'
import { useSelectAction } from '../useSelectAction.ts'
import styles from './HandoversRow.module.css'
import { handoverName, handoverState, worstOf } from './handoverWords.ts'

/** Wider than this, a cell has room for the names of the channels. In sheet pixels. */
const WIDE = 104

const ICONS = {
  broken: Unlink,
  partial: TriangleAlert,
  unchecked: CircleHelp,
  open: CircleAlert,
  continuous: Check,
} as const

/** A mark at each action where the customer arrives from another channel; its shape tells how it goes. */
export function HandoversRow({ blocks, openDetails }: LaneSheetProps) {
  const t = useTranslate()
  return (
    <LaneSection label={t('lanes.handovers.title')}>
      {blocks.flatMap((block) =>
        block.columns.map((column) => (
          <HandoverCell key={column.actionId} column={column} openDetails={openDetails} />
        )),
      )}
    </LaneSection>
  )
}

const HandoverCell = memo(function HandoverCell({
  column: { actionId, x, width },
  openDetails,
}: {
  readonly column: LaneColumn
  readonly openDetails: () => void
}) {
  const t = useTranslate()
  const select = useSelectAction(openDetails)
  const stop = useLaneStop('handovers', '', actionId)
  const handovers = useRecords((s) => handoversOf(s).get(actionId))
  const channels = useRecords((s) => s.channels)
  const action = useRecord('actions', actionId)
  const title = action?.title ?? ''
  if (handovers === undefined)
    return (
      <button
        {...stop}
        type="button"
        className={`${styles.none} nopan`}
        style={{ left: x, width }}
        aria-label={t('lanes.handovers.none', { action: title })}
        onClick={(e) => select(actionId, e)}
      />
    )
  const worst = worstOf(handovers)
  const Icon = ICONS[worst]
  const words = handovers.map((h) => `${handoverName(h, channels, t)}: ${handoverState(h, t)}`)
  const [first] = handovers
  return (
    <button
      {...stop}
      type="button"
      className={`${styles.handover} nopan`}
      data-state={worst}
      style={{ left: x + 2, width: width - 4 }}
      title={words.join('\n')}
      aria-label={t('lanes.handovers.at', { action: title, what: words.join('; ') })}
      onClick={(e) => select(actionId, e)}
    >
      <Icon className={styles.icon} aria-hidden="true" />
      {width >= WIDE && first !== undefined ? (
        <span className={styles.words}>{handoverName(first, channels, t)}</span>
      ) : null}
      {handovers.length > 1 ? <span className={styles.count} data-count={handovers.length} /> : null}
    </button>
  )
})
