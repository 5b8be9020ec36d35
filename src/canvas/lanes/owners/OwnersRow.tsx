import { memo } from 'react'
import { ownersBySubjectOf, subjectsByActionOf } from '../../../store/laneReadings.ts'
import { useRecord, useRecordList } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { TIERS } from '../cellRoom.ts'
import cell from '../LaneCell.module.css'
import { Chip, LaneCell } from '../LaneCell.tsx'
import { LaneSection } from '../LaneSection.tsx'
import type { LaneColumn, LaneSheetProps } from '../lane.ts'

/** Who answers at each action; a gap where nobody does. */
export function OwnersRow({ blocks, openDetails }: LaneSheetProps) {
  const t = useTranslate()
  return (
    <LaneSection label={t('lanes.owners.title')}>
      {blocks.flatMap((block) =>
        block.columns.map((column) => (
          <OwnersCell key={column.actionId} column={column} openDetails={openDetails} />
        )),
      )}
    </LaneSection>
  )
}

const OwnersCell = memo(function OwnersCell({
  column,
  openDetails,
}: {
  readonly column: LaneColumn
  readonly openDetails: () => void
}) {
  const t = useTranslate()
  const { actionId } = column
  const action = useRecord('actions', actionId)
  const subjects = useRecordList((s) => subjectsByActionOf(s).get(actionId) ?? [])
  const accountable = useRecordList((s) => subjects.flatMap(({ id }) => ownersBySubjectOf(s).get(id) ?? []))
  const unowned = useRecordList((s) => subjects.filter(({ id }) => !ownersBySubjectOf(s).has(id))).length
  const names = [...new Set(accountable.map((o) => o.name))]
  const gap = unowned === 0 ? null : t('lanes.owners.gap', { count: unowned })
  // Three lines fit: names, how many more, and the gap.
  const room = unowned === 0 ? 3 : 2
  const shown = names.slice(0, names.length > room ? room - 1 : room)
  const words = [...names, ...(gap === null ? [] : [gap])]
  return (
    <LaneCell
      lane="owners"
      height={TIERS.names}
      column={column}
      label={t('lanes.cell', {
        action: action?.title ?? '',
        text: words.length === 0 ? t('lanes.owners.nothing') : words.join(', '),
      })}
      tooltip={words.join('\n')}
      count={shown.length + (names.length > shown.length ? 1 : 0) + (gap === null ? 0 : 1)}
      openDetails={openDetails}
    >
      {shown.map((name) => (
        <Chip key={name} text={name} column={column} />
      ))}
      {names.length > shown.length ? (
        <span className={cell.more} data-more={names.length - shown.length} />
      ) : null}
      {gap === null ? null : <span className={cell.gap} title={gap} data-gap={unowned} />}
    </LaneCell>
  )
})
