import { z } from 'zod/mini'
import { orderKeySchema } from '../order.ts'
import { centsField, countField, nameField, textField } from './commonFields.ts'
import { customerGroupIdSchema } from './ids.ts'

/** What people decide to do with a group. `letGo` needs its reason: it is never proposed (C6). */
export const GROUP_DECISIONS = ['retain', 'develop', 'maintain', 'lowerCost', 'letGo'] as const
export type GroupDecision = (typeof GROUP_DECISIONS)[number]

/**
 * A group of customers, never a person: how many they are and what one of them brings and costs in twelve months (C5, C6).
 * Who they are is in the customer file, which stays on the device of its owner.
 */
export const customerGroupSchema = z.object({
  id: customerGroupIdSchema,
  name: nameField,
  orderKey: orderKeySchema,
  customers: countField,
  /** Of one customer, in twelve months: margin before and costs of serving; their difference may be below zero. */
  marginCents: centsField,
  serveCents: centsField,
  /** What one could bring at best, after costs: an estimate, or what the best comparable customers bring. */
  potentialCents: centsField,
  decision: z._default(z.nullable(z.enum(GROUP_DECISIONS)), null),
  /** Why. */
  reason: textField,
})
export type CustomerGroup = Readonly<z.infer<typeof customerGroupSchema>>
