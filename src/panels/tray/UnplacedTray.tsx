import { ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { moveAction, removeAction } from '../../model/commands/action.ts'
import { moveFriction, removeFriction } from '../../model/commands/friction.ts'
import { moveNote, removeNote } from '../../model/commands/note.ts'
import { strayFrictions } from '../../model/journey.ts'
import { strayNotesOf } from '../../store/notes.ts'
import { useCanWrite, useJourney, useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import type { Command } from '../fields/useCommit.ts'
import { TrayItem } from './TrayItem.tsx'
import styles from './UnplacedTray.module.css'

/** A window where the tray, open, would leave little of the map. */
const SMALL = '(max-width: 719px), (max-height: 599px)'

/**
 * Actions and notes whose sequence is gone and frictions whose action is gone, until someone places or deletes them. Folds
 * away, with how many there are still in sight.
 */
export function UnplacedTray() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const { sequences, unplaced } = useJourney()
  const frictions = useRecords((s) => s.frictions)
  const actions = useRecords((s) => s.actions)
  const stray = useMemo(() => strayFrictions({ frictions, actions }), [frictions, actions])
  const strayNotes = useRecords(strayNotesOf)
  // Open where there is room, so that nobody misses what has lost its place.
  const [open, setOpen] = useState(() => !window.matchMedia(SMALL).matches)
  if (unplaced.length === 0 && stray.length === 0 && strayNotes.length === 0) return null

  function remove(command: Command): boolean {
    if (workshop.run(command) !== null) return false
    workshop.notify('removed')
    return true
  }
  const sequenceChoices = sequences.map(({ sequence }) => ({ value: sequence.id, text: sequence.name }))
  const actionChoices = sequences.flatMap((s) => s.actions.map((a) => ({ value: a.id, text: a.title })))
  return (
    <section className={styles.tray} aria-labelledby="tray-title">
      <h2 className={styles.title} id="tray-title">
        <Button look="quiet" size="small" aria-expanded={open} onPress={() => setOpen(!open)}>
          <ChevronRight aria-hidden="true" />
          {t('tray.title')}
          <span className={styles.count}>{unplaced.length + stray.length + strayNotes.length}</span>
        </Button>
      </h2>
      {open ? <p className={styles.hint}>{t('tray.hint')}</p> : null}
      {unplaced.length === 0 || !open ? null : (
        <ul className={styles.list} aria-label={t('tray.actions')}>
          {unplaced.map((action) => (
            <TrayItem
              key={action.id}
              text={action.title}
              canWrite={canWrite}
              placeLabel={t('tray.placeAction', { action: action.title })}
              prompt={t('tray.choose')}
              choices={sequenceChoices}
              deleteLabel={t('tray.deleteAction', { action: action.title })}
              onPlace={(value) => {
                const target = sequences.find((s) => s.sequence.id === value)
                if (target === undefined) return false
                const afterId = target.actions.at(-1)?.id ?? null
                const move = { id: action.id, toSequenceId: target.sequence.id, afterId }
                return workshop.run((r) => moveAction(r, move)) === null
              }}
              onDelete={() => remove((r) => removeAction(r, action.id))}
            />
          ))}
        </ul>
      )}
      {stray.length === 0 || !open ? null : (
        <ul className={styles.list} aria-label={t('tray.frictions')}>
          {stray.map((friction) => (
            <TrayItem
              key={friction.id}
              text={friction.text}
              canWrite={canWrite}
              placeLabel={t('tray.placeFriction', { friction: friction.text })}
              prompt={t('tray.pin')}
              choices={actionChoices}
              deleteLabel={t('friction.delete', { friction: friction.text })}
              onPlace={(value) => {
                const target = sequences.flatMap((s) => s.actions).find((a) => a.id === value)
                if (target === undefined) return false
                return workshop.run((r) => moveFriction(r, friction.id, target.id)) === null
              }}
              onDelete={() => remove((r) => removeFriction(r, friction.id))}
            />
          ))}
        </ul>
      )}
      {strayNotes.length === 0 || !open ? null : (
        <ul className={styles.list} aria-label={t('tray.notes')}>
          {strayNotes.map((note) => {
            const text = note.text.trim() === '' ? t('tray.emptyNote') : note.text
            return (
              <TrayItem
                key={note.id}
                text={text}
                canWrite={canWrite}
                placeLabel={t('tray.placeNote', { note: text })}
                prompt={t('tray.choose')}
                choices={sequenceChoices}
                deleteLabel={t('tray.deleteNote', { note: text })}
                onPlace={(value) => {
                  const target = sequences.find((s) => s.sequence.id === value)
                  if (target === undefined) return false
                  const anchor = { ...note.anchor, sequenceId: target.sequence.id }
                  return workshop.run((r) => moveNote(r, note.id, anchor)) === null
                }}
                onDelete={() => remove((r) => removeNote(r, note.id))}
              />
            )
          })}
        </ul>
      )}
    </section>
  )
}
