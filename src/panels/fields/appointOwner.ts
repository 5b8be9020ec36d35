// A new person put in charge of a friction, with their department when it is new too: one step to undo.
import type { Change } from '../../model/change.ts'
import { addDepartment, addOwner, assignOwner } from '../../model/commands/owner.ts'
import type { Records } from '../../model/records.ts'
import { ok, type Result } from '../../model/result.ts'
import type { Department } from '../../model/schema/department.ts'
import type { DepartmentId, FrictionId, OwnerId } from '../../model/schema/ids.ts'
import type { Owner } from '../../model/schema/owner.ts'

export interface Appointment {
  readonly frictionId: FrictionId
  readonly ownerId: OwnerId
  readonly name: string
  /** An existing department, a new one, or none. */
  readonly department: DepartmentId | Department | null
}

export function appointOwner(
  records: Records,
  { frictionId, ownerId, name, department }: Appointment,
): Result<
  readonly Change[],
  'friction-missing' | 'owner-missing' | 'department-missing' | 'name-missing' | 'name-too-long'
> {
  const created = typeof department === 'object' && department !== null ? department : null
  const departmentId = typeof department === 'string' ? department : (created?.id ?? null)
  const withDepartment = created === null ? ok([]) : addDepartment(created)
  if (!withDepartment.ok) return withDepartment
  const departments =
    created === null ? records.departments : new Map([...records.departments, [created.id, created]])
  const withOwner = addOwner({ ...records, departments }, { id: ownerId, name, departmentId, role: '' })
  if (!withOwner.ok) return withOwner
  const owner: Owner = { id: ownerId, name, departmentId, role: '' }
  const owners = new Map([...records.owners, [ownerId, owner]])
  const assigned = assignOwner({ ...records, owners }, frictionId, ownerId)
  if (!assigned.ok) return assigned
  return ok([...withDepartment.value, ...withOwner.value, ...assigned.value])
}
