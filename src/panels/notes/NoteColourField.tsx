import { useId } from 'react'
import { colourNote } from '../../model/commands/note.ts'
import { NOTE_COLOURS, type Note } from '../../model/schema/note.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { NOTE_SIGNS } from '../../ui/noteSigns.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './NotePanel.module.css'

/** The colours by name and sign. */
export function NoteColourField({ note }: { readonly note: Note }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const name = useId()
  return (
    <fieldset className={styles.colours}>
      <legend className={styles.label}>{t('note.colour')}</legend>
      {NOTE_COLOURS.map((colour) => (
        <label key={colour} className={styles.colour} data-colour={colour}>
          <input
            type="radio"
            name={name}
            value={colour}
            checked={note.colour === colour}
            onChange={() => workshop.run((r) => colourNote(r, note.id, colour))}
          />
          <span aria-hidden="true">{NOTE_SIGNS[colour]}</span>
          {t(`note.colour.${colour}`)}
        </label>
      ))}
    </fieldset>
  )
}
