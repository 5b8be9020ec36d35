import type { KeyboardEvent } from 'react'
import { editNote } from '../../model/commands/note.ts'
import type { Note } from '../../model/schema/note.ts'
import { useSharedText } from '../../store/useSharedText.ts'
import { useTextPlace } from '../../store/useTextPlace.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Notes.module.css'

/** The text of a note while somebody writes on the sheet. Others may write in it at the same time. Escape ends. */
export function NoteTyping({ note }: { readonly note: Note }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const text = useSharedText(note.text, (from, to, how) =>
    workshop.run((r) => editNote(r, note.id, from, to), how),
  )
  const here = useTextPlace(`${note.id}/text`)
  function end(): void {
    if (workshop.view.getState().typedNoteId === note.id) workshop.view.setState({ typedNoteId: null })
  }
  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    event.stopPropagation()
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    const map = event.currentTarget.closest('.react-flow')
    text.handleBlur()
    end()
    // The words take the place of the field with the next paint, and the keyboard goes on there.
    requestAnimationFrame(() => map?.querySelector<HTMLElement>(`[data-note="${note.id}"]`)?.focus())
  }
  return (
    <textarea
      ref={(element) => {
        text.ref.current = element
        if (element !== null && element.ownerDocument.activeElement !== element)
          element.focus({ preventScroll: true })
      }}
      className={`${styles.typing} nowheel`}
      aria-label={t('note.text')}
      aria-invalid={text.error === null ? undefined : true}
      defaultValue={text.initial}
      dir="auto"
      placeholder={t('note.text.hint')}
      onInput={text.handleInput}
      onCompositionStart={() => text.handleComposition(true)}
      onCompositionEnd={() => text.handleComposition(false)}
      onFocus={here.handleFocus}
      onBlur={() => {
        text.handleBlur()
        here.handleBlur()
        end()
      }}
      onKeyDown={handleKey}
    />
  )
}
