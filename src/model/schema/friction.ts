import { z } from 'zod/mini'
import { orderKeySchema } from '../order.ts'
import { actionIdSchema, frictionIdSchema } from './ids.ts'
import { TEXT_MAX } from './limits.ts'

/** What irritates the customer at an action (J12). Its action may be gone: it then waits in the unplaced tray. */
export const frictionSchema = z.object({
  id: frictionIdSchema,
  actionId: actionIdSchema,
  text: z.string().check(z.maxLength(TEXT_MAX)),
  orderKey: orderKeySchema,
})
export type Friction = Readonly<z.infer<typeof frictionSchema>>
