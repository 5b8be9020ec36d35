import type { Rect } from '../sheetLayout.ts'

/** How near the edge of the map the hand pulls the sheet along, and how fast at the very edge, in CSS pixels. */
const REACH = 44
const FASTEST = 16
/** How much of the empty ground beyond the sheet comes into view, so that one sees that it ends. */
const BEYOND = 24

/**
 * How far to move the sheet in this frame, for a hand near the edge of the map; null when it is not, or when nothing more
 * of the sheet lies beyond that edge. All in CSS pixels of the window.
 */
export function edgePull(
  at: { readonly x: number; readonly y: number },
  room: Rect,
  sheet: Rect,
): { readonly x: number; readonly y: number } | null {
  const by = {
    x: within(pullOf(at.x - room.x, room.width), sheet.x - room.x, sheet.width, room.width),
    y: within(pullOf(at.y - room.y, room.height), sheet.y - room.y, sheet.height, room.height),
  }
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

/** No more of the pull than there is sheet outside the room on the side that it comes from. */
function within(pull: number, start: number, length: number, room: number): number {
  const before = Math.max(0, BEYOND - start)
  const after = Math.max(0, start + length + BEYOND - room)
  return pull > 0 ? Math.min(pull, before) : -Math.min(-pull, after)
}
