// What happens when the customer goes from one channel to another (J14).
//
// Invariants
// - A hand-over is named by the action where the customer arrives and the two channels. It is no record: it follows
//   from the journey and the touchpoints. What people say about it is one record an aspect, whose id is derived from
//   all four, so two people who fill the same hand-over never make two of it, nor overwrite each other's aspects.
//   docs/decisions/0010-hand-overs-by-aspect.md
// - No record: nobody said it.
import { z } from 'zod/mini'
import { type ActionId, actionIdSchema, type ChannelId, channelIdSchema, ownerIdSchema } from './ids.ts'
import { TEXT_MAX } from './limits.ts'

export const HANDOVER_STATUSES = ['unchecked', 'continuous', 'partial', 'broken'] as const
export type HandoverStatus = (typeof HANDOVER_STATUSES)[number]

const place = {
  id: z.string(),
  actionId: actionIdSchema,
  fromChannelId: channelIdSchema,
  toChannelId: channelIdSchema,
}
const handoverUnion = z.discriminatedUnion('aspect', [
  /** What data follows. */
  z.object({ ...place, aspect: z.literal('dataCarried'), value: z.string().check(z.maxLength(TEXT_MAX)) }),
  z.object({ ...place, aspect: z.literal('realTime'), value: z.boolean() }),
  z.object({ ...place, aspect: z.literal('ownerId'), value: ownerIdSchema }),
  z.object({ ...place, aspect: z.literal('status'), value: z.enum(HANDOVER_STATUSES) }),
])
export const handoverSchema = handoverUnion.check(z.refine((h) => h.id === handoverId(h, h.aspect)))
/** One thing said about a hand-over. */
export type HandoverFact = Readonly<z.infer<typeof handoverUnion>>
export type HandoverAspect = HandoverFact['aspect']

export interface HandoverPlace {
  /** Where the customer arrives. */
  readonly actionId: ActionId
  readonly fromChannelId: ChannelId
  readonly toChannelId: ChannelId
}

export function handoverId(
  { actionId, fromChannelId, toChannelId }: HandoverPlace,
  aspect: HandoverAspect,
): string {
  return `handover:${actionId}/${fromChannelId}/${toChannelId}/${aspect}`
}
