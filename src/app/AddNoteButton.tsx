import { StickyNote } from 'lucide-react'
import { journeyShapeOf } from '../store/journeyReadings.ts'
import { openNote, putNote } from '../store/notes.ts'
import { useRecords, useView, useWorkshop } from '../store/WorkshopContext.ts'
import { Button } from '../ui/Button.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'
import styles from './WorkshopBody.module.css'

/**
 * Puts a sticky note on the sheet: on the map where the next press says, by keyboard or in the table in the sequence of what is
 * selected, or in the first one.
 */
export function AddNoteButton({ view }: { readonly view: 'map' | 'table' }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const placing = useView((v) => v.placingNote)
  const { sequences } = useRecords(journeyShapeOf)
  if (sequences.length === 0) return null
  function putBeside(): void {
    const { selection, focus } = workshop.view.getState()
    const ids = [selection?.id, focus !== null && focus.kind !== 'lane' ? focus.id : undefined]
    const home =
      sequences.find(
        (s) => ids.includes(s.sequence.id) || s.actions.some((action) => ids.includes(action.id)),
      ) ?? sequences[0]
    if (home === undefined) return
    const index = home.actions.findIndex((action) => ids.includes(action.id))
    const across = index < 0 ? 0.5 : (index + 0.5) / home.actions.length
    const id = putNote(workshop, { sequenceId: home.sequence.id, across, band: 'plot', down: 0.1 })
    if (id !== null) openNote(workshop, id, true)
  }
  return (
    <Button
      look="quiet"
      {...(view === 'map' ? { 'aria-pressed': placing } : {})}
      onPress={({ pointerType }) => {
        // Keys and screen readers have no point on the sheet to press at.
        if (view === 'table' || pointerType === 'keyboard' || pointerType === 'virtual') putBeside()
        else workshop.view.setState({ placingNote: !placing })
      }}
    >
      <StickyNote aria-hidden="true" />
      <span className={styles.word}>{t('workshop.addNote')}</span>
    </Button>
  )
}
