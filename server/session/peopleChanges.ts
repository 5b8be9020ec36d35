// The session's list of members follows the seats, which are the truth.
import type { SessionChange, SessionRecords } from '../../src/model/facilitation/sessionRecords.ts'
import type { StoredSeat } from './seatStorage.ts'

/** A person in the session's list. */
export function personOf({
  participantId,
  name,
  role,
}: Pick<StoredSeat, 'participantId' | 'name' | 'role'>): SessionChange {
  return { op: 'put', kind: 'people', record: { id: participantId, name, role } }
}

/** What makes the lists of members and of those who wait what the seats are. */
export function peopleChanges(
  { people, waiting }: SessionRecords,
  seats: readonly StoredSeat[],
): SessionChange[] {
  const inside = new Map(seats.filter((seat) => seat.standing === 'in').map((s) => [s.participantId, s]))
  const outside = new Set(seats.filter((seat) => seat.standing === 'waiting').map((s) => s.participantId))
  const added = [...inside.values()].filter(({ participantId, name, role }) => {
    const known = people.get(participantId)
    return known?.name !== name || known.role !== role
  })
  const gone = [...people.keys()].filter((id) => !inside.has(id))
  const letIn = [...waiting.values()].flatMap(({ id, claims }) =>
    outside.has(id) || (claims !== null && inside.has(id)) ? [] : [id],
  )
  return [
    ...added.map(personOf),
    ...gone.map((id) => ({ op: 'remove', kind: 'people', id }) as const),
    ...letIn.map((id) => ({ op: 'remove', kind: 'waiting', id }) as const),
  ]
}
