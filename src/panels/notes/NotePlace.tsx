import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import { moveNote } from '../../model/commands/note.ts'
import type { Note } from '../../model/schema/note.ts'
import { useJourney, useWorkshop } from '../../store/WorkshopContext.ts'
import { IconButton } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './NotePanel.module.css'

/** One press moves a note by this share of its sequence or band. */
const STEP = 0.1

/** Where the note stands, for those who do not drag it. */
export function NotePlace({ note }: { readonly note: Note }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { sequences } = useJourney()
  const [said, setSaid] = useState('')
  const { anchor } = note
  const home = sequences.findIndex((s) => s.sequence.id === anchor.sequenceId)

  function move(right: number, down: number): void {
    let at = home
    let across = anchor.across + right
    // Past the edge of its sequence it goes on in the next one.
    if (across < 0 && at > 0) [at, across] = [at - 1, 1]
    else if (across > 1 && at < sequences.length - 1) [at, across] = [at + 1, 0]
    const sequence = sequences[at]?.sequence
    if (sequence === undefined) return
    const next = {
      ...anchor,
      sequenceId: sequence.id,
      across: Math.min(1, Math.max(0, across)),
      down: Math.min(1, Math.max(0, anchor.down + down)),
    }
    if (workshop.run((r) => moveNote(r, note.id, next)) !== null) return
    setSaid(t('note.moved', { across: next.across, sequence: sequence.name }))
  }
  return (
    <div className={styles.place}>
      <SelectField
        label={t('note.sequence')}
        value={anchor.sequenceId}
        onChange={({ target: { value } }) => {
          const target = sequences.find((s) => s.sequence.id === value)
          if (target !== undefined)
            workshop.run((r) => moveNote(r, note.id, { ...anchor, sequenceId: target.sequence.id }))
        }}
      >
        {sequences.map(({ sequence }) => (
          <option key={sequence.id} value={sequence.id}>
            {sequence.name}
          </option>
        ))}
      </SelectField>
      <fieldset className={styles.steps}>
        <legend className={styles.label}>{t('note.move')}</legend>
        <IconButton label={t('note.left')} icon={<ArrowLeft />} onPress={() => move(-STEP, 0)} />
        <IconButton label={t('note.right')} icon={<ArrowRight />} onPress={() => move(STEP, 0)} />
        <IconButton label={t('note.up')} icon={<ArrowUp />} onPress={() => move(0, -STEP)} />
        <IconButton label={t('note.down')} icon={<ArrowDown />} onPress={() => move(0, STEP)} />
      </fieldset>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  )
}
