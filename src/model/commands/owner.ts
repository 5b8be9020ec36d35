// Commands on departments and owners.
import type { Change } from '../change.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Department } from '../schema/department.ts'
import type { DepartmentId, OwnerId } from '../schema/ids.ts'
import type { Owner } from '../schema/owner.ts'
import { removalOfDerived } from './removalOfDerived.ts'
import { parseName, parseOptionalName } from './text.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

export interface AddDepartment {
  readonly id: DepartmentId
  readonly name: string
  readonly acquisition: boolean
}

export function addDepartment({
  id,
  name,
  acquisition,
}: AddDepartment): Changes<'name-missing' | 'name-too-long'> {
  const parsed = parseName(name)
  if (!parsed.ok) return parsed
  const record: Department = { id, name: parsed.value, acquisition }
  return ok([{ op: 'put', kind: 'departments', record }])
}

export function changeDepartment(
  { departments }: Records,
  id: DepartmentId,
  fields: { readonly name?: string; readonly acquisition?: boolean },
): Changes<'department-missing' | 'name-missing' | 'name-too-long'> {
  if (!departments.has(id)) return fail('department-missing')
  if (fields.name === undefined) return ok([{ op: 'patch', kind: 'departments', id, fields }])
  const parsed = parseName(fields.name)
  if (!parsed.ok) return parsed
  return ok([{ op: 'patch', kind: 'departments', id, fields: { ...fields, name: parsed.value } }])
}

/** Removes the department; its owners stay, without one. */
export function removeDepartment(
  { departments, owners }: Records,
  id: DepartmentId,
): Changes<'department-missing'> {
  if (!departments.has(id)) return fail('department-missing')
  const members = [...owners.values()].filter((o) => o.departmentId === id)
  return ok([
    ...members.map(
      (o): Change => ({ op: 'patch', kind: 'owners', id: o.id, fields: { departmentId: null } }),
    ),
    { op: 'remove', kind: 'departments', id },
  ])
}

export interface AddOwner {
  readonly id: OwnerId
  readonly name: string
  readonly departmentId: DepartmentId | null
  /** What they do there; may be empty. */
  readonly role: string
}

export function addOwner(
  { departments }: Records,
  { id, name, departmentId, role }: AddOwner,
): Changes<'department-missing' | 'name-missing' | 'name-too-long'> {
  if (departmentId !== null && !departments.has(departmentId)) return fail('department-missing')
  const parsedName = parseName(name)
  if (!parsedName.ok) return parsedName
  const parsedRole = parseOptionalName(role)
  if (!parsedRole.ok) return parsedRole
  const record: Owner = { id, name: parsedName.value, departmentId, role: parsedRole.value }
  return ok([{ op: 'put', kind: 'owners', record }])
}

export function renameOwner(
  { owners }: Records,
  id: OwnerId,
  name: string,
): Changes<'owner-missing' | 'name-missing' | 'name-too-long'> {
  if (!owners.has(id)) return fail('owner-missing')
  const parsed = parseName(name)
  return parsed.ok ? ok([{ op: 'patch', kind: 'owners', id, fields: { name: parsed.value } }]) : parsed
}

export function setOwnerDepartment(
  { owners, departments }: Records,
  id: OwnerId,
  departmentId: DepartmentId | null,
): Changes<'owner-missing' | 'department-missing'> {
  if (!owners.has(id)) return fail('owner-missing')
  if (departmentId !== null && !departments.has(departmentId)) return fail('department-missing')
  return ok([{ op: 'patch', kind: 'owners', id, fields: { departmentId } }])
}

/** Removes the owner and all they answer for: those subjects and hand-overs show as without owner again. */
export function removeOwner(records: Records, id: OwnerId): Changes<'owner-missing'> {
  if (!records.owners.has(id)) return fail('owner-missing')
  return ok([...removalOfDerived(records, id), { op: 'remove', kind: 'owners', id }])
}
