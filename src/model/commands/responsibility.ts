// Commands on who does what about a friction, a lever, a measure or an objective (T4).
import type { Change } from '../change.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Department } from '../schema/department.ts'
import type { DepartmentId, OwnerId, SubjectId } from '../schema/ids.ts'
import type { Owner } from '../schema/owner.ts'
import { type Letter, type Responsibility, responsibilityId } from '../schema/responsibility.ts'
import { addDepartment, addOwner } from './owner.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>
type NoSubject = 'friction-missing' | 'measure-missing' | 'objective-missing'

/**
 * Makes one person accountable for the subject, or nobody (null). Whoever was accountable before no longer is;
 * other letters stay. Also repairs the two accountable owners that two people can leave by naming one each.
 */
export function assignOwner(
  records: Records,
  subjectId: SubjectId,
  ownerId: OwnerId | null,
): Changes<NoSubject | 'owner-missing'> {
  const missing = missingSubject(records, subjectId)
  if (missing !== null) return fail(missing)
  const { owners, responsibilities } = records
  if (ownerId !== null && !owners.has(ownerId)) return fail('owner-missing')
  const others = [...responsibilities.values()].filter(
    (r) => r.subjectId === subjectId && r.letter === 'A' && r.ownerId !== ownerId,
  )
  const changes = others.map((r): Change => ({ op: 'remove', kind: 'responsibilities', id: r.id }))
  return ok(ownerId === null ? changes : [...changes, giving(subjectId, ownerId, 'A')])
}

/**
 * Writes one cell of the matrix: the letter of an owner about a subject; null empties it. Other cells are left alone,
 * so that people who fill the matrix together lose nothing; that there is one A is checked, not enforced.
 */
export function setLetter(
  records: Records,
  subjectId: SubjectId,
  ownerId: OwnerId,
  letter: Letter | null,
): Changes<NoSubject | 'owner-missing'> {
  const missing = missingSubject(records, subjectId)
  if (missing !== null) return fail(missing)
  if (!records.owners.has(ownerId)) return fail('owner-missing')
  if (letter !== null) return ok([giving(subjectId, ownerId, letter)])
  const id = responsibilityId(subjectId, ownerId)
  return ok(records.responsibilities.has(id) ? [{ op: 'remove', kind: 'responsibilities', id }] : [])
}

export interface Appointment {
  readonly subjectId: SubjectId
  readonly ownerId: OwnerId
  readonly name: string
  /** An existing department, a new one, or none. */
  readonly department: DepartmentId | Department | null
}

/** Puts a new person in charge, with their department when it is new too: one step to undo. */
export function appointOwner(
  records: Records,
  { subjectId, ownerId, name, department }: Appointment,
): Changes<NoSubject | 'owner-missing' | 'department-missing' | 'name-missing' | 'name-too-long'> {
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
  const assigned = assignOwner({ ...records, owners }, subjectId, ownerId)
  if (!assigned.ok) return assigned
  return ok([...withDepartment.value, ...withOwner.value, ...assigned.value])
}

function giving(subjectId: SubjectId, ownerId: OwnerId, letter: Letter): Change {
  const id = responsibilityId(subjectId, ownerId)
  const record: Responsibility = { id, subjectId, ownerId, letter }
  return { op: 'put', kind: 'responsibilities', record }
}

/** The levers are always there. */
function missingSubject({ frictions, measures, objectives }: Records, id: SubjectId): NoSubject | null {
  if (id.startsWith('friction:')) return frictions.has(id) ? null : 'friction-missing'
  if (id.startsWith('measure:')) return measures.has(id) ? null : 'measure-missing'
  if (id.startsWith('objective:')) return objectives.has(id) ? null : 'objective-missing'
  return null
}
