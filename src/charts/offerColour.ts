import type { OfferColour } from '../model/schema/offer.ts'

/** The CSS value of a palette entry in the present theme. */
export function offerColour(colour: OfferColour): string {
  return `var(--offer-${colour})`
}
