import { z } from 'zod/mini'
import { orderKeySchema } from '../order.ts'
import { offerIdSchema } from './ids.ts'
import { NAME_MAX } from './limits.ts'

export const OFFER_ROLES = ['competitor', 'usToday', 'usIntended'] as const
export type OfferRole = (typeof OFFER_ROLES)[number]

/** Names of palette entries, not colours: each theme has its own values for them. */
export const OFFER_COLOURS = ['blue', 'orange', 'green', 'violet', 'rose', 'teal', 'amber', 'slate'] as const
export type OfferColour = (typeof OFFER_COLOURS)[number]

/** Whose experience is rated (J8): a competitor, us today, us as we intend to be. */
export const offerSchema = z.object({
  id: offerIdSchema,
  name: z.string().check(z.maxLength(NAME_MAX)),
  role: z.enum(OFFER_ROLES),
  colour: z.enum(OFFER_COLOURS),
  orderKey: orderKeySchema,
})
export type Offer = Readonly<z.infer<typeof offerSchema>>
