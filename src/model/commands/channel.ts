// Commands on the channels, the matrix of actions and channels (J13), and the hand-overs between channels (J14).
import type { Change } from '../change.ts'
import { orderKeyLast } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Channel, touchpointId } from '../schema/channel.ts'
import { type HandoverPlace, type HandoverStatus, handoverId } from '../schema/handover.ts'
import type { ActionId, ChannelId, OwnerId } from '../schema/ids.ts'
import { moveAmong } from './moveAmong.ts'
import { removalOfDerived } from './removalOfDerived.ts'
import { parseName, parseOptionalText } from './text.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

export function addChannel(
  { channels }: Records,
  id: ChannelId,
  name: string,
): Changes<'name-missing' | 'name-too-long'> {
  const parsed = parseName(name)
  if (!parsed.ok) return parsed
  const record: Channel = { id, name: parsed.value, orderKey: orderKeyLast(channels.values()) }
  return ok([{ op: 'put', kind: 'channels', record }])
}

export function renameChannel(
  { channels }: Records,
  id: ChannelId,
  name: string,
): Changes<'channel-missing' | 'name-missing' | 'name-too-long'> {
  if (!channels.has(id)) return fail('channel-missing')
  const parsed = parseName(name)
  return parsed.ok ? ok([{ op: 'patch', kind: 'channels', id, fields: { name: parsed.value } }]) : parsed
}

/** Moves the channel behind another one; null puts it first. */
export function moveChannel(
  { channels }: Records,
  id: ChannelId,
  afterId: ChannelId | null,
): Changes<'channel-missing'> {
  return moveAmong('channels', channels, id, afterId) ?? fail('channel-missing')
}

/** Removes the channel with its ticks and what was said of hand-overs from it and to it: one step to undo. */
export function removeChannel(records: Records, id: ChannelId): Changes<'channel-missing'> {
  if (!records.channels.has(id)) return fail('channel-missing')
  return ok([...removalOfDerived(records, id), { op: 'remove', kind: 'channels', id }])
}

/** Says whether the action happens at the channel: one tick of the matrix. */
export function setTouchpoint(
  { actions, channels, touchpoints }: Records,
  actionId: ActionId,
  channelId: ChannelId,
  isThere: boolean,
): Changes<'action-missing' | 'channel-missing'> {
  if (!actions.has(actionId)) return fail('action-missing')
  if (!channels.has(channelId)) return fail('channel-missing')
  const id = touchpointId(actionId, channelId)
  if (touchpoints.has(id) === isThere) return ok([])
  if (!isThere) return ok([{ op: 'remove', kind: 'touchpoints', id }])
  return ok([{ op: 'put', kind: 'touchpoints', record: { id, actionId, channelId } }])
}

/** One thing to say about a hand-over; null, an empty text and `unchecked` take it back. */
export type HandoverEntry =
  | { readonly aspect: 'dataCarried'; readonly value: string }
  | { readonly aspect: 'realTime'; readonly value: boolean | null }
  | { readonly aspect: 'ownerId'; readonly value: OwnerId | null }
  | { readonly aspect: 'status'; readonly value: HandoverStatus }

/** Fills one aspect of a hand-over; the others, and whoever fills them at the same moment, are left alone. */
export function fillHandover(
  { actions, channels, owners, handovers }: Records,
  { actionId, fromChannelId, toChannelId }: HandoverPlace,
  { aspect, value }: HandoverEntry,
): Changes<'action-missing' | 'channel-missing' | 'owner-missing' | 'text-too-long'> {
  if (!actions.has(actionId)) return fail('action-missing')
  if (!channels.has(fromChannelId) || !channels.has(toChannelId)) return fail('channel-missing')
  if (aspect === 'ownerId' && value !== null && !owners.has(value)) return fail('owner-missing')
  const said = aspect === 'dataCarried' ? parseOptionalText(value) : ok(value)
  if (!said.ok) return said
  const place = { actionId, fromChannelId, toChannelId }
  const id = handoverId(place, aspect)
  if (said.value === null || said.value === '' || said.value === 'unchecked')
    return ok(handovers.has(id) ? [{ op: 'remove', kind: 'handovers', id }] : [])
  return ok([{ op: 'put', kind: 'handovers', record: { id, ...place, aspect, value: said.value } }])
}
