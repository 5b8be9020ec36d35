import { z } from 'zod/mini'
import { orderKeySchema } from '../order.ts'
import { centsField, countField, nameField, shareField, textField } from './commonFields.ts'
import { driverIdSchema, winBackIdSchema } from './ids.ts'

/** Before the loss or after it: never added up, because the chances are of different things. */
export const WIN_BACK_STAGES = ['prevention', 'winBack'] as const
export type WinBackStage = (typeof WIN_BACK_STAGES)[number]

/** An attempt to keep or regain a segment or a named group, never a person (T3). */
export const winBackSchema = z.object({
  id: winBackIdSchema,
  name: nameField,
  orderKey: orderKeySchema,
  stage: z._default(z.enum(WIN_BACK_STAGES), 'winBack'),
  customers: countField,
  /** Of one customer coming back. */
  chance: shareField,
  /** What one is worth once back: second lifetime value. */
  valueCents: centsField,
  /** Given to each who comes back. */
  offerCents: centsField,
  /** Spent on each who is contacted. */
  contactCents: centsField,
  fixedCents: centsField,
  /** Months without an order after which the attempt starts. Six are too late (T3). */
  silenceMonths: countField,
  /** Why they left, in words, and as a coded reason. */
  reason: textField,
  driverId: z._default(z.nullable(driverIdSchema), null),
})
export type WinBack = Readonly<z.infer<typeof winBackSchema>>
