import { memo } from 'react'
import { personName } from '../../i18n/personName.ts'
import type { Note } from '../../model/schema/note.ts'
import { openNote } from '../../store/notes.ts'
import { useAuthor } from '../../store/useAuthor.ts'
import { usePeopleIn, useRecord, useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { NOTE_SIGNS } from '../../ui/noteSigns.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { CommentPin } from '../CommentPin.tsx'
import { useSheet } from '../SheetContext.ts'
import styles from './Notes.module.css'
import { NoteTyping } from './NoteTyping.tsx'
import { pointOf } from './noteAnchor.ts'
import { useNoteDrag } from './useNoteDrag.ts'

/** In sheet pixels. */
export const NOTE_WIDTH = 152

export interface StickyNoteProps {
  readonly note: Note
  /** The sheet is too small to read: only that there is a note. */
  readonly far: boolean
}

/** One note. A press opens it, a double press writes on it, a drag moves it; the keys are in useNoteKeys.ts. */
export const StickyNote = memo(function StickyNote({ note, far }: StickyNoteProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { layout, canWrite } = useSheet()
  const sequence = useRecord('sequences', note.anchor.sequenceId)
  const by = useAuthor(note)
  const open = useView((v) => v.aside?.kind === 'note' && v.aside.id === note.id)
  const typing = useView((v) => v.typedNoteId === note.id)
  const others = usePeopleIn(`${note.id}/text`)
  const point = pointOf(layout, note.anchor)
  const drag = useNoteDrag(note, point ?? { x: 0, y: 0 }, layout, canWrite && !typing)
  if (point === null || sequence === undefined) return null

  const author = personName(t, by)
  const colour = t(`note.colour.${note.colour}`)
  const x = point.x + (drag.by?.x ?? 0)
  const left = Math.min(Math.max(layout.axisWidth, x - NOTE_WIDTH / 2), layout.width - NOTE_WIDTH)
  const top = Math.min(Math.max(0, point.y + (drag.by?.y ?? 0) - 16), layout.height - 40)
  const words = note.text.trim() === '' ? t('note.empty') : note.text
  const label = t('note.label', { colour, author, sequence: sequence.name, text: words })
  return (
    <div
      className={`${styles.note} nopan nodrag`}
      data-colour={note.colour}
      data-far={far || undefined}
      data-held={drag.by === null ? undefined : true}
      data-open={open || undefined}
      data-parked={note.parked || undefined}
      style={{ transform: `translate(${left}px, ${top}px)`, width: NOTE_WIDTH }}
      onPointerDown={drag.handleDown}
    >
      <span className={styles.head} aria-hidden="true">
        <span>{NOTE_SIGNS[note.colour]}</span>
        {note.parked ? <span className={styles.parked}>{t('note.parked.sign')}</span> : null}
        <span className={styles.author}>
          {others.length > 0 ? `${others.map((person) => personName(t, person)).join(', ')} …` : author}
        </span>
      </span>
      <CommentPin subjectId={note.id} name={words} />
      {typing ? (
        <NoteTyping note={note} />
      ) : (
        <button
          type="button"
          className={styles.words}
          tabIndex={-1}
          data-note={note.id}
          data-empty={note.text.trim() === '' || undefined}
          title={note.text}
          aria-label={note.parked ? `${label}, ${t('note.parked')}` : label}
          aria-description={t('note.keys')}
          onClick={() => (drag.wasDragged() ? null : openNote(workshop, note.id, false))}
          onDoubleClick={() => canWrite && workshop.view.setState({ typedNoteId: note.id })}
        >
          {words}
        </button>
      )}
    </div>
  )
})
