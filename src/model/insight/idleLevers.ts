// The levers of retention nobody answers for (T1, T4).
import type { Records } from '../records.ts'
import { LEVERS, type Lever, leverId } from '../schema/lever.ts'

/** Those without an accountable owner who exists, in the order of the method. Every workshop has all four. */
export function idleLevers({
  responsibilities,
  owners,
}: Pick<Records, 'responsibilities' | 'owners'>): Lever[] {
  const held = new Set<string>()
  for (const { subjectId, ownerId, letter } of responsibilities.values())
    if (letter === 'A' && owners.has(ownerId)) held.add(subjectId)
  return LEVERS.filter((lever) => !held.has(leverId(lever)))
}
