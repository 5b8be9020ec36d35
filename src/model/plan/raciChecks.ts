// What the matrix of responsibilities lacks (T4).
import { compareOrdered, compareText } from '../order.ts'
import type { Records } from '../records.ts'
import type { DepartmentId, OwnerId, SubjectId } from '../schema/ids.ts'
import { LEVERS, leverId } from '../schema/lever.ts'
import type { Letter } from '../schema/responsibility.ts'
import { isOpen } from './priorities.ts'

type MatrixRecords = Pick<
  Records,
  'frictions' | 'measures' | 'objectives' | 'owners' | 'departments' | 'responsibilities'
>

export interface SubjectCheck {
  readonly subjectId: SubjectId
  /** In no order; owners who are gone are left out. */
  readonly accountable: readonly OwnerId[]
  readonly responsible: readonly OwnerId[]
  /** Exactly one A is asked for. */
  readonly problem: 'noA' | 'severalA' | null
}

export interface DepartmentCheck {
  readonly departmentId: DepartmentId
  readonly acquisition: boolean
  /** Its owners. */
  readonly people: number
  /** One of them is responsible or accountable for something that somebody has to answer for. */
  readonly answers: boolean
}

export interface RaciChecks {
  /** Levers, open frictions, measures that are not dropped, objectives: in this order, each as on its own screen. */
  readonly subjects: readonly SubjectCheck[]
  /** With exactly one A / all; the levers are always there, so there is no "of none". */
  readonly coveredShare: number
  /** By name. */
  readonly departments: readonly DepartmentCheck[]
  /** Departments that win customers and are neither responsible nor accountable for any subject. By name. */
  readonly acquisitionGaps: readonly DepartmentId[]
  /** Workshops without a department that wins customers: nobody can be named for T4. */
  readonly noAcquisitionDepartment: boolean
}

export function raciChecks(records: MatrixRecords): RaciChecks {
  const letters = lettersBySubject(records)
  const isAskedFor = (id: SubjectId) => {
    const friction = records.frictions.get(id)
    return friction === undefined || isOpen(friction)
  }
  const subjects = subjectsOf(records)
    .filter(isAskedFor)
    .map((subjectId): SubjectCheck => {
      const of = (letter: Letter) =>
        (letters.get(subjectId) ?? []).filter((held) => held.letter === letter).map((held) => held.ownerId)
      const accountable = of('A')
      const problem = accountable.length === 0 ? 'noA' : accountable.length > 1 ? 'severalA' : null
      return { subjectId, accountable, responsible: of('R'), problem }
    })
  const answering = new Set(
    subjects
      .flatMap((s) => [...s.accountable, ...s.responsible])
      .map((id) => records.owners.get(id)?.departmentId),
  )
  const departments = [...records.departments.values()]
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
    .map(
      ({ id, acquisition }): DepartmentCheck => ({
        departmentId: id,
        acquisition,
        people: [...records.owners.values()].filter(({ departmentId }) => departmentId === id).length,
        answers: answering.has(id),
      }),
    )
  const acquisition = departments.filter((d) => d.acquisition)
  return {
    subjects,
    coveredShare: subjects.filter((s) => s.problem === null).length / subjects.length,
    departments,
    acquisitionGaps: acquisition.filter((d) => !d.answers).map((d) => d.departmentId),
    noAcquisitionDepartment: acquisition.length === 0,
  }
}

/** All that somebody can answer for. */
export function subjectsOf({
  frictions,
  measures,
  objectives,
}: Pick<Records, 'frictions' | 'measures' | 'objectives'>): SubjectId[] {
  const standing = [...measures.values()].filter((measure) => measure.status !== 'dropped')
  return [
    ...LEVERS.map(leverId),
    ...[...frictions.values()].sort(compareOrdered).map(({ id }) => id),
    ...standing.sort(compareOrdered).map(({ id }) => id),
    ...[...objectives.values()]
      .sort((a, b) => a.year - b.year || compareText(a.id, b.id))
      .map(({ id }) => id),
  ]
}

function lettersBySubject({
  responsibilities,
  owners,
}: Pick<Records, 'responsibilities' | 'owners'>): Map<SubjectId, { ownerId: OwnerId; letter: Letter }[]> {
  const bySubject = new Map<SubjectId, { ownerId: OwnerId; letter: Letter }[]>()
  for (const { subjectId, ownerId, letter } of responsibilities.values()) {
    if (!owners.has(ownerId)) continue
    bySubject.set(subjectId, [...(bySubject.get(subjectId) ?? []), { ownerId, letter }])
  }
  return bySubject
}
