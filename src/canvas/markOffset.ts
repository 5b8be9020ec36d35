import type { Offer } from '../model/schema/offer.ts'

/** Space between two marks of one column, middle to middle, where there is room for it. In sheet pixels. */
const STEP = 15

/**
 * How far right of its column's middle the mark of an offer stands, in sheet pixels. The active one is in the
 * middle, the others left and right of it in turn, so that equal levels do not hide each other.
 */
export function markOffset(
  offers: readonly Offer[],
  activeId: string | undefined,
  offerId: string,
  columnWidth: number,
): number {
  const others = offers.filter((o) => o.id !== activeId)
  const place = others.findIndex((o) => o.id === offerId)
  if (place < 0) return 0
  const perSide = Math.ceil(others.length / 2)
  const step = Math.min(STEP, (columnWidth / 2 - 5) / perSide)
  return (place % 2 === 0 ? -1 : 1) * (Math.floor(place / 2) + 1) * step
}
