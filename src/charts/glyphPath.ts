// Shapes and strokes, so that colour is never the only thing that tells two curves apart: the shape says which kind of
// offer, the stroke what it rests on. Broken is guessed, solid is measured.
import { type SymbolType, symbol, symbolCircle, symbolDiamond2, symbolSquare } from 'd3'
import { must } from '../model/must.ts'
import type { Evidence } from '../model/schema/mark.ts'
import type { OfferRole } from '../model/schema/offer.ts'
import { tenths } from './svgNode.ts'

const SHAPES: Readonly<Record<OfferRole, SymbolType>> = {
  competitor: symbolSquare,
  usToday: symbolCircle,
  usIntended: symbolDiamond2,
}

const DASHES: Readonly<Record<OfferRole, string>> = {
  competitor: '1.5 5.5',
  usToday: '8 5.5',
  usIntended: '9 5 1.5 5',
}

/** Path around (0, 0) of the mark of an offer: ■ competitor, ● us today, ◆ us intended. All of the area of a
 * circle of diameter `size`, so that none weighs more than another. */
export function glyphPath(role: OfferRole, size: number): string {
  return must(symbol(SHAPES[role], (Math.PI / 4) * size * size)())
}

/** One path of the marks at several places: a curve has many. */
export function glyphsPath(role: OfferRole, size: number, places: readonly Place[]): string {
  return places.map((place) => glyphAt(role, size, place)).join('')
}

/** Marks stand on few heights, and all but one stay where they are when a curve is drawn again. */
const drawn = new Map<string, string>()
const DRAWN_MAX = 20_000

function glyphAt(role: OfferRole, size: number, place: Place): string {
  const key = `${role} ${size} ${place.x} ${place.y}`
  const known = drawn.get(key)
  if (known !== undefined) return known
  const pen = penAt(place)
  SHAPES[role].draw(pen.context, (Math.PI / 4) * size * size)
  if (drawn.size >= DRAWN_MAX) drawn.clear()
  drawn.set(key, pen.path())
  return pen.path()
}

/** `stroke-dasharray` of the curve of an offer; made for round caps. */
export function dashOf(role: OfferRole, evidence: Evidence): string {
  return evidence === 'verified' ? 'none' : DASHES[role]
}

/** What d3's symbols draw with, moved to a place. */
function penAt({ x, y }: Place) {
  let path = ''
  const go = (command: string) => (dx: number, dy: number) => {
    path += `${command}${tenths(x + dx)},${tenths(y + dy)}`
  }
  const context = {
    moveTo: go('M'),
    lineTo: go('L'),
    closePath() {
      path += 'Z'
    },
    /** Whole circles only, from where the pen is: no symbol of ours has less. */
    arc(_x: number, _y: number, radius: number) {
      const r = tenths(radius)
      path += `a${r},${r},0,1,0,${-2 * r},0a${r},${r},0,1,0,${2 * r},0Z`
    },
    rect(left: number, top: number, width: number, height: number) {
      const [w, h] = [tenths(width), tenths(height)]
      path += `M${tenths(x + left)},${tenths(y + top)}h${w}v${h}h${-w}Z`
    },
  }
  return { context: context as unknown as CanvasRenderingContext2D, path: () => path }
}

interface Place {
  readonly x: number
  readonly y: number
}
