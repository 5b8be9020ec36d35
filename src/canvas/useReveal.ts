// Brings a place of the map into view when the keyboard goes there: what has the focus can be seen.
import { useReactFlow } from '@xyflow/react'
import type { MapFocus } from '../store/mapFocus.ts'
import type { View } from './fittedView.ts'
import type { Band, Block, Column, Room, SheetLayout } from './sheetLayout.ts'
import { placeInLane } from './tabStop.ts'

/** Space kept between the place and the edge of the window, in CSS pixels. */
const EDGE = 40

export function useReveal(layout: SheetLayout, room: Room): (focus: MapFocus, durationMs?: number) => void {
  const flow = useReactFlow()
  return (focus, durationMs = 0) => {
    const now = flow.getViewport()
    const view = viewOn(now, layout, room, focus)
    if (view !== now) void flow.setViewport(view, { duration: durationMs })
  }
}

/** The view from which a place can be seen: `from` itself where it can be already. */
export function viewOn(from: View, layout: SheetLayout, room: Room, focus: MapFocus): View {
  const place = placeOf(layout, focus)
  if (place === null) return from
  const { across, band } = place
  const { x, y, zoom } = from
  const shiftX = shiftInto(across.x * zoom + x, across.width * zoom, room.width)
  const shiftY = shiftInto(band.y * zoom + y, band.height * zoom, room.height)
  return shiftX === 0 && shiftY === 0 ? from : { x: x + shiftX, y: y + shiftY, zoom }
}

function placeOf(
  layout: SheetLayout,
  focus: MapFocus,
): { readonly across: { readonly x: number; readonly width: number }; readonly band: Band } | null {
  const at = (across: Block | Column | undefined, band: Band) =>
    across === undefined ? null : { across, band }
  switch (focus.kind) {
    case 'card':
      // The card itself: it may stand in the second of two rows.
      return at(layout.byAction.get(focus.id), layout.byAction.get(focus.id)?.card ?? layout.cards)
    case 'mark':
      return at(layout.byAction.get(focus.id), layout.plot)
    case 'sequence':
      return at(layout.bySequence.get(focus.id), layout.situations)
    case 'lane': {
      const place = placeInLane(layout, focus)
      const band = layout.lanes[place?.laneIndex ?? -1]
      const stop = band?.rows[place?.rowIndex ?? -1]?.stops[place?.stopIndex ?? -1]
      if (band === undefined || stop === undefined) return null
      return stop.actionId === null
        ? at(layout.bySequence.get(stop.sequenceId), band)
        : at(layout.byAction.get(stop.actionId), band)
    }
  }
}

/** How far to move a stretch so that it lies within the room; what is longer than the room shows its start. */
export function shiftInto(start: number, length: number, room: number): number {
  // Where the room is hardly longer than the stretch, the stretch is in its middle.
  const edge = Math.max(0, Math.min(EDGE, (room - length) / 2))
  if (start < 0) return edge - start
  if (start + length > room) return Math.max(room - edge - start - length, edge - start)
  return 0
}
