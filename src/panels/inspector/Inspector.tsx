import { X } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import type { Selection } from '../../store/viewState.ts'
import { useRecords, useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { ActionPanel } from './ActionPanel.tsx'
import styles from './Inspector.module.css'
import { PersonaPanel } from './PersonaPanel.tsx'
import { SequencePanel } from './SequencePanel.tsx'

/** The wish to have the keyboard in the details, each time a new one. Closing gives it back to where it came from. */
export interface FocusRequest {
  readonly from: Element | null
}

export interface InspectorProps {
  readonly onClose: () => void
  /** Moves the keyboard into the panel (Enter on a card, "details" in the table); null leaves it where it is. */
  readonly focusRequest: FocusRequest | null
}

/** The details of what is selected; with nothing selected, the persona. Fills the place its parent gives it. */
export function Inspector({ onClose, focusRequest }: InspectorProps) {
  const t = useTranslate()
  const selection = useExistingSelection()
  const panel = useRef<HTMLElement>(null)
  const cameFrom = useRef<Element | null>(null)

  function focusHeading(): void {
    panel.current?.querySelector<HTMLElement>('h2')?.focus()
  }
  // Whoever works in the panel when somebody else removes what it shows is told, and keeps the keyboard in it.
  const workshop = useWorkshop()
  const working = useRef(false)
  const missing = useMissing()
  const tellRemoved = useEffectEvent((code: 'action-missing' | 'sequence-missing') => {
    const { notice } = workshop.view.getState()
    if (!working.current || notice?.code === 'removed') return
    if (notice?.code !== code) workshop.notify(code)
    if (document.activeElement === document.body) focusHeading()
  })
  useEffect(() => {
    if (missing !== null) tellRemoved(missing)
  }, [missing])
  function handleBlur({ relatedTarget }: FocusEvent): void {
    // An element that goes away with the focus in it names no other.
    if (relatedTarget instanceof Node && !panel.current?.contains(relatedTarget)) working.current = false
  }
  function handleFocus(): void {
    working.current = true
  }
  const takeKeyboard = useEffectEvent((from: Element | null) => {
    if (from !== null && !panel.current?.contains(from)) cameFrom.current = from
    focusHeading()
  })
  useEffect(() => {
    if (focusRequest !== null) takeKeyboard(focusRequest.from)
  }, [focusRequest])

  function close(): void {
    onClose()
    if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) cameFrom.current.focus()
    cameFrom.current = null
  }
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    close()
  }
  return (
    <section
      className={styles.panel}
      aria-label={t('inspector.label')}
      ref={panel}
      onKeyDown={handleKey}
      onFocus={handleFocus}
      onBlur={handleBlur}
    >
      <div className={styles.close}>
        <IconButton label={t('inspector.close')} icon={<X />} onPress={close} />
      </div>
      <div className={styles.content} key={selection?.id ?? 'persona'}>
        {selection === null ? <PersonaPanel /> : null}
        {selection?.kind === 'sequence' ? (
          <SequencePanel sequenceId={selection.id} onRemoved={focusHeading} />
        ) : null}
        {selection?.kind === 'action' ? (
          <ActionPanel actionId={selection.id} onRemoved={focusHeading} />
        ) : null}
      </div>
    </section>
  )
}

/** The selection while it exists; a friction is shown with its action. */
function useExistingSelection(): Exclude<Selection, { kind: 'friction' }> | null {
  const selection = useView((v) => v.selection)
  const actions = useRecords((s) => s.actions)
  const sequences = useRecords((s) => s.sequences)
  switch (selection?.kind) {
    case 'action':
      return actions.has(selection.id) ? selection : null
    case 'friction':
      return actions.has(selection.actionId) ? { kind: 'action', id: selection.actionId } : null
    case 'sequence':
      return sequences.has(selection.id) ? selection : null
    case undefined:
      return null
  }
}

/** What is wrong when the selection names something that is no longer there. */
function useMissing(): 'action-missing' | 'sequence-missing' | null {
  const selection = useView((v) => v.selection)
  const shown = useExistingSelection()
  if (selection === null || shown !== null) return null
  return selection.kind === 'sequence' ? 'sequence-missing' : 'action-missing'
}
