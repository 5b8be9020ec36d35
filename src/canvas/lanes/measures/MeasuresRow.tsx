import { memo } from 'react'
import { measuresByActionOf } from '../../../store/laneReadings.ts'
import { useRecord, useRecordList } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { TIERS } from '../cellRoom.ts'
import cell from '../LaneCell.module.css'
import { Chip, LaneCell } from '../LaneCell.tsx'
import { LaneSection } from '../LaneSection.tsx'
import type { LaneColumn, LaneSheetProps } from '../lane.ts'

/** What fits a cell, one under the other. */
const SHOWN = 3

/** The measures that answer each action. */
export function MeasuresRow({ blocks, openDetails }: LaneSheetProps) {
  const t = useTranslate()
  return (
    <LaneSection label={t('lanes.measures.title')}>
      {blocks.flatMap((block) =>
        block.columns.map((column) => (
          <MeasuresCell key={column.actionId} column={column} openDetails={openDetails} />
        )),
      )}
    </LaneSection>
  )
}

const MeasuresCell = memo(function MeasuresCell({
  column,
  openDetails,
}: {
  readonly column: LaneColumn
  readonly openDetails: () => void
}) {
  const t = useTranslate()
  const action = useRecord('actions', column.actionId)
  const measures = useRecordList((s) => measuresByActionOf(s).get(column.actionId) ?? [])
  const words = measures.map((m) => `${m.title} (${t(`lanes.measures.status.${m.status}`)})`)
  const shown = measures.slice(0, measures.length > SHOWN ? SHOWN - 1 : SHOWN)
  return (
    <LaneCell
      lane="measures"
      height={TIERS.titles}
      column={column}
      label={t('lanes.cell', {
        action: action?.title ?? '',
        text: words.length === 0 ? t('lanes.measures.none') : words.join(', '),
      })}
      tooltip={words.join('\n')}
      count={Math.min(measures.length, SHOWN)}
      openDetails={openDetails}
    >
      {shown.map((m) => (
        <Chip key={m.id} text={m.title} column={column} status={m.status} />
      ))}
      {measures.length > shown.length ? (
        <span className={cell.more} data-more={measures.length - shown.length} />
      ) : null}
    </LaneCell>
  )
})
