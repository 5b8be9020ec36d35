// Commands on the groups of a workshop: making them, who sits where.
import { fail, ok, type Result } from '../result.ts'
import { GROUPS_MAX, type Group } from './group.ts'
import { currentPhase } from './roomRules.ts'
import type { SessionChange, SessionRecords } from './sessionRecords.ts'

type Changes<Code extends string> = Result<readonly SessionChange[], Code>
type Session = Pick<SessionRecords, 'groups' | 'groupSeats'>

export function sortedGroups({ groups }: Pick<SessionRecords, 'groups'>): readonly Group[] {
  return [...groups.values()].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
}

/** The group of a person; null in none, or in one that is gone. */
export function groupOf({ groups, groupSeats }: Session, personId: string): Group | null {
  const groupId = groupSeats.get(personId)?.groupId ?? null
  return groupId === null ? null : (groups.get(groupId) ?? null)
}

/** Is the present phase one in groups? Without any group it is a phase as others. */
export function worksInGroups(session: Pick<SessionRecords, 'phases' | 'state' | 'groups'>): boolean {
  return session.groups.size > 0 && currentPhase(session)?.inGroups === true
}

/** Makes groups, each with the lowest number that is free. */
export function addGroups(
  session: Session,
  wanted: readonly Pick<Group, 'id' | 'name' | 'colour' | 'area'>[],
): Changes<'too-many-groups'> {
  if (session.groups.size + wanted.length > GROUPS_MAX) return fail('too-many-groups')
  const taken = new Set([...session.groups.values()].map(({ number }) => number))
  return ok(
    wanted.map((group): SessionChange => {
      let number = 1
      while (taken.has(number)) number++
      taken.add(number)
      return { op: 'put', kind: 'groups', record: { ...group, number } }
    }),
  )
}

export function changeGroup(
  { groups }: Session,
  id: string,
  fields: Partial<Pick<Group, 'name' | 'colour' | 'area'>>,
): Changes<'group-missing'> {
  const group = groups.get(id)
  if (group === undefined) return fail('group-missing')
  return ok([{ op: 'put', kind: 'groups', record: { ...group, ...fields } }])
}

/** Takes groups away, all of them for null. Who sat there sits nowhere; what they made keeps saying where. */
export function removeGroups({ groups, groupSeats }: Session, id: string | null): Changes<'group-missing'> {
  if (id !== null && !groups.has(id)) return fail('group-missing')
  const left = [...groupSeats.values()].filter(({ groupId }) => id === null || groupId === id)
  const gone = id === null ? [...groups.keys()] : [id]
  return ok([
    ...left.map((seat): SessionChange => ({ op: 'remove', kind: 'groupSeats', id: seat.id })),
    ...gone.map((each): SessionChange => ({ op: 'remove', kind: 'groups', id: each })),
  ])
}

/** Puts a person into a group; null: into none. */
export function seatInGroup(
  session: Session & Pick<SessionRecords, 'people'>,
  personId: string,
  groupId: string | null,
): Changes<'group-missing' | 'person-missing'> {
  if (groupId !== null && !session.groups.has(groupId)) return fail('group-missing')
  if (!session.people.has(personId)) return fail('person-missing')
  return ok([{ op: 'put', kind: 'groupSeats', record: { id: personId, groupId } }])
}

/**
 * Shares people out by chance: no group has two of them more than another. Those who are not named keep their place and do not
 * count. `below(n)`: a whole number from 0 to n - 1.
 */
export function shareOut(
  session: Session & Pick<SessionRecords, 'people'>,
  personIds: readonly string[],
  below: (n: number) => number,
): Changes<'group-missing'> {
  const groups = sortedGroups(session)
  if (groups.length === 0) return fail('group-missing')
  const people = shuffled([...new Set(personIds)].filter((id) => session.people.has(id)).sort(), below)
  // When it does not come out even, chance says which groups have one more.
  const order = shuffled(groups, below)
  return ok(
    people.map((id, i): SessionChange => {
      const groupId = order[i % order.length]?.id ?? null
      return { op: 'put', kind: 'groupSeats', record: { id, groupId } }
    }),
  )
}

/** Puts those who sit nowhere into the smallest groups, the lowest number first. Who was taken out by hand stays out. */
export function fillGroups(session: Session, personIds: Iterable<string>): readonly SessionChange[] {
  const groups = sortedGroups(session)
  const sizes = new Map(groups.map(({ id }) => [id, 0]))
  for (const { groupId } of session.groupSeats.values())
    if (groupId !== null && sizes.has(groupId)) sizes.set(groupId, (sizes.get(groupId) ?? 0) + 1)
  const changes: SessionChange[] = []
  for (const id of [...new Set(personIds)].sort()) {
    if (session.groupSeats.has(id)) continue
    const [smallest] = [...groups].sort((a, b) => (sizes.get(a.id) ?? 0) - (sizes.get(b.id) ?? 0))
    if (smallest === undefined) break
    sizes.set(smallest.id, (sizes.get(smallest.id) ?? 0) + 1)
    changes.push({ op: 'put', kind: 'groupSeats', record: { id, groupId: smallest.id } })
  }
  return changes
}

function shuffled<Item>(items: readonly Item[], below: (n: number) => number): Item[] {
  const mixed = [...items]
  for (let i = mixed.length - 1; i > 0; i--) {
    const other = below(i + 1)
    const [a, b] = [mixed[i], mixed[other]]
    if (a === undefined || b === undefined) throw new RangeError(`no item at ${other} of ${mixed.length}`)
    mixed[i] = b
    mixed[other] = a
  }
  return mixed
}
