// Brings what somebody else shows into view, and leaves the keyboard where it is.
import type { MapFocus } from '../../store/mapFocus.ts'
import type { Workshop } from '../../store/workshop.ts'
import { selectionOf } from '../places/selectionOf.ts'

/** The map or the table may still be loading. */
const FRAMES_MAX = 90

export function showTarget(workshop: Workshop, targetId: string): void {
  const selection = selectionOf(workshop.records.getState(), targetId)
  if (selection === null) return
  const id = selection.kind === 'friction' ? selection.actionId : selection.id
  const focus =
    selection.kind === 'sequence'
      ? ({ kind: 'sequence', id: selection.id } as const)
      : ({ kind: 'card', id } as MapFocus)
  let frames = 0
  function look(): void {
    frames++
    const { map, page } = workshop.view.getState()
    const row = document.querySelector(`main [data-place="${CSS.escape(id)}"]`)
    if (page === 'map' && map !== null) map.reveal(focus)
    else if (page === 'table' && row !== null) row.scrollIntoView({ block: 'center' })
    else if (frames < FRAMES_MAX) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
