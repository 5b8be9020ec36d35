import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { parseWorkshopTitle } from '../../model/commands/text.ts'
import { renameWorkshop } from '../../model/commands/workshop.ts'
import { usePendingDraft } from '../../store/pendingDrafts.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './EditableTitle.module.css'

/**
 * The title of the workshop, which whoever may write changes in place: Enter or leaving commits, Escape gives up.
 * A title that cannot be stays in the field, with the reason, until it is mended or given up.
 */
export function EditableTitle() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const title = useRecords((s) => s.meta?.title) ?? ''
  const [draft, setDraft] = useState<string | null>(null)
  const [wrong, setWrong] = useState<'title-missing' | 'title-too-long' | null>(null)
  const errorId = useId()
  // Leaving by key is settled before the blur that follows, which still sees the draft.
  const settled = useRef(false)

  function stop(): void {
    setDraft(null)
    setWrong(null)
  }
  /** True when there is nothing left to mend. */
  function commit(): boolean {
    if (draft === null) return true
    const parsed = parseWorkshopTitle(draft)
    if (!parsed.ok) {
      setWrong(parsed.code)
      return false
    }
    if (parsed.value !== title) workshop.run(() => renameWorkshop(parsed.value))
    stop()
    return true
  }
  usePendingDraft(draft !== null && draft !== title, commit)
  function leave(field: HTMLInputElement): void {
    settled.current = true
    field.blur()
    settled.current = false
  }
  function handleKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && commit()) leave(event.currentTarget)
    if (event.key === 'Escape') {
      stop()
      leave(event.currentTarget)
    }
  }

  if (!canWrite)
    return (
      <h1 className={styles.title} dir="auto">
        {title === '' ? t('workshop.untitled') : title}
      </h1>
    )
  return (
    <div className={styles.editable}>
      <h1 className={styles.heading}>
        <VisuallyHidden>{title}</VisuallyHidden>
      </h1>
      <input
        className={styles.input}
        dir="auto"
        aria-label={t('workshop.title')}
        aria-invalid={wrong === null ? undefined : true}
        aria-describedby={wrong === null ? undefined : errorId}
        value={draft ?? title}
        onChange={(e) => {
          setDraft(e.target.value)
          setWrong(null)
        }}
        onBlur={() => (settled.current ? null : commit())}
        onKeyDown={handleKeyDown}
      />
      <span className={styles.twoLines} dir="auto" aria-hidden="true">
        {draft ?? title}
      </span>
      {wrong === null ? null : (
        <p className={styles.error} id={errorId} role="alert">
          {t(`error.${wrong}`)}
        </p>
      )}
    </div>
  )
}
