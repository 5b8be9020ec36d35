// Brings a place of the map into view when the keyboard goes there: what has the focus can be seen.
import { useReactFlow } from '@xyflow/react'
import type { MapFocus } from '../store/mapFocus.ts'
import type { Band, Block, Column, Room, SheetLayout } from './sheetLayout.ts'
import { placeInLane } from './tabStop.ts'

/** Space kept between the place and the edge of the window, in CSS pixels. */
const EDGE = 40

export function useReveal(layout: SheetLayout, room: Room): (focus: MapFocus, durationMs?: number) => void {
  const flow = useReactFlow()
  return (focus, durationMs = 0) => {
    const place = placeOf(layout, focus)
    if (place === null) return
    const { across, band } = place
    const { x, y, zoom } = flow.getViewport()
    const shiftX = shiftInto(across.x * zoom + x, across.width * zoom, room.width)
    const shiftY = shiftInto(band.y * zoom + y, band.height * zoom, room.height)
    if (shiftX !== 0 || shiftY !== 0)
      void flow.setViewport({ x: x + shiftX, y: y + shiftY, zoom }, { duration: durationMs })
  }
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
  if (start < 0) return EDGE - start
  if (start + length > room) return Math.max(room - EDGE - start - length, EDGE - start)
  return 0
}
