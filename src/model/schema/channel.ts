// Where the contact happens, and the matrix of actions and channels (J13).
//
// Invariants
// - A touchpoint is one tick of the matrix. Its id is derived from the two, so people who tick different channels of
//   one action all keep theirs, and two who tick the same one make one.
// - A touchpoint whose action or channel is gone is ignored when reading.
import { z } from 'zod/mini'
import { orderKeySchema } from '../order.ts'
import { nameField } from './commonFields.ts'
import { type ActionId, actionIdSchema, type ChannelId, channelIdSchema } from './ids.ts'

/** Shop, site, phone, app… */
export const channelSchema = z.object({ id: channelIdSchema, name: nameField, orderKey: orderKeySchema })
export type Channel = Readonly<z.infer<typeof channelSchema>>

export const touchpointSchema = z
  .object({ id: z.string(), actionId: actionIdSchema, channelId: channelIdSchema })
  .check(z.refine(({ id, actionId, channelId }) => id === touchpointId(actionId, channelId)))
export type Touchpoint = Readonly<z.infer<typeof touchpointSchema>>

export function touchpointId(actionId: ActionId, channelId: ChannelId): string {
  return `touchpoint:${actionId}/${channelId}`
}
