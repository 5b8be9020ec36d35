import { StickyNote } from 'lucide-react'
import { runCommand } from '../editing/runCommand.ts'
import { useRecords, useView, useWorkshop } from '../store/WorkshopContext.ts'
import { Button } from '../ui/Button.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'
import styles from './WorkshopBody.module.css'

/** Puts a sticky note on the sheet: on the map where the next press says, by keyboard or in the table where one is. */
export function AddNoteButton() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const placing = useView((v) => v.placingNote)
  const onMap = useView((v) => v.map !== null)
  const none = useRecords((s) => s.sequences.size === 0)
  if (none) return null
  return (
    <Button
      look="quiet"
      aria-pressed={placing}
      onPress={({ pointerType }) => {
        // Keys and screen readers have no point on the sheet to press at.
        const byPointer = pointerType !== 'keyboard' && pointerType !== 'virtual'
        if (byPointer && onMap) workshop.view.setState({ placingNote: !placing })
        else runCommand('addNote', { workshop, t })
      }}
    >
      <StickyNote aria-hidden="true" />
      <span className={styles.word}>{t('workshop.addNote')}</span>
    </Button>
  )
}
