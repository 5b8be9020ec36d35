// Where the arrows move a note. Pure.
import type { NoteAnchor } from '../../model/schema/note.ts'
import type { SheetLayout } from '../sheetLayout.ts'
import { anchorAt, pointOf } from './noteAnchor.ts'

/** How far one press of an arrow moves a note, in sheet pixels. */
const STEP = 24

/** The anchor one step away; from one sequence and band into the next. Null when its sequence is gone. */
export function nudged(
  layout: SheetLayout,
  anchor: NoteAnchor,
  [right, down]: readonly [number, number],
): NoteAnchor | null {
  const point = pointOf(layout, anchor)
  if (point === null) return null
  const moved = anchorAt(layout, { x: point.x + right * STEP, y: point.y + down * STEP })
  // In the gap between two sequences or bands the nearest one is the one that it comes from: go on to the next.
  if (moved === null || !same(moved, anchor)) return moved
  return anchorAt(layout, { x: point.x + right * 2 * STEP, y: point.y + down * 2 * STEP })
}

function same(a: NoteAnchor, b: NoteAnchor): boolean {
  return a.sequenceId === b.sequenceId && a.band === b.band && a.across === b.across && a.down === b.down
}
