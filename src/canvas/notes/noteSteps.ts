// Where the arrows move a note. Pure.
import type { NoteAnchor } from '../../model/schema/note.ts'
import type { SheetLayout } from '../sheetLayout.ts'
import { anchorAt, pointOf } from './noteAnchor.ts'

/** How far one press of an arrow moves a note, in sheet pixels: farther than any gap between two sequences or bands. */
const STEP = 24

/** The anchor one step away; from one sequence and band into the next. Null when its sequence is gone. */
export function nudged(
  layout: SheetLayout,
  anchor: NoteAnchor,
  [right, down]: readonly [number, number],
): NoteAnchor | null {
  const point = pointOf(layout, anchor)
  if (point === null) return null
  return anchorAt(layout, { x: point.x + right * STEP, y: point.y + down * STEP })
}
