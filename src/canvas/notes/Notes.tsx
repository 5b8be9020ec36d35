import { ViewportPortal } from '@xyflow/react'
import { notesInOrderOf } from '../../store/notes.ts'
import { useRecords, useView } from '../../store/WorkshopContext.ts'
import { useSheet } from '../SheetContext.ts'
import { useSheetWindow } from '../useSheetWindow.ts'
import { NotePlacer } from './NotePlacer.tsx'
import { StickyNote } from './StickyNote.tsx'
import { useNoteKeys } from './useNoteKeys.ts'
import { useRevealNote } from './useRevealNote.ts'

/** The sticky notes on the sheet, and what happens while one is being placed. */
export function Notes() {
  const notes = useRecords(notesInOrderOf)
  const { layout } = useSheet()
  const { blocks, far } = useSheetWindow()
  const placing = useView((v) => v.placingNote)
  // Somebody works on it: it stays where it is, in view or not.
  const openId = useView((v) => (v.aside?.kind === 'note' ? v.aside.id : null))
  const typedId = useView((v) => v.typedNoteId)
  useNoteKeys()
  useRevealNote(layout)
  const inView = new Set(blocks.map((b) => b.sequenceId))
  return (
    <>
      <ViewportPortal>
        {notes
          .filter(({ id, anchor }) => inView.has(anchor.sequenceId) || id === openId || id === typedId)
          .map((note) => (
            <StickyNote key={note.id} note={note} far={far} />
          ))}
      </ViewportPortal>
      {placing ? <NotePlacer /> : null}
    </>
  )
}
