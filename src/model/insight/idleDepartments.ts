// Departments that answer for nothing (T4): those that win customers must answer for keeping them too.
import { compareText } from '../order.ts'
import type { Records } from '../records.ts'
import type { DepartmentId } from '../schema/ids.ts'
import { LETTERS, type Letter } from '../schema/responsibility.ts'
import { hasSubject } from '../subjects.ts'

export interface IdleDepartment {
  readonly departmentId: DepartmentId
  /** Wins new customers: the gap T4 asks for. */
  readonly acquisition: boolean
  /** Its owners, of whom none answers for anything. */
  readonly owners: number
  /** What they hold all the same: being consulted or informed is no responsibility. In the order R, A, C, I. */
  readonly letters: readonly Letter[]
}

/**
 * The departments of which no owner is responsible (R) or accountable (A) for a friction, a lever, a
 * measure or an objective that exists.
 * Those that win customers first, then by name.
 *
 * - Letters about a removed friction, of a removed owner, or of an owner without a department count for nobody.
 * - The levers are always there to answer for, so a department is never idle for want of a subject.
 *
 * Source: docs/method.md#frictions-and-owners, T4.
 */
export function idleDepartments(
  records: Pick<
    Records,
    'departments' | 'owners' | 'responsibilities' | 'frictions' | 'measures' | 'objectives'
  >,
): IdleDepartment[] {
  const { departments, owners, responsibilities } = records
  const held = new Map<DepartmentId, Set<Letter>>()
  for (const { subjectId, ownerId, letter } of responsibilities.values()) {
    const departmentId = owners.get(ownerId)?.departmentId ?? null
    if (departmentId === null || !hasSubject(records, subjectId)) continue
    held.set(departmentId, (held.get(departmentId) ?? new Set()).add(letter))
  }
  return [...departments.values()]
    .filter(({ id }) => !held.get(id)?.has('R') && !held.get(id)?.has('A'))
    .sort(
      (a, b) =>
        Number(b.acquisition) - Number(a.acquisition) ||
        compareText(a.name, b.name) ||
        compareText(a.id, b.id),
    )
    .map(({ id, acquisition }) => ({
      departmentId: id,
      acquisition,
      owners: [...owners.values()].filter((o) => o.departmentId === id).length,
      letters: LETTERS.filter((letter) => held.get(id)?.has(letter)),
    }))
}
