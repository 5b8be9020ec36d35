import { z } from 'zod/mini'
import { compareOrdered, orderKeySchema } from '../order.ts'
import { actionIdSchema, sequenceIdSchema } from './ids.ts'
import { SHARED_TEXT_MAX, TITLE_MAX } from './limits.ts'

/** One thing the customer does (J5), at the top of the sheet. */
export const actionSchema = z.object({
  id: actionIdSchema,
  /**
   * One value, because the two only make sense together: a merge never mixes two people's moves.
   * The sequence may be gone: the action then waits in the unplaced tray.
   */
  place: z.object({ sequenceId: sequenceIdSchema, orderKey: orderKeySchema }),
  title: z.string().check(z.maxLength(TITLE_MAX)),
  /** Shared text: several people type in it at once. */
  notes: z.string().check(z.maxLength(SHARED_TEXT_MAX)),
})
export type Action = Readonly<z.infer<typeof actionSchema>>

/** Total order of the actions of one sequence. */
export function compareActions(a: Action, b: Action): number {
  return compareOrdered({ id: a.id, orderKey: a.place.orderKey }, { id: b.id, orderKey: b.place.orderKey })
}
