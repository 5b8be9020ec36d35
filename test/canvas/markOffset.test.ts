import { expect, test } from 'vitest'
import { markOffset } from '../../src/canvas/markOffset.ts'
import { firstOrderKeys } from '../../src/model/order.ts'
import { newIdFrom } from '../../src/model/schema/ids.ts'
import { OFFER_COLOURS, type Offer } from '../../src/model/schema/offer.ts'

function offers(count: number): Offer[] {
  let serial = 0
  const newId = newIdFrom(() => String(serial++))
  return firstOrderKeys(count).map((orderKey, i) => ({
    id: newId('offer'),
    name: `Offer ${i}`,
    role: 'competitor',
    colour: OFFER_COLOURS[i % OFFER_COLOURS.length]!,
    orderKey,
  }))
}

test('the active offer stands in the middle, and no two offers at the same place', () => {
  for (const count of [1, 2, 3, 5, 8]) {
    const list = offers(count)
    const places = list.map((o) => markOffset(list, list[1]?.id ?? list[0]!.id, o.id, 60))
    expect(places[list.length > 1 ? 1 : 0]).toBe(0)
    expect(new Set(places).size).toBe(count)
    for (const place of places) expect(Math.abs(place)).toBeLessThanOrEqual(30)
  }
})
