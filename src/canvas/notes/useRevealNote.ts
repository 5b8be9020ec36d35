// Brings the note that is opened or written on into view.
import { useReactFlow, useStore } from '@xyflow/react'
import { useEffect, useEffectEvent } from 'react'
import type { NoteId } from '../../model/schema/ids.ts'
import { useView, useWorkshop } from '../../store/WorkshopContext.ts'
import type { SheetLayout } from '../sheetLayout.ts'
import { pointOf } from './noteAnchor.ts'

const EDGE = 90
/** Width that an open note takes at the right edge of a wide window. */
const ASIDE = 348
const WIDE = 720

export function useRevealNote(layout: SheetLayout): void {
  const workshop = useWorkshop()
  const flow = useReactFlow()
  const width = useStore((s) => s.width)
  const height = useStore((s) => s.height)
  const id = useView((v) => v.typedNoteId ?? (v.aside?.kind === 'note' ? v.aside.id : null))
  const reveal = useEffectEvent((noteId: NoteId) => {
    const note = workshop.records.getState().notes.get(noteId)
    const point = note === undefined ? null : pointOf(layout, note.anchor)
    if (point === null) return
    const { x, y, zoom } = flow.getViewport()
    const open = workshop.view.getState().aside !== null
    const room = {
      width: open && width > WIDE ? width - ASIDE : width,
      height: open && width <= WIDE ? height / 2 : height,
    }
    const at = { x: point.x * zoom + x, y: point.y * zoom + y }
    const dx = Math.max(EDGE - at.x, 0) || Math.min(room.width - EDGE - at.x, 0)
    const dy = Math.max(EDGE / 2 - at.y, 0) || Math.min(room.height - EDGE - at.y, 0)
    if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: 200 })
  })
  useEffect(() => {
    if (id !== null) reveal(id)
  }, [id])
}
