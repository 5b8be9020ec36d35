import { openNote } from '../../store/notes.ts'
import type { Workshop } from '../../store/workshop.ts'
import { selectionOf } from './selectionOf.ts'

/** What is far away is drawn when it comes into view, and a dialog that closes first gives the keyboard back. */
const FRAMES_MAX = 60

/**
 * Shows a record on the map or in the table and takes the keyboard there. False when it has no place there (any more). Only for
 * what a person asks for: nobody else moves anybody's keyboard.
 */
export function goToPlace(workshop: Workshop, id: string): boolean {
  const note = workshop.records.getState().notes.get(id)
  if (note !== undefined) {
    const { notes } = workshop.view.getState()
    if (notes === null) openNote(workshop, note.id, true)
    else notes.goTo(note.id)
    return true
  }
  const selection = selectionOf(workshop.records.getState(), id)
  if (selection === null) return false
  // A new object each time: asking again brings the place back into view.
  workshop.view.setState({ selection })
  takeKeyboardTo(selection.kind === 'friction' ? selection.actionId : selection.id)
  return true
}

function takeKeyboardTo(id: string): void {
  const name = CSS.escape(id)
  let frames = 0
  const look = () => {
    frames++
    const inside = document.activeElement?.closest('[role="dialog"]') ?? null
    const place =
      document.querySelector<HTMLElement>(`main [data-stop$="${name}"]`) ??
      document.querySelector<HTMLElement>(`main [data-place="${name}"] :is(textarea, input, button)`)
    if (place !== null && inside === null && frames > 2) place.focus({ preventScroll: true })
    else if (frames < FRAMES_MAX) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
