import { useEffect, useRef } from 'react'
import { notePlaceWords } from '../../canvas/lanes/notePlaceWords.ts'
import { personName } from '../../i18n/personName.ts'
import { editNote, parkNote } from '../../model/commands/note.ts'
import type { NoteId } from '../../model/schema/ids.ts'
import type { Note } from '../../model/schema/note.ts'
import { useAuthor } from '../../store/useAuthor.ts'
import { useCanWrite, useRecord, useWorkshop } from '../../store/WorkshopContext.ts'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { CommentButton } from '../fields/CommentButton.tsx'
import { GroupTagLine } from '../fields/GroupTagLine.tsx'
import { OriginLine } from '../fields/OriginLine.tsx'
import { PhaseNote } from '../fields/PhaseNote.tsx'
import { SharedTextField } from '../fields/SharedTextField.tsx'
import { useCommit } from '../fields/useCommit.ts'
import { cut } from '../places/cut.ts'
import { NoteBecome } from './NoteBecome.tsx'
import { NoteColourField } from './NoteColourField.tsx'
import styles from './NotePanel.module.css'
import { NotePlace } from './NotePlace.tsx'

export interface NotePanelProps {
  readonly id: NoteId
  /** Takes the keyboard when it opens. */
  readonly take: boolean
}

/** Everything about one sticky note: its words, its colour, where it stands, what it becomes. */
export function NotePanel({ id, take }: NotePanelProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const note = useRecord('notes', id)
  const panel = useRef<HTMLDivElement>(null)
  const cameFrom = useRef<Element | null>(null)
  useEffect(() => {
    if (!take) return
    cameFrom.current = document.activeElement
    const words = panel.current?.querySelector('textarea') ?? panel.current?.querySelector('h2')
    words?.focus()
  }, [take])

  function close(): void {
    workshop.view.setState({ aside: null })
    const back = cameFrom.current
    const target = back instanceof HTMLElement && back.isConnected ? back : placeOf(id)
    target?.focus()
  }
  return (
    <SidePanel title={t('note.title')} closeLabel={t('note.close')} onClose={close} ref={panel}>
      {note === undefined ? (
        <p role="status">{t('note.gone')}</p>
      ) : (
        <>
          <p className={styles.author}>
            <Author note={note} />
          </p>
          <PhaseNote part="notes" isHead />
          <OriginLine origin={note.origin} />
          <GroupTagLine id={id} />
          <div className={styles.comments}>
            <CommentButton
              subjectId={id}
              name={note.text.trim() === '' ? t('note.title') : cut(note.text)}
              inWords
            />
          </div>
          {canWrite ? (
            <>
              <SharedTextField
                label={t('note.text')}
                placeholder={t('note.text.hint')}
                value={note.text}
                place={`${id}/text`}
                onEdit={(from, to, how) => commit((r) => editNote(r, id, from, to), how)}
              />
              <NoteColourField note={note} />
              <SwitchField
                label={t('note.parked')}
                hint={t('note.parked.hint')}
                isOn={note.parked}
                onChange={(parked) => workshop.run((r) => parkNote(r, id, parked))}
              />
              <NotePlace note={note} />
              <NoteBecome note={note} onGone={close} />
            </>
          ) : (
            <>
              <p className={styles.words}>{note.text.trim() === '' ? t('note.empty') : note.text}</p>
              <p className={styles.author}>
                {t('note.standsAt', {
                  place: notePlaceWords(workshop.records.getState(), note.anchor, t),
                })}
              </p>
            </>
          )}
        </>
      )}
    </SidePanel>
  )
}

/** The note on the sheet or in the table. */
function placeOf(id: NoteId): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`)
}

function Author({ note }: { readonly note: Note }) {
  const t = useTranslate()
  return t('note.by', { author: personName(t, useAuthor(note)) })
}
