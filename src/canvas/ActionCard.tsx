import type { NodeProps } from '@xyflow/react'
import { memo, useCallback, useRef } from 'react'
import { pressCard } from '../editing/pick.ts'
import { personName } from '../i18n/personName.ts'
import { frictionsByActionOf } from '../store/journeyReadings.ts'
import {
  usePersonColour,
  useRecord,
  useRecords,
  useView,
  useVisitor,
  useWorkshop,
} from '../store/WorkshopContext.ts'
import { useTranslate } from '../ui/TranslateContext.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './ActionCard.module.css'
import { CommentPin } from './CommentPin.tsx'
import { CardTitle } from './editing/CardTitle.tsx'
import { DraftCard } from './editing/DraftCard.tsx'
import { FrictionPins } from './FrictionPins.tsx'
import { LockSign } from './lanes/LockSign.tsx'
import { useSheet, useSheetStop } from './SheetContext.ts'
import type { CardNode } from './sheetNodes.ts'
import { fitTitle } from './titleSize.ts'

/** One action at the top of the sheet, with the numbers of its frictions. */
export const ActionCard = memo(function ActionCard({
  data: { actionId, position, count },
}: NodeProps<CardNode>) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { layout, canWrite } = useSheet()
  const action = useRecord('actions', actionId)
  const sequence = useRecord('sequences', action?.place.sequenceId ?? '')
  const selected = useView((v) => v.selection?.kind === 'action' && v.selection.id === actionId)
  const picked = useView((v) => v.picked.has(actionId))
  const dimmed = useView((v) => v.cutIds.has(actionId) || v.heldIds.has(actionId))
  const draft = useView((v) => (v.draft?.id === actionId ? v.draft : null))
  const renaming = useView((v) => v.renamingId === actionId)
  const colourOf = usePersonColour()
  const visitor = useVisitor(actionId)
  const frictionCount = useRecords((s) => frictionsByActionOf(s).get(actionId)?.length ?? 0)
  const { ref: arrive, ...stop } = useSheetStop({ kind: 'card', id: actionId })
  const wasRenaming = useRef(false)
  // Typing the title is over: the keyboard goes back to the card, unless the person has gone elsewhere.
  const takeFocus = useCallback(
    (button: HTMLButtonElement | null) => {
      if (button !== null && wasRenaming.current && document.activeElement === document.body)
        button.focus({ preventScroll: true })
      wasRenaming.current = button === null
      arrive(button)
    },
    [arrive],
  )
  if (action === undefined && draft !== null) return <DraftCard draft={draft} />
  if (action === undefined || sequence === undefined) return null
  const card = layout.byAction.get(actionId)?.card
  const fit = fitTitle(action.title, card?.width ?? 0, card?.height ?? 0)
  const place = t('map.card', { position, count, sequence: sequence.name })
  const irritants = frictionCount === 0 ? '' : `. ${t('map.card.frictions', { count: frictionCount })}`
  return (
    <div
      className={styles.card}
      data-selected={selected || undefined}
      data-picked={picked || undefined}
      data-dimmed={dimmed || undefined}
      data-visited={visitor === undefined ? undefined : true}
      style={visitor === undefined ? undefined : { borderColor: colourOf(visitor.id) }}
    >
      {renaming ? (
        <CardTitle title={action.title} actionId={actionId} />
      ) : (
        <button
          {...stop}
          type="button"
          ref={takeFocus}
          className={styles.title}
          dir="auto"
          style={{ fontSize: fit.fontSize }}
          title={action.title}
          aria-pressed={selected || picked}
          data-drag={`card ${actionId}`}
          onClick={(event) => pressCard({ workshop, t }, actionId, event)}
          onDoubleClick={() => canWrite && workshop.view.setState({ renamingId: actionId })}
        >
          <span className={styles.lines} style={{ WebkitLineClamp: fit.lines }}>
            {fit.text}
          </span>
          <VisuallyHidden>{` (${place}${irritants})`}</VisuallyHidden>
          <LockSign id={actionId} />
        </button>
      )}
      {frictionCount === 0 ? null : <FrictionPins actionId={actionId} />}
      <CommentPin subjectId={actionId} name={action.title} />
      {visitor === undefined ? null : (
        <span className={styles.visitor} style={{ background: colourOf(visitor.id) }} aria-hidden="true">
          {personName(t, visitor)}
        </span>
      )}
    </div>
  )
})
