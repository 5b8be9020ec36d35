import { PanelRightOpen, StickyNote, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { notePlaceWords } from '../../canvas/lanes/notePlaceWords.ts'
import { personName } from '../../i18n/personName.ts'
import { editNote, removeNote } from '../../model/commands/note.ts'
import type { Note } from '../../model/schema/note.ts'
import type { Sequence } from '../../model/schema/sequence.ts'
import { notesBySequenceOf, openNote, putNote } from '../../store/notes.ts'
import { useAuthor } from '../../store/useAuthor.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { NOTE_SIGNS } from '../../ui/noteSigns.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { SharedTextField } from '../fields/SharedTextField.tsx'
import { useCommit } from '../fields/useCommit.ts'
import { useRemoval } from '../fields/useRemoval.ts'
import styles from './NotePanel.module.css'

/** The sticky notes of a sequence in the table, and the way to add one. */
export function SequenceNotes({ sequence }: { readonly sequence: Sequence }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const notes = useRecords((s) => notesBySequenceOf(s).get(sequence.id))
  const list = useRef<HTMLDivElement>(null)
  if (notes === undefined && !canWrite) return null
  function add(): void {
    const anchor = { sequenceId: sequence.id, across: 0.5, band: 'plot', down: 0.1 }
    const id = putNote(workshop, anchor)
    if (id === null) return
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-note="${id}"] textarea`)?.focus(),
    )
  }
  return (
    <div className={styles.list} ref={list}>
      {notes === undefined ? null : (
        <ul className={styles.list} aria-label={t('note.list', { sequence: sequence.name })}>
          {notes.map((note) => (
            <NoteItem key={note.id} note={note} />
          ))}
        </ul>
      )}
      {canWrite ? (
        <div className={styles.listHead}>
          <Button
            look="quiet"
            size="small"
            aria-label={t('note.addTo', { sequence: sequence.name })}
            onPress={add}
          >
            <StickyNote aria-hidden="true" />
            {t('note.add')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function NoteItem({ note }: { readonly note: Note }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const item = useRef<HTMLLIElement>(null)
  const by = useAuthor(note)
  const text = note.text.trim() === '' ? t('note.empty') : note.text
  const place = useRecords((s) => notePlaceWords(s, note.anchor, t))
  const remove = useRemoval(item)
  return (
    <li className={styles.item} data-colour={note.colour} data-note={note.id} ref={item} tabIndex={-1}>
      <span className={styles.sign} role="img" aria-label={t(`note.colour.${note.colour}`)}>
        {NOTE_SIGNS[note.colour]}
      </span>
      {canWrite ? (
        <SharedTextField
          look="text"
          labelHidden
          label={t('note.text')}
          placeholder={t('note.text.hint')}
          value={note.text}
          place={`${note.id}/text`}
          onEdit={(from, to, how) => commit((r) => editNote(r, note.id, from, to), how)}
        />
      ) : (
        <p className={styles.words}>{text}</p>
      )}
      <span className={styles.by}>{t('note.by', { author: personName(t, by) })}</span>
      <span className={styles.by}>{t('note.standsAt', { place })}</span>
      <span className={styles.tools}>
        <IconButton
          size="small"
          label={t('note.details', { text })}
          icon={<PanelRightOpen />}
          onPress={() => openNote(workshop, note.id, true)}
        />
        {canWrite ? (
          <IconButton
            size="small"
            label={t('note.deleteThis', { text })}
            icon={<Trash2 />}
            onPress={() => remove((r) => removeNote(r, note.id))}
          />
        ) : null}
      </span>
    </li>
  )
}
