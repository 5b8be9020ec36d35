// Brings a place of the map into view when the keyboard goes there: what has the focus can be seen.
import { useReactFlow } from '@xyflow/react'
import type { MapFocus } from '../store/viewState.ts'
import type { Room, SheetLayout } from './sheetLayout.ts'

/** Space kept between the place and the edge of the window, in CSS pixels. */
const EDGE = 40

export function useReveal(layout: SheetLayout, room: Room): (focus: MapFocus, durationMs?: number) => void {
  const flow = useReactFlow()
  return (focus, durationMs = 0) => {
    const place =
      focus.kind === 'sequence'
        ? layout.blocks.find((b) => b.sequenceId === focus.id)
        : layout.byAction.get(focus.id)
    if (place === undefined) return
    const band =
      focus.kind === 'sequence' ? layout.situations : focus.kind === 'card' ? layout.cards : layout.plot
    const { x, y, zoom } = flow.getViewport()
    const shiftX = shiftInto(place.x * zoom + x, place.width * zoom, room.width)
    const shiftY = shiftInto(band.y * zoom + y, band.height * zoom, room.height)
    if (shiftX !== 0 || shiftY !== 0)
      void flow.setViewport({ x: x + shiftX, y: y + shiftY, zoom }, { duration: durationMs })
  }
}

/** How far to move a stretch so that it lies within the room; what is longer than the room shows its start. */
function shiftInto(start: number, length: number, room: number): number {
  if (start < 0) return EDGE - start
  if (start + length > room) return Math.max(room - EDGE - start - length, EDGE - start)
  return 0
}
