import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { removeNote, turnNoteIntoAction, turnNoteIntoFriction } from '../../model/commands/note.ts'
import type { Note } from '../../model/schema/note.ts'
import { actionAt } from '../../store/notes.ts'
import { useJourney, useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './NotePanel.module.css'

export interface NoteBecomeProps {
  readonly note: Note
  /** Called when the note is gone and nothing is to be shown of it. */
  readonly onGone: () => void
}

/** What a note can become, and the way to be rid of it. Each is one step to undo. */
export function NoteBecome({ note, onGone }: NoteBecomeProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { sequences } = useJourney()
  const near = useRecords((s) => actionAt(s, note.anchor))
  const [chosen, setChosen] = useState<string | null>(null)
  const actions = sequences.flatMap((s) => s.actions)
  const target = actions.find((a) => a.id === chosen) ?? actions.find((a) => a.id === near) ?? actions[0]
  const home = sequences.find((s) => s.sequence.id === note.anchor.sequenceId)
  const empty = note.text.trim() === ''

  function toAction(): void {
    const id = workshop.newId('action')
    if (workshop.run((r) => turnNoteIntoAction(r, note.id, id)) !== null) return
    workshop.view.setState({ aside: null, selection: { kind: 'action', id } })
  }
  function toFriction(): void {
    if (target === undefined) return
    const friction = { id: workshop.newId('friction'), actionId: target.id }
    if (workshop.run((r) => turnNoteIntoFriction(r, note.id, friction)) !== null) return
    workshop.view.setState({ aside: null, selection: { kind: 'friction', ...friction } })
  }
  function remove(): void {
    if (workshop.run((r) => removeNote(r, note.id)) !== null) return
    workshop.notify('removed')
    onGone()
  }
  return (
    <div className={styles.become}>
      <h3 className={styles.label}>{t('note.become')}</h3>
      {home === undefined ? null : (
        <Button isDisabled={empty} onPress={toAction}>
          {t('note.toAction', { sequence: home.sequence.name })}
        </Button>
      )}
      {target === undefined ? null : (
        <>
          <SelectField
            label={t('note.toFriction')}
            value={target.id}
            onChange={(e) => setChosen(e.target.value)}
          >
            {sequences.map(({ sequence, actions: inside }) => (
              <optgroup key={sequence.id} label={sequence.name}>
                {inside.map((action) => (
                  <option key={action.id} value={action.id}>
                    {action.title}
                  </option>
                ))}
              </optgroup>
            ))}
          </SelectField>
          <Button isDisabled={empty} onPress={toFriction}>
            {t('note.toFriction.pin')}
          </Button>
        </>
      )}
      <Button look="danger" onPress={remove}>
        <Trash2 aria-hidden="true" />
        {t('note.delete')}
      </Button>
    </div>
  )
}
