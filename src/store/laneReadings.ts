// What the lanes read of the records. Whatever an edit leaves alone keeps its identity.
import { channelsByAction, type Handover, readHandovers } from '../model/insight/handovers.ts'
import { ownersBySubject } from '../model/journey.ts'
import { compareOrdered } from '../model/order.ts'
import type { Channel } from '../model/schema/channel.ts'
import type { Driver } from '../model/schema/driver.ts'
import type { ActionId, ChannelId, SubjectId } from '../model/schema/ids.ts'
import type { Measure } from '../model/schema/measure.ts'
import type { Owner } from '../model/schema/owner.ts'
import { derived, keepLists } from './derived.ts'
import { frictionsByActionOf, journeyShapeOf } from './journeyReadings.ts'

export const channelsOf = derived(
  (s) => [s.channels],
  ([channels]): readonly Channel[] => [...channels.values()].sort(compareOrdered),
)

export const channelsByActionOf = derived(
  (s) => [s.channels, s.touchpoints],
  ([channels, touchpoints], before): ReadonlyMap<ActionId, readonly ChannelId[]> =>
    keepLists(channelsByAction({ channels, touchpoints }), before?.value),
)

/** The hand-overs by the action where the customer arrives. */
export const handoversOf = derived(
  (s) => [journeyShapeOf(s), s.channels, s.touchpoints, s.handovers, s.owners],
  ([shape, channels, touchpoints, handovers, owners]): ReadonlyMap<ActionId, readonly Handover[]> =>
    Map.groupBy(readHandovers(shape, { channels, touchpoints, handovers, owners }), (h) => h.actionId),
)

export const driversOf = derived(
  (s) => [s.drivers],
  ([drivers]): readonly Driver[] => [...drivers.values()].sort(compareOrdered),
)

export const measuresOf = derived(
  (s) => [s.measures],
  ([measures]): readonly Measure[] => [...measures.values()].sort(compareOrdered),
)

/** The measures that answer an action, or a friction of it, in the order of the plan. */
export const measuresByActionOf = derived(
  (s) => [s.measures, s.answers, frictionsByActionOf(s)],
  ([measures, answers, frictions], before): ReadonlyMap<ActionId, readonly Measure[]> => {
    const actionOf = new Map<string, ActionId>(
      [...frictions].flatMap(([actionId, list]) => list.map((f) => [f.id, actionId] as const)),
    )
    const found = new Map<ActionId, Set<Measure>>()
    for (const { measureId, answeredId } of answers.values()) {
      const measure = measures.get(measureId)
      const actionId = actionOf.get(answeredId) ?? (answeredId as ActionId)
      if (measure !== undefined) found.set(actionId, (found.get(actionId) ?? new Set()).add(measure))
    }
    const lists = [...found].map(([id, set]) => [id, [...set].sort(compareOrdered)] as const)
    return keepLists(new Map(lists), before?.value)
  },
)

export const ownersBySubjectOf = derived(
  (s) => [s.responsibilities, s.owners],
  ([responsibilities, owners], before): ReadonlyMap<SubjectId, readonly Owner[]> =>
    keepLists(ownersBySubject({ responsibilities, owners }), before?.value),
)

/** What somebody has to answer for at an action: its frictions, and the measures that answer it. */
export const subjectsByActionOf = derived(
  (s) => [frictionsByActionOf(s), measuresByActionOf(s)],
  ([frictions, measures], before): ReadonlyMap<ActionId, readonly ActionSubject[]> => {
    const ids = new Set([...frictions.keys(), ...measures.keys()])
    const lists = [...ids].map((id) => {
      const subjects = [
        ...(frictions.get(id) ?? []).map((f) => subject('friction', f.id, f.text)),
        ...(measures.get(id) ?? []).map((m) => subject('measure', m.id, m.title)),
      ]
      const old = before?.value.get(id)
      const same =
        old?.length === subjects.length &&
        subjects.every((x, i) => x.id === old[i]?.id && x.text === old[i]?.text)
      return [id, same && old !== undefined ? old : subjects] as const
    })
    return new Map(lists)
  },
)

export interface ActionSubject {
  readonly kind: 'friction' | 'measure'
  readonly id: SubjectId
  readonly text: string
}

function subject(kind: ActionSubject['kind'], id: SubjectId, text: string): ActionSubject {
  return { kind, id, text }
}
