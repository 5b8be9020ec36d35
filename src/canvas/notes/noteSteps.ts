// Where the keyboard puts and moves notes. Pure.
import type { NoteAnchor } from '../../model/schema/note.ts'
import type { MapFocus } from '../../store/mapFocus.ts'
import type { SheetLayout } from '../sheetLayout.ts'
import { anchorAt, pointOf } from './noteAnchor.ts'

/** How far one press of an arrow moves a note, in sheet pixels. */
const STEP = 24

/** Beside the place of the map where the keyboard is; null when it is gone. */
export function anchorOfFocus(layout: SheetLayout, focus: MapFocus): NoteAnchor | null {
  switch (focus.kind) {
    case 'card':
    case 'mark': {
      const column = layout.byAction.get(focus.id)
      if (column === undefined) return null
      const { plot } = layout
      const y = plot.y + plot.height * (focus.kind === 'card' ? 0.06 : 0.4)
      return anchorAt(layout, { x: column.x + column.width / 2, y })
    }
    case 'sequence': {
      const block = layout.bySequence.get(focus.id)
      if (block === undefined) return null
      return anchorAt(layout, { x: block.x + block.width / 2, y: layout.situations.y + 20 })
    }
    case 'lane': {
      const band = layout.lanes.find((l) => l.id === focus.lane)
      const row = band?.rows.find((r) => r.id === focus.row)
      const stop = row?.stops.find((s) => s.id === focus.id)
      if (band === undefined || stop === undefined) return null
      const across =
        stop.actionId === null ? layout.bySequence.get(stop.sequenceId) : layout.byAction.get(stop.actionId)
      if (across === undefined) return null
      return anchorAt(layout, { x: across.x + across.width / 2, y: band.y + band.height / 2 })
    }
  }
}

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
