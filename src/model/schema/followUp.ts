import { z } from 'zod/mini'
import { orderKeySchema } from '../order.ts'
import { countField, dateField, lineField, nameField } from './commonFields.ts'
import { followUpIdSchema } from './ids.ts'

/**
 * A line of the follow-up table of what customers have (C9): so many with this solution, since then, and what to propose to
 * them. Who they are is in the customer file, which stays on the device of its owner.
 */
export const followUpSchema = z.object({
  id: followUpIdSchema,
  /** What was sold or installed. */
  solution: nameField,
  orderKey: orderKeySchema,
  customers: countField,
  /** Since when, in words: a year, a version. */
  since: lineField,
  /** What to propose next. */
  proposal: lineField,
  dueDate: dateField,
})
export type FollowUp = Readonly<z.infer<typeof followUpSchema>>
