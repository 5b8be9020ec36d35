import type { Offer } from '../../model/schema/offer.ts'
import { useActiveOffer, useOffers } from '../../store/WorkshopContext.ts'

/** The active offer where it has one of these roles; otherwise the first offer of the first of the roles; or null. */
export function useOfferOf(roles: readonly Offer['role'][]): Offer | null {
  const active = useActiveOffer()
  const offers = useOffers()
  if (active !== null && roles.includes(active.role)) return active
  for (const role of roles) {
    const offer = offers.find((o) => o.role === role)
    if (offer !== undefined) return offer
  }
  return null
}
