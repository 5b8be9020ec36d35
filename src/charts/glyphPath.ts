// The shape and the stroke of each kind of offer, so that colour is never the only thing that tells them apart.
import { type SymbolType, symbol, symbolCircle, symbolDiamond2, symbolSquare } from 'd3'
import { must } from '../model/must.ts'
import type { OfferRole } from '../model/schema/offer.ts'

const SHAPES: Readonly<Record<OfferRole, SymbolType>> = {
  competitor: symbolSquare,
  usToday: symbolCircle,
  usIntended: symbolDiamond2,
}

const DASHES: Readonly<Record<OfferRole, string>> = {
  competitor: '2 5',
  usToday: 'none',
  usIntended: '9 5',
}

/** Path around (0, 0) of the mark of an offer: ■ competitor, ● us today, ◆ us intended. All of the area of a
 * circle of diameter `size`, so that none weighs more than another. */
export function glyphPath(role: OfferRole, size: number): string {
  return must(symbol(SHAPES[role], (Math.PI / 4) * size * size)())
}

/** `stroke-dasharray` of the curve of an offer; made for round caps. */
export function dashOf(role: OfferRole): string {
  return DASHES[role]
}
