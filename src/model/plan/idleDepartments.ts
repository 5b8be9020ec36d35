// Departments that answer for nothing (T4): those that win customers must answer for keeping them too.
import type { Records } from '../records.ts'
import type { DepartmentId } from '../schema/ids.ts'
import { LETTERS, type Letter } from '../schema/responsibility.ts'
import { raciChecks } from './raciChecks.ts'

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
 * The departments of which no owner is responsible (R) or accountable (A) for anything that has to be answered for, as
 * the matrix counts (`raciChecks`): levers, open frictions, measures that are not dropped, objectives.
 * Those that win customers first, then by name.
 *
 * - Letters about a removed or solved friction, of a removed owner, or of an owner without a department count for nobody.
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
  const { owners, responsibilities } = records
  const { departments, subjects } = raciChecks(records)
  const asked = new Set(subjects.map(({ subjectId }) => subjectId))
  const held = new Map<DepartmentId, Set<Letter>>()
  for (const { subjectId, ownerId, letter } of responsibilities.values()) {
    const departmentId = owners.get(ownerId)?.departmentId ?? null
    if (departmentId === null || !asked.has(subjectId)) continue
    held.set(departmentId, (held.get(departmentId) ?? new Set()).add(letter))
  }
  return departments
    .filter(({ answers }) => !answers)
    .sort((a, b) => Number(b.acquisition) - Number(a.acquisition))
    .map(({ departmentId, acquisition, people }) => ({
      departmentId,
      acquisition,
      owners: people,
      letters: LETTERS.filter((letter) => held.get(departmentId)?.has(letter)),
    }))
}
