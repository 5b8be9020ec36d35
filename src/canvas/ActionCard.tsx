import type { NodeProps } from '@xyflow/react'
import { type KeyboardEvent, memo, useCallback, useEffect, useRef, useState } from 'react'
import { renameAction } from '../model/commands/action.ts'
import { TITLE_MAX } from '../model/schema/limits.ts'
import { frictionsByActionOf } from '../store/journeyReadings.ts'
import { usePendingDraft } from '../store/pendingDrafts.ts'
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
import { FrictionPins } from './FrictionPins.tsx'
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
  if (action === undefined || sequence === undefined) return null
  const card = layout.byAction.get(actionId)?.card
  const fit = fitTitle(action.title, card?.width ?? 0, card?.height ?? 0)
  const place = t('map.card', { position, count, sequence: sequence.name })
  const irritants = frictionCount === 0 ? '' : `. ${t('map.card.frictions', { count: frictionCount })}`
  return (
    <div
      className={styles.card}
      data-selected={selected || undefined}
      data-visited={visitor === undefined ? undefined : true}
      style={visitor === undefined ? undefined : { borderColor: colourOf(visitor.id) }}
    >
      {renaming ? (
        <TitleInput initial={action.title} actionId={actionId} />
      ) : (
        <button
          {...stop}
          type="button"
          ref={takeFocus}
          className={styles.title}
          style={{ fontSize: fit.fontSize }}
          title={action.title}
          aria-pressed={selected}
          onClick={() => workshop.view.setState({ selection: { kind: 'action', id: actionId } })}
          onDoubleClick={() => canWrite && workshop.view.setState({ renamingId: actionId })}
        >
          <span className={styles.lines} style={{ WebkitLineClamp: fit.lines }}>
            {fit.text}
          </span>
          <VisuallyHidden>{` (${place}${irritants})`}</VisuallyHidden>
        </button>
      )}
      {frictionCount === 0 ? null : <FrictionPins actionId={actionId} />}
      {visitor === undefined ? null : (
        <span className={styles.visitor} style={{ background: colourOf(visitor.id) }} aria-hidden="true">
          {visitor.name || t('workshop.people.anonymous')}
        </span>
      )}
    </div>
  )
})

function TitleInput({
  initial,
  actionId,
}: {
  readonly initial: string
  readonly actionId: CardNode['data']['actionId']
}) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const [title, setTitle] = useState(initial)

  useEffect(() => {
    workshop.showPresence({ editing: `${actionId}/title` })
    return () => workshop.showPresence({ editing: null })
  }, [workshop, actionId])
  /** False when the words were refused and stay. */
  function finish(commit: boolean): boolean {
    if (workshop.view.getState().renamingId !== actionId) return true // Enter was first, and then the focus left
    if (commit && title.trim() !== '' && title !== initial) {
      const refused = workshop.run((r) => renameAction(r, actionId, title))
      if (refused === 'title-too-long') return false // keep what was typed; the notice says what is wrong
    }
    workshop.view.setState({ renamingId: null })
    return true
  }
  usePendingDraft(title.trim() !== '' && title !== initial, () => finish(true))
  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      finish(true)
    } else if (event.key === 'Escape') finish(false)
  }
  return (
    <textarea
      className={`${styles.input} nodrag nopan nowheel`}
      aria-label={t('map.rename')}
      value={title}
      maxLength={TITLE_MAX}
      ref={focusAndSelect}
      onChange={(e) => setTitle(e.target.value)}
      onKeyDown={handleKey}
      onBlur={() => finish(true)}
    />
  )
}

function focusAndSelect(input: HTMLTextAreaElement | null): void {
  input?.focus({ preventScroll: true })
  input?.select()
}
