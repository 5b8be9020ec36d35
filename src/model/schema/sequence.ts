import { z } from 'zod/mini'
import { orderKeySchema } from '../order.ts'
import { sequenceIdSchema } from './ids.ts'
import { NAME_MAX, SHARED_TEXT_MAX } from './limits.ts'

/** The three moments of the experience (J16). */
export const MOMENTS = ['before', 'purchase', 'memory'] as const
export type Moment = (typeof MOMENTS)[number]

/** One period of the purchase journey, on the x axis (J2, J4). */
export const sequenceSchema = z.object({
  id: sequenceIdSchema,
  name: z.string().check(z.maxLength(NAME_MAX)),
  /** What the period covers, in the customer's words (J5). Shared text: several people type in it at once. */
  situation: z.string().check(z.maxLength(SHARED_TEXT_MAX)),
  moment: z.enum(MOMENTS),
  orderKey: orderKeySchema,
})
export type Sequence = Readonly<z.infer<typeof sequenceSchema>>
