import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import { bandTitle, noteBands } from '../../canvas/lanes/noteBands.ts'
import { notePlaceWords } from '../../canvas/lanes/notePlaceWords.ts'
import { useShownLanes } from '../../canvas/lanes/useShownLanes.ts'
import { moveNote } from '../../model/commands/note.ts'
import type { Note, NoteAnchor } from '../../model/schema/note.ts'
import { useJourney, useWorkshop } from '../../store/WorkshopContext.ts'
import { IconButton } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './NotePanel.module.css'
import { noteStep } from './noteStep.ts'

/** Where the note stands, for those who do not drag it. */
export function NotePlace({ note }: { readonly note: Note }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { sequences } = useJourney()
  const [said, setSaid] = useState('')
  const { anchor } = note
  const bands = noteBands(useShownLanes())
  const hidden = bands.some((b) => b.id === anchor.band) ? null : bandTitle(anchor.band)

  function put(next: NoteAnchor): void {
    if (workshop.run((r) => moveNote(r, note.id, next)) !== null) return
    setSaid(t('note.moved', { place: notePlaceWords(workshop.records.getState(), next, t) }))
  }
  const move = (right: number, down: number) =>
    put(
      noteStep(
        anchor,
        [right, down],
        sequences.map((s) => s.sequence.id),
        bands,
      ),
    )
  return (
    <div className={styles.place}>
      <SelectField
        label={t('note.sequence')}
        value={anchor.sequenceId}
        onChange={({ target: { value } }) => {
          const target = sequences.find((s) => s.sequence.id === value)
          if (target !== undefined) put({ ...anchor, sequenceId: target.sequence.id })
        }}
      >
        {sequences.map(({ sequence }) => (
          <option key={sequence.id} value={sequence.id}>
            {sequence.name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('note.band')}
        value={anchor.band}
        onChange={({ target: { value } }) => put({ ...anchor, band: value })}
      >
        {bands.map(({ id, titleKey }) => (
          <option key={id} value={id}>
            {t(titleKey)}
          </option>
        ))}
        {bands.some((b) => b.id === anchor.band) ? null : (
          <option value={anchor.band}>
            {t('note.band.hidden', { band: hidden === null ? anchor.band : t(hidden) })}
          </option>
        )}
      </SelectField>
      <fieldset className={styles.steps}>
        <legend className={styles.label}>{t('note.move')}</legend>
        <IconButton label={t('note.left')} icon={<ArrowLeft />} onPress={() => move(-1, 0)} />
        <IconButton label={t('note.right')} icon={<ArrowRight />} onPress={() => move(1, 0)} />
        <IconButton label={t('note.up')} icon={<ArrowUp />} onPress={() => move(0, -1)} />
        <IconButton label={t('note.down')} icon={<ArrowDown />} onPress={() => move(0, 1)} />
      </fieldset>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  )
}
