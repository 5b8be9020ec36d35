// Where the customer goes from one channel to another (J14), with what was said about it. Follows from the journey and
// the touchpoints; nothing stores it.
import type { JourneyShape } from '../journey.ts'
import { compareOrdered } from '../order.ts'
import type { Records } from '../records.ts'
import { type HandoverPlace, type HandoverStatus, handoverId } from '../schema/handover.ts'
import type { ActionId, ChannelId, OwnerId } from '../schema/ids.ts'

export interface Handover extends HandoverPlace {
  /** Where the customer comes from. */
  readonly fromActionId: ActionId
  /** What data follows; empty while nobody said it. */
  readonly dataCarried: string
  /** Null while nobody said it. */
  readonly realTime: boolean | null
  /** Null while nobody said it, and when the owner is gone. */
  readonly ownerId: OwnerId | null
  readonly status: HandoverStatus
}

/** What is missing or wrong at a hand-over. */
export const HANDOVER_GAPS = [
  'noData',
  'noTiming',
  'delayed',
  'noOwner',
  'unchecked',
  'partial',
  'broken',
] as const
export type HandoverGap = (typeof HANDOVER_GAPS)[number]

/**
 * The hand-overs in the order of the journey: between an action and the next, from each channel that the next one does
 * not have to each that it has. An action without a channel tells nothing, so there is none before it and none behind it.
 */
export function readHandovers(
  { sequences }: JourneyShape,
  records: Pick<Records, 'channels' | 'touchpoints' | 'handovers' | 'owners'>,
): Handover[] {
  const channelsOf = channelsByAction(records)
  const actions = sequences.flatMap((s) => s.actions.map((a) => a.id))
  return actions.slice(1).flatMap((actionId, i) => {
    const fromActionId = actions[i]
    if (fromActionId === undefined) return []
    const to = channelsOf.get(actionId) ?? []
    const left = (channelsOf.get(fromActionId) ?? []).filter((id) => !to.includes(id))
    return left.flatMap((fromChannelId) =>
      to.map((toChannelId) => handoverAt(records, fromActionId, { actionId, fromChannelId, toChannelId })),
    )
  })
}

/** The channels of each action, in the order of the channels. Actions without any are absent. */
export function channelsByAction({
  channels,
  touchpoints,
}: Pick<Records, 'channels' | 'touchpoints'>): ReadonlyMap<ActionId, readonly ChannelId[]> {
  const order = [...channels.values()].sort(compareOrdered).map((channel) => channel.id)
  const ticked = new Map<ActionId, Set<ChannelId>>()
  for (const { actionId, channelId } of touchpoints.values()) {
    const ids = ticked.get(actionId)
    if (ids === undefined) ticked.set(actionId, new Set([channelId]))
    else ids.add(channelId)
  }
  const lists = [...ticked].map(([actionId, ids]) => [actionId, order.filter((id) => ids.has(id))] as const)
  return new Map(lists.filter(([, ids]) => ids.length > 0))
}

/** What is open at a hand-over, the worst last. Empty when it was found continuous and everything is said. */
export function handoverGaps({ dataCarried, realTime, ownerId, status }: Handover): HandoverGap[] {
  return [
    ...(dataCarried === '' ? (['noData'] as const) : []),
    ...(realTime === null ? (['noTiming'] as const) : realTime ? [] : (['delayed'] as const)),
    ...(ownerId === null ? (['noOwner'] as const) : []),
    ...(status === 'continuous' ? [] : [status]),
  ]
}

/** How many of the hand-overs somebody answers for, and how many were found continuous with nothing open. */
export interface HandoverCoverage {
  readonly handovers: number
  readonly owned: number
  readonly continuous: number
  /** With something open, the broken ones first, then those found partial, then the others; in the order of the journey. */
  readonly open: readonly Handover[]
}

const WORST_FIRST: readonly HandoverStatus[] = ['broken', 'partial', 'unchecked', 'continuous']

export function handoverCoverage(handovers: readonly Handover[]): HandoverCoverage {
  const open = handovers.filter((each) => handoverGaps(each).length > 0)
  return {
    handovers: handovers.length,
    owned: handovers.filter(({ ownerId }) => ownerId !== null).length,
    continuous: handovers.length - open.length,
    open: open.toSorted((a, b) => WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status)),
  }
}

function handoverAt(
  { handovers, owners }: Pick<Records, 'handovers' | 'owners'>,
  fromActionId: ActionId,
  place: HandoverPlace,
): Handover {
  const data = handovers.get(handoverId(place, 'dataCarried'))
  const time = handovers.get(handoverId(place, 'realTime'))
  const owner = handovers.get(handoverId(place, 'ownerId'))
  const status = handovers.get(handoverId(place, 'status'))
  return {
    ...place,
    fromActionId,
    dataCarried: data?.aspect === 'dataCarried' ? data.value : '',
    realTime: time?.aspect === 'realTime' ? time.value : null,
    ownerId: owner?.aspect === 'ownerId' && owners.has(owner.value) ? owner.value : null,
    status: status?.aspect === 'status' ? status.value : 'unchecked',
  }
}
