// What the segment of a persona is worth: the numbers of the group of customers that carries its name (Plan > Customer value).
// Nowhere else is it said.
import { compareOrdered } from '../order.ts'
import type { Records } from '../records.ts'
import type { CustomerGroup } from '../schema/customerGroup.ts'
import type { Persona } from '../schema/persona.ts'

/** Names that differ only in capitals or in spaces are one segment. Empty: none. */
export function segmentKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}

/** The group that a segment names; of several the first whose value is known, else the first. */
export function groupOfSegment(
  segment: string,
  customerGroups: Records['customerGroups'],
): CustomerGroup | null {
  const key = segmentKey(segment)
  if (key === '') return null
  const named = [...customerGroups.values()]
    .filter((group) => segmentKey(group.name) === key)
    .sort(compareOrdered)
  return named.find((group) => groupValue(group) !== null) ?? named[0] ?? null
}

/**
 * Customers × (margin − cost to serve), in twelve months, in cents; 0 where serving them costs more than they bring. Null while
 * one of the three is not said.
 */
export function groupValue({ customers, marginCents, serveCents }: CustomerGroup): number | null {
  if (customers === null || marginCents === null || serveCents === null) return null
  return customers * Math.max(0, marginCents - serveCents)
}

/** Null when no group carries the name, or its numbers are not all said. */
export function segmentValue(
  { segment }: Pick<Persona, 'segment'>,
  customerGroups: Records['customerGroups'],
): number | null {
  const group = groupOfSegment(segment, customerGroups)
  return group === null ? null : groupValue(group)
}
