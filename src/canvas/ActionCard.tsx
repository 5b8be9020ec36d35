import type { NodeProps } from '@xyflow/react'
import { type KeyboardEvent, memo, useCallback, useRef, useState } from 'react'
import { renameAction } from '../model/commands/action.ts'
import { TITLE_MAX } from '../model/schema/limits.ts'
import { usePendingDraft } from '../store/pendingDrafts.ts'
import { usePeers, usePersonColour, useRecord, useView, useWorkshop } from '../store/WorkshopContext.ts'
import { useTranslate } from '../ui/TranslateContext.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './ActionCard.module.css'
import { sameStop, stopName, useSheet } from './SheetContext.ts'
import type { CardNode } from './sheetNodes.ts'
import { fitTitle } from './titleSize.ts'

/** One action at the top of the sheet, with the numbers of its frictions. */
export const ActionCard = memo(function ActionCard({
  data: { actionId, position, count },
}: NodeProps<CardNode>) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { layout, canWrite, frictionsByAction, frictionNumbers, ownersByFriction, tabStop } = useSheet()
  const action = useRecord('actions', actionId)
  const sequence = useRecord('sequences', action?.place.sequenceId ?? '')
  const selected = useView((v) => v.selection?.kind === 'action' && v.selection.id === actionId)
  const renaming = useView((v) => v.renamingId === actionId)
  const colourOf = usePersonColour()
  const visitor = usePeers().find((p) => p.selection === actionId)
  const wasRenaming = useRef(false)
  // Typing the title is over: the keyboard goes back to the card, unless the person has gone elsewhere.
  const takeFocusBack = useCallback((button: HTMLButtonElement | null) => {
    if (button !== null && wasRenaming.current && document.activeElement === document.body)
      button.focus({ preventScroll: true })
    wasRenaming.current = button === null
  }, [])
  if (action === undefined || sequence === undefined) return null
  const card = layout.byAction.get(actionId)?.card
  const fit = fitTitle(action.title, card?.width ?? 0, card?.height ?? 0)
  const stop = { kind: 'card', id: actionId } as const
  const frictions = frictionsByAction.get(actionId) ?? []
  const place = t('map.card', { position, count, sequence: sequence.name })
  const irritants = frictions.length === 0 ? '' : `. ${t('map.card.frictions', { count: frictions.length })}`
  return (
    <div
      className={styles.card}
      data-selected={selected || undefined}
      data-visited={visitor === undefined ? undefined : true}
      style={visitor === undefined ? undefined : { borderColor: colourOf(visitor.person.id) }}
    >
      {renaming ? (
        <TitleInput initial={action.title} actionId={actionId} />
      ) : (
        <button
          type="button"
          ref={takeFocusBack}
          className={styles.title}
          style={{ fontSize: fit.fontSize }}
          title={action.title}
          tabIndex={sameStop(tabStop, stop) ? 0 : -1}
          data-stop={stopName(stop)}
          aria-pressed={selected}
          onFocus={() => workshop.view.setState({ focus: stop })}
          onClick={() => workshop.view.setState({ selection: { kind: 'action', id: actionId } })}
          onDoubleClick={() => canWrite && workshop.view.setState({ renamingId: actionId })}
        >
          <span className={styles.lines} style={{ WebkitLineClamp: fit.lines }}>
            {fit.text}
          </span>
          <VisuallyHidden>{` (${place}${irritants})`}</VisuallyHidden>
        </button>
      )}
      {frictions.length === 0 ? null : (
        <div className={styles.pins} aria-hidden="true">
          {frictions.slice(0, 4).map((f) => (
            <span key={f.id} className={styles.pin} data-owned={ownersByFriction.has(f.id) || undefined}>
              {frictionNumbers.get(f.id)}
            </span>
          ))}
        </div>
      )}
      {visitor === undefined ? null : (
        <span
          className={styles.visitor}
          style={{ background: colourOf(visitor.person.id) }}
          aria-hidden="true"
        >
          {visitor.person.name || t('workshop.people.anonymous')}
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
