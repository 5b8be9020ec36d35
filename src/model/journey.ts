// The journey in reading order: what a map, a table or a report goes through. Pure views of the records.
import { compareOrdered, compareText } from './order.ts'
import type { Records } from './records.ts'
import { type Action, compareActions } from './schema/action.ts'
import type { Friction } from './schema/friction.ts'
import type { ActionId, FrictionId, SequenceId, SubjectId } from './schema/ids.ts'
import type { Offer } from './schema/offer.ts'
import type { Owner } from './schema/owner.ts'
import type { Persona } from './schema/persona.ts'
import type { Sequence } from './schema/sequence.ts'

export interface SequenceWithActions {
  readonly sequence: Sequence
  readonly actions: readonly Action[]
}

export interface Journey {
  readonly sequences: readonly SequenceWithActions[]
  /** Actions whose sequence was removed, waiting to be placed or removed. */
  readonly unplaced: readonly Action[]
}

/** Which actions stand in which sequence, in order: all that a layout needs to know. */
export interface JourneyShape {
  readonly sequences: readonly {
    readonly sequence: { readonly id: SequenceId }
    readonly actions: readonly { readonly id: ActionId }[]
  }[]
}

/** Sequences from left to right, each with its actions in order. */
export function readJourney({ sequences, actions }: Pick<Records, 'sequences' | 'actions'>): Journey {
  const bySequence = new Map<SequenceId, Action[]>([...sequences.values()].map((s) => [s.id, []]))
  const unplaced: Action[] = []
  for (const action of actions.values()) (bySequence.get(action.place.sequenceId) ?? unplaced).push(action)
  return {
    sequences: sortedSequences(sequences).map((sequence) => ({
      sequence,
      actions: (bySequence.get(sequence.id) ?? []).sort(compareActions),
    })),
    unplaced: unplaced.sort(compareActions),
  }
}

export function sortedSequences(sequences: Records['sequences']): Sequence[] {
  return [...sequences.values()].sort(compareOrdered)
}

export function sortedOffers(offers: Records['offers']): Offer[] {
  return [...offers.values()].sort(compareOrdered)
}

export function sortedPersonas(personas: Records['personas']): Persona[] {
  return [...personas.values()].sort(compareOrdered)
}

/** The frictions of each action, in order. Those whose action is gone are under their old action's id. */
export function frictionsByAction(
  frictions: Records['frictions'],
): ReadonlyMap<ActionId, readonly Friction[]> {
  const byAction = new Map<ActionId, Friction[]>()
  for (const friction of [...frictions.values()].sort(compareOrdered)) {
    const list = byAction.get(friction.actionId)
    if (list === undefined) byAction.set(friction.actionId, [friction])
    else list.push(friction)
  }
  return byAction
}

/** The number of each friction on the map: 1, 2, 3… in the order of the journey. */
export function numberFrictions(
  { sequences }: JourneyShape,
  byAction: ReadonlyMap<ActionId, readonly Friction[]>,
): ReadonlyMap<FrictionId, number> {
  const inOrder = sequences.flatMap((s) => s.actions.flatMap((a) => byAction.get(a.id) ?? []))
  return new Map(inOrder.map((friction, i) => [friction.id, i + 1]))
}

/** Frictions whose action was removed by somebody while they were written: kept until someone pins them again. */
export function strayFrictions({ frictions, actions }: Pick<Records, 'frictions' | 'actions'>): Friction[] {
  return [...frictions.values()].filter((f) => !actions.has(f.actionId)).sort(compareOrdered)
}

/**
 * Who is accountable for each friction, lever, measure and objective. Usually one owner; several when two people named
 * one each at the same moment; subjects without any are absent.
 */
export function ownersBySubject({
  responsibilities,
  owners,
}: Pick<Records, 'responsibilities' | 'owners'>): ReadonlyMap<SubjectId, readonly Owner[]> {
  const bySubject = new Map<SubjectId, Owner[]>()
  for (const { subjectId, ownerId, letter } of responsibilities.values()) {
    const owner = letter === 'A' ? owners.get(ownerId) : undefined
    if (owner === undefined) continue
    const list = bySubject.get(subjectId)
    if (list === undefined) bySubject.set(subjectId, [owner])
    else list.push(owner)
  }
  for (const list of bySubject.values())
    list.sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
  return bySubject
}

/** Who is accountable for each friction. */
export function ownersByFriction(
  records: Pick<Records, 'responsibilities' | 'owners'>,
): ReadonlyMap<FrictionId, readonly Owner[]> {
  const isOfFriction = (entry: [SubjectId, readonly Owner[]]): entry is [FrictionId, readonly Owner[]] =>
    entry[0].startsWith('friction:')
  return new Map([...ownersBySubject(records)].filter(isOfFriction))
}
