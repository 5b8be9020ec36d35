import type { Rect } from '../sheetLayout.ts'

/** How near the edge of the map the hand pulls the sheet along, and how fast at the very edge, in CSS pixels. */
const REACH = 44
const FASTEST = 16

/** How far to move the sheet in this frame, for a hand near the edge of the map; null when it is not. */
export function edgePull(
  at: { readonly x: number; readonly y: number },
  room: Rect,
): { readonly x: number; readonly y: number } | null {
  const by = { x: pullOf(at.x - room.x, room.width), y: pullOf(at.y - room.y, room.height) }
  return by.x === 0 && by.y === 0 ? null : by
}

/** Positive at the near end: the sheet comes from there. */
function pullOf(at: number, length: number): number {
  // In a small room both ends would meet.
  const reach = Math.min(REACH, length / 4)
  const near = Math.max(0, Math.min(1, (reach - at) / reach))
  const far = Math.max(0, Math.min(1, (at - (length - reach)) / reach))
  return Math.round((near - far) * FASTEST)
}
