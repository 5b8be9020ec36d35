import { z } from 'zod/mini'
import { orderKeySchema } from '../order.ts'
import { dateField, textField } from './commonFields.ts'
import { actionIdSchema, driverIdSchema, frictionIdSchema } from './ids.ts'
import { TEXT_MAX } from './limits.ts'
import { originField } from './origin.ts'

export const FRICTION_STATUSES = ['open', 'planned', 'solved', 'accepted'] as const
export type FrictionStatus = (typeof FRICTION_STATUSES)[number]

/** How much a friction may weigh: votes of a large room fit. */
export const WEIGHT_MAX = 1000

/** What irritates the customer at an action (J12). Its action may be gone: it then waits in the unplaced tray. */
export const frictionSchema = z.object({
  id: frictionIdSchema,
  actionId: actionIdSchema,
  text: z.string().check(z.maxLength(TEXT_MAX)),
  orderKey: orderKeySchema,
  /** Set by the team or by votes; compares frictions of one workshop. */
  weight: z._default(z.number().check(z.minimum(0), z.maximum(WEIGHT_MAX)), 1),
  /** Why customers leave because of it (T2). The driver may be gone: then it has none. */
  driverId: z._default(z.nullable(driverIdSchema), null),
  status: z._default(z.enum(FRICTION_STATUSES), 'open'),
  dueDate: dateField,
  /** What disappointed customers would tell others (T14). */
  wordOfMouth: textField,
  /** The card it was made of. */
  origin: originField,
})
export type Friction = Readonly<z.infer<typeof frictionSchema>>

/** What a friction is when nobody said more than its text. */
export const NEW_FRICTION = {
  weight: 1,
  driverId: null,
  status: 'open',
  dueDate: null,
  wordOfMouth: '',
  origin: null,
} as const satisfies Partial<Friction>
