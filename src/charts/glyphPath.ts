// Shapes and strokes, so that colour is never the only thing that tells two curves apart: the outline says which kind of
// offer; what it rests on shows in the shape, a cross in an open one or a tick in a solid one, and in the stroke. Crossed
// and broken is guessed, ticked and solid is measured.
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

/** Path around (0, 0) of a mark with the sign of what it rests on: the cross of the method on a guess, a tick where
 * customers were asked. Both are lines without area, for the stroke of the outline. */
export function markPath(role: OfferRole, evidence: Evidence, size: number): string {
  return `${glyphPath(role, size)}${signAt(evidence, size * SIGN_ROOM[role], { x: 0, y: 0 })}`
}

/** One path of the marks at several places: a curve has many. Without a sign where a number stands in them. */
export function glyphsPath(
  role: OfferRole,
  size: number,
  places: readonly Place[],
  sign: Evidence | null = null,
): string {
  return places.map((place) => glyphAt(role, size, place, sign)).join('')
}

/** Marks stand on few heights, and all but one stay where they are when a curve is drawn again. */
const drawn = new Map<string, string>()
const DRAWN_MAX = 20_000

function glyphAt(role: OfferRole, size: number, place: Place, sign: Evidence | null): string {
  const key = `${role} ${size} ${place.x} ${place.y} ${sign}`
  const known = drawn.get(key)
  if (known !== undefined) return known
  const pen = penAt(place)
  SHAPES[role].draw(pen.context, (Math.PI / 4) * size * size)
  const path = sign === null ? pen.path() : `${pen.path()}${signAt(sign, size * SIGN_ROOM[role], place)}`
  if (drawn.size >= DRAWN_MAX) drawn.clear()
  drawn.set(key, path)
  return path
}

/** Shares of the size of the mark. The tick goes back the way it came: it has no area to be filled. */
const SIGNS: Readonly<Record<Evidence, readonly (readonly (readonly [number, number])[])[]>> = {
  apriori: [
    [
      [-0.19, -0.19],
      [0.19, 0.19],
    ],
    [
      [0.19, -0.19],
      [-0.19, 0.19],
    ],
  ],
  verified: [
    [
      [-0.25, 0.01],
      [-0.07, 0.2],
      [0.26, -0.19],
      [-0.07, 0.2],
      [-0.25, 0.01],
    ],
  ],
}

/** A square on its corner has less room in it for the sign. */
const SIGN_ROOM: Readonly<Record<OfferRole, number>> = { competitor: 1, usToday: 1, usIntended: 0.8 }

function signAt(evidence: Evidence, size: number, { x, y }: Place): string {
  return SIGNS[evidence]
    .map(
      (line) => `M${line.map(([dx, dy]) => `${tenths(x + dx * size)},${tenths(y + dy * size)}`).join('L')}`,
    )
    .join('')
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
