import { NARROW, type Room, type SheetLayout } from './sheetLayout.ts'
import { FAR_ZOOM } from './sheetWindow.ts'

export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** Nothing is smaller at first sight: what does not fit is panned to. */
const FIRST_ZOOM_MIN = 0.5

/**
 * The view at first sight: the sheet down to its sequences, as wide as it can be read; on a phone the whole height, from
 * the left. Never enlarged.
 */
export function firstView(layout: SheetLayout, room: Room): View {
  const height = layout.situations.y + layout.situations.height + layout.cards.y
  const byHeight = Math.min(1, room.height / height)
  const zoom =
    room.width < NARROW ? byHeight : Math.max(FIRST_ZOOM_MIN, Math.min(byHeight, room.width / layout.width))
  // Lanes below have the room that is left.
  const { x } = placed(layout.width, height, room, zoom)
  return { x, y: placed(layout.width, layout.height, room, zoom).y, zoom }
}

/** Room left of a sheet seen from afar, in CSS pixels: the titles of lanes do not shrink with it. */
export const FAR_TITLES = 116

/** The view of the whole sheet, lanes included, however small that makes it. */
export function wholeView({ width, height, lanes, blocks, narrow }: SheetLayout, room: Room): View {
  const whole = placed(width, height, room, Math.min(1, room.height / height, room.width / width))
  const start = blocks[0]?.x ?? 0
  const titled = !narrow && lanes.some((lane) => lane.place === 'underSequences')
  if (!titled || whole.zoom >= FAR_ZOOM || whole.x + start * whole.zoom >= FAR_TITLES) return whole
  const zoom = Math.min(whole.zoom, (room.width - FAR_TITLES) / (width - start))
  return { x: FAR_TITLES - start * zoom, y: placed(width, height, room, zoom).y, zoom }
}

/** In the middle of the room, or from its upper left corner where it is larger. */
function placed(width: number, height: number, room: Room, zoom: number): View {
  return {
    x: Math.max(0, (room.width - width * zoom) / 2),
    y: Math.max(0, (room.height - height * zoom) / 2),
    zoom,
  }
}
