// Shares the map out among groups that are to be made.
import { readJourney, sortedOffers, sortedPersonas } from '../journey.ts'
import type { Records } from '../records.ts'
import { type Area, type AreaKind, EVERYTHING, GROUPS_MAX } from './group.ts'

/** How many groups there can be so: at most as many as there are parts. Fewer than two: it cannot be split so. */
export function mostGroups(records: Records, by: AreaKind): number {
  if (by === 'everything') return GROUPS_MAX
  return Math.min(GROUPS_MAX, records[by].size)
}

/**
 * The parts of `count` groups. Sequences are shared in runs that follow one another, as evenly as they come, the longer runs first; of
 * personas and offers each group has one, and what is left over is the last one's.
 */
export function splitMap(records: Records, by: AreaKind, count: number): readonly Area[] {
  if (by === 'everything') return Array.from({ length: count }, () => EVERYTHING)
  const ids = idsOf(records, by)
  const areas: Area[] = []
  let from = 0
  for (let i = 0; i < count; i++) {
    const left = ids.length - from
    const take = by === 'sequences' ? Math.ceil(left / (count - i)) : i === count - 1 ? left : 1
    areas.push({ by, ids: ids.slice(from, from + take) })
    from += take
  }
  return areas
}

function idsOf(records: Records, by: Exclude<AreaKind, 'everything'>): string[] {
  if (by === 'sequences') return readJourney(records).sequences.map(({ sequence }) => sequence.id)
  const sorted = by === 'personas' ? sortedPersonas(records.personas) : sortedOffers(records.offers)
  return sorted.map(({ id }) => id)
}
