import { z } from 'zod/mini'
import { orderKeySchema } from '../order.ts'
import { centsField, nameField } from './commonFields.ts'
import { spendItemIdSchema } from './ids.ts'

/** Spent on winning customers, or on keeping them. */
export const SPEND_SIDES = ['win', 'keep'] as const
export type SpendSide = (typeof SPEND_SIDES)[number]

/** A line of what was spent in the period that the workshop names: what a cost to win or to keep is made of. */
export const spendItemSchema = z.object({
  id: spendItemIdSchema,
  side: z.enum(SPEND_SIDES),
  label: nameField,
  orderKey: orderKeySchema,
  amountCents: centsField,
})
export type SpendItem = Readonly<z.infer<typeof spendItemSchema>>
