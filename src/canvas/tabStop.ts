import type { LaneFocus, MapFocus } from '../store/mapFocus.ts'
import type { SheetLayout } from './sheetLayout.ts'

/** The one tab stop: where the keyboard is while that still exists; else the first action, else the first sequence. */
export function tabStopOf(layout: SheetLayout, focus: MapFocus | null): MapFocus | null {
  if (focus !== null && exists(layout, focus)) return focus
  const column = layout.columns[0]
  if (column !== undefined) return { kind: 'card', id: column.actionId }
  const block = layout.blocks[0]
  return block === undefined ? null : { kind: 'sequence', id: block.sequenceId }
}

function exists(layout: SheetLayout, focus: MapFocus): boolean {
  switch (focus.kind) {
    case 'sequence':
      return layout.bySequence.has(focus.id)
    case 'card':
    case 'mark':
      return layout.byAction.has(focus.id)
    case 'lane':
      return placeInLane(layout, focus) !== null
  }
}

/** The row and the place in it of a cell that has the keyboard; null when it is gone or its lane hidden. */
export function placeInLane(
  layout: SheetLayout,
  { lane, row, id }: LaneFocus,
): { readonly laneIndex: number; readonly rowIndex: number; readonly stopIndex: number } | null {
  const laneIndex = layout.lanes.findIndex((l) => l.id === lane)
  const rows = layout.lanes[laneIndex]?.rows ?? []
  const rowIndex = rows.findIndex((r) => r.id === row)
  const stopIndex = rows[rowIndex]?.stops.findIndex((s) => s.id === id) ?? -1
  return stopIndex < 0 ? null : { laneIndex, rowIndex, stopIndex }
}
