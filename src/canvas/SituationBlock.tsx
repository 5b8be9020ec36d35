import type { NodeProps } from '@xyflow/react'
import { Plus } from 'lucide-react'
import { memo } from 'react'
import { draftActionIn } from '../editing/add.ts'
import { pressSequence } from '../editing/pick.ts'
import { useRecord, useView, useWorkshop } from '../store/WorkshopContext.ts'
import { IconButton } from '../ui/Button.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { CommentPin } from './CommentPin.tsx'
import { SequenceName } from './editing/SequenceName.tsx'
import { GroupSign } from './lanes/GroupSign.tsx'
import { LockSign } from './lanes/LockSign.tsx'
import { useSheet, useSheetStop } from './SheetContext.ts'
import styles from './SituationBlock.module.css'
import type { SituationNode } from './sheetNodes.ts'

/** Beside the signs above the name, on either side. */
const SIDE = 8

/** One sequence on the x axis: its name, and the situation that it covers. */
export const SituationBlock = memo(function SituationBlock({
  data: { sequenceId, position, count, lastActionId },
  width,
}: NodeProps<SituationNode>) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { canWrite } = useSheet()
  const stop = useSheetStop({ kind: 'sequence', id: sequenceId })
  const sequence = useRecord('sequences', sequenceId)
  const selected = useView((v) => v.selection?.kind === 'sequence' && v.selection.id === sequenceId)
  const renaming = useView((v) => v.renamingId === sequenceId)
  const picked = useView((v) => v.picked.has(sequenceId))
  const held = useView((v) => v.heldIds.has(sequenceId) || v.cutIds.has(sequenceId))
  if (sequence === undefined) return null
  return (
    <div
      className={styles.block}
      data-selected={selected || undefined}
      data-picked={picked || undefined}
      data-held={held || undefined}
    >
      {renaming ? (
        <SequenceName sequenceId={sequenceId} name={sequence.name} isEmpty={lastActionId === null} />
      ) : (
        <button
          {...stop}
          type="button"
          className={styles.text}
          aria-pressed={selected || picked}
          data-drag={`sequence ${sequenceId}`}
          onClick={(event) => pressSequence({ workshop, t }, sequenceId, event)}
          onDoubleClick={() => canWrite && workshop.view.setState({ renamingId: sequenceId })}
        >
          <VisuallyHidden>{t('map.sequence', { position, count })}</VisuallyHidden>
          <span className={styles.whose}>
            <GroupSign sequenceId={sequenceId} width={(width ?? 0) - 2 * SIDE} />
          </span>
          <strong className={styles.name} dir="auto">
            <LockSign id={sequenceId} />
            {sequence.name}
          </strong>
          {sequence.situation === '' ? (
            <span className={styles.missing}>{t('map.noSituation')}</span>
          ) : (
            <span className={styles.situation} dir="auto" title={sequence.situation}>
              {sequence.situation}
            </span>
          )}
        </button>
      )}
      <CommentPin subjectId={sequenceId} name={sequence.name} />
      {canWrite ? (
        <div className={`${styles.tools} nodrag nopan`}>
          <IconButton
            size="small"
            label={t('map.addActionTo', { sequence: sequence.name })}
            icon={<Plus />}
            excludeFromTabOrder
            onPress={() => draftActionIn(workshop, sequenceId)}
          />
        </div>
      ) : null}
    </div>
  )
})
