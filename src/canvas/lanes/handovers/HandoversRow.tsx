import { Check, CircleAlert, CircleHelp, TriangleAlert, Unlink } from 'lucide-react'
import { memo } from 'react'
import { handoversOf } from '../../../store/laneReadings.ts'
import { useRecord, useRecords } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { Breakable } from '../Breakable.tsx'
import { acrossOf } from '../cellRoom.ts'
import cell from '../LaneCell.module.css'
import { LaneSection } from '../LaneSection.tsx'
import type { LaneColumn, LaneSheetProps } from '../lane.ts'
import { useLaneStop } from '../useLaneStop.ts'
import { useSelectAction } from '../useSelectAction.ts'
import styles from './HandoversRow.module.css'
import { handoverName, handoverState, worstOf, worstWords } from './handoverWords.ts'

/** Wider than this, a cell has room for the names of the channels. In sheet pixels. */
const WIDE = 104
/** What the icon takes of the width. */
const SIGN = 18

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
  column,
  openDetails,
}: {
  readonly column: LaneColumn
  readonly openDetails: () => void
}) {
  const t = useTranslate()
  const { actionId, tier, card } = column
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
        className={`${cell.tiered} ${styles.none} nopan`}
        data-tier={tier}
        data-empty={true}
        style={acrossOf(column)}
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
      className={`${cell.tiered} ${styles.handover} nopan`}
      data-tier={tier}
      data-state={worst}
      style={acrossOf(column)}
      title={words.join('\n')}
      aria-label={t('lanes.handovers.at', { action: title, what: words.join('; ') })}
      onClick={(e) => select(actionId, e)}
    >
      <span className={styles.sign}>
        <Icon className={styles.icon} aria-hidden="true" />
        {handovers.length > 1 ? <span className={styles.count} data-count={handovers.length} /> : null}
      </span>
      <span className={styles.words}>
        {card.width >= WIDE && first !== undefined ? `${handoverName(first, channels, t)}: ` : ''}
        <Breakable text={worstWords(handovers, t)} width={card.width - SIGN} />
      </span>
    </button>
  )
})
