// The journey and what hangs on it, as the interface reads them. Whatever an edit leaves alone keeps its identity.
import {
  frictionsByAction,
  type Journey,
  type JourneyShape,
  numberFrictions,
  ownersByFriction,
  readJourney,
  sortedOffers,
  sortedPersonas,
} from '../model/journey.ts'
import type { Records } from '../model/records.ts'
import type { FrictionId } from '../model/schema/ids.ts'
import { derived, keepLists, sameItems } from './derived.ts'

type FrictionsByAction = ReturnType<typeof frictionsByAction>
type OwnersByFriction = ReturnType<typeof ownersByFriction>

export const journeyOf = derived(
  (s) => [s.sequences, s.actions],
  ([sequences, actions], before): Journey => keepEntries(readJourney({ sequences, actions }), before?.value),
)

/** Which actions stand where: the same object while people type in titles, notes and situations. */
export const journeyShapeOf = derived(
  (s) => [s.sequences, s.actions],
  ([sequences, actions], before): JourneyShape =>
    before !== null && sameOrder({ sequences, actions }, before.inputs)
      ? before.value
      : readJourney({ sequences, actions }),
)

export const offersOf = derived(
  (s) => [s.offers],
  ([offers]) => sortedOffers(offers),
)

export const personasOf = derived(
  (s) => [s.personas],
  ([personas]) => sortedPersonas(personas),
)

export const frictionsByActionOf = derived(
  (s) => [s.frictions],
  ([frictions], before): FrictionsByAction => keepLists(frictionsByAction(frictions), before?.value),
)

export const frictionNumbersOf = derived(
  (s) => [journeyShapeOf(s), frictionsByActionOf(s)],
  ([shape, byAction], before): ReadonlyMap<FrictionId, number> =>
    keepEqual(numberFrictions(shape, byAction), before?.value),
)

export const ownersByFrictionOf = derived(
  (s) => [s.responsibilities, s.owners],
  ([responsibilities, owners], before): OwnersByFriction =>
    keepLists(ownersByFriction({ responsibilities, owners }), before?.value),
)

/** Each sequence of which nothing changed is the object of before. */
function keepEntries(next: Journey, before: Journey | undefined): Journey {
  if (before === undefined) return next
  const known = new Map(before.sequences.map((entry) => [entry.sequence.id, entry]))
  return {
    ...next,
    sequences: next.sequences.map((entry) => {
      const old = known.get(entry.sequence.id)
      return old?.sequence === entry.sequence && sameItems(entry.actions, old.actions) ? old : entry
    }),
  }
}

function keepEqual<Key, Value>(
  next: ReadonlyMap<Key, Value>,
  before: ReadonlyMap<Key, Value> | undefined,
): ReadonlyMap<Key, Value> {
  const same = before?.size === next.size && [...next].every(([key, value]) => before.get(key) === value)
  return same && before !== undefined ? before : next
}

function sameOrder(
  { sequences, actions }: Pick<Records, 'sequences' | 'actions'>,
  [oldSequences, oldActions]: readonly [Records['sequences'], Records['actions']],
): boolean {
  if (sequences.size !== oldSequences.size || actions.size !== oldActions.size) return false
  for (const [id, sequence] of sequences) {
    const old = oldSequences.get(id)
    if (old !== sequence && old?.orderKey !== sequence.orderKey) return false
  }
  for (const [id, action] of actions) {
    const old = oldActions.get(id)
    if (old === action) continue
    if (old?.place.sequenceId !== action.place.sequenceId) return false
    if (old.place.orderKey !== action.place.orderKey) return false
  }
  return true
}
