// Commands on the offers whose experience is rated (J8).
import type { Change } from '../change.ts'
import { orderKeyLast } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import type { OfferId } from '../schema/ids.ts'
import { OFFER_COLOURS, type Offer, type OfferColour, type OfferRole } from '../schema/offer.ts'
import { moveAmong } from './moveAmong.ts'
import { removalOfDerived } from './removalOfDerived.ts'
import { parseName } from './text.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

export interface AddOffer {
  readonly id: OfferId
  readonly name: string
  readonly role: OfferRole
}

/** Adds an offer behind the others, in the first colour that none of them has. */
export function addOffer(
  { offers }: Records,
  { id, name, role }: AddOffer,
): Changes<'name-missing' | 'name-too-long'> {
  const parsed = parseName(name)
  if (!parsed.ok) return parsed
  const orderKey = orderKeyLast(offers.values())
  const record: Offer = { id, name: parsed.value, role, colour: freeColour(offers), orderKey }
  return ok([{ op: 'put', kind: 'offers', record }])
}

export function changeOffer(
  { offers }: Records,
  id: OfferId,
  fields: { readonly name?: string; readonly role?: OfferRole; readonly colour?: OfferColour },
): Changes<'offer-missing' | 'name-missing' | 'name-too-long'> {
  if (!offers.has(id)) return fail('offer-missing')
  if (fields.name === undefined) return ok([{ op: 'patch', kind: 'offers', id, fields }])
  const parsed = parseName(fields.name)
  if (!parsed.ok) return parsed
  return ok([{ op: 'patch', kind: 'offers', id, fields: { ...fields, name: parsed.value } }])
}

/** Moves the offer behind another one; null puts it first. */
export function moveOffer(
  { offers }: Records,
  id: OfferId,
  afterId: OfferId | null,
): Changes<'offer-missing'> {
  return moveAmong('offers', offers, id, afterId) ?? fail('offer-missing')
}

/** Removes the offer with its marks. The last one stays: a map without an offer has nothing to rate. */
export function removeOffer(records: Records, id: OfferId): Changes<'offer-missing' | 'last-offer'> {
  const { offers } = records
  if (!offers.has(id)) return fail('offer-missing')
  if (offers.size === 1) return fail('last-offer')
  return ok([...removalOfDerived(records, id), { op: 'remove', kind: 'offers', id }])
}

function freeColour(offers: Records['offers']): OfferColour {
  const taken = new Set([...offers.values()].map((o) => o.colour))
  return (
    OFFER_COLOURS.find((c) => !taken.has(c)) ?? OFFER_COLOURS[offers.size % OFFER_COLOURS.length] ?? 'slate'
  )
}
