// What the plan lacks, said before anything else: the blocking gaps first.
import { ownersBySubject } from '../journey.ts'
import { compareOrdered, compareText } from '../order.ts'
import type { Records } from '../records.ts'
import type {
  DepartmentId,
  DriverId,
  FrictionId,
  MeasureId,
  ObjectiveId,
  SubjectId,
  WinBackId,
} from '../schema/ids.ts'
import type { LeverId } from '../schema/lever.ts'
import { hasCountermeasure } from './answersByAnswered.ts'
import { measureCosts } from './budget.ts'
import { gates, isProgramme } from './gates.ts'
import { incentiveMax } from './incentive.ts'
import { hasObjective, missingHalves, twiceSet } from './objectiveConsistency.ts'
import { isOpen } from './priorities.ts'
import { raciChecks } from './raciChecks.ts'
import { tiersOf } from './referral.ts'
import { winBackGain } from './winBackGain.ts'

export type PlanGap =
  /** Blocking (S4): all data ready, and never an objective. */
  | { readonly kind: 'noObjective' }
  /** Blocking (T9, T10): a programme never makes up for a poor offer. */
  | { readonly kind: 'gateClosed'; readonly group: 'promise' | 'fundamentals' }
  /** Not blocking, and too early all the same: programmes are decided or run while a gate is not passed. */
  | { readonly kind: 'gatePartly' | 'gateUnanswered'; readonly group: 'promise' | 'fundamentals' }
  | { readonly kind: 'noUpSell' }
  | { readonly kind: 'objectiveWithoutOwner' | 'objectiveTwice'; readonly id: ObjectiveId }
  | { readonly kind: 'incentiveWithoutCap' | 'incentiveWithoutAmount'; readonly id: ObjectiveId }
  | { readonly kind: 'frictionWithoutOwner' | 'frictionWithoutDriver'; readonly id: FrictionId }
  | { readonly kind: 'driverWithoutCountermeasure'; readonly id: DriverId }
  | { readonly kind: 'leverWithoutOwner'; readonly id: LeverId }
  | { readonly kind: 'measureWithoutOwner' | 'measureWithoutTrigger'; readonly id: MeasureId }
  /** T6: defensive or offensive, on every measure. */
  | { readonly kind: 'measureWithoutStance'; readonly id: MeasureId }
  | { readonly kind: 'measureWithoutCost' | 'tiersUnanswered'; readonly id: MeasureId }
  | { readonly kind: 'severalAccountable'; readonly id: SubjectId }
  /** T4: everybody has a role, those who win customers first of all. */
  | { readonly kind: 'acquisitionWithoutRetention' | 'departmentWithoutRole'; readonly id: DepartmentId }
  | { readonly kind: 'departmentWithoutPeople'; readonly id: DepartmentId }
  | { readonly kind: 'noAcquisitionDepartment' }
  | { readonly kind: 'overdue'; readonly id: FrictionId | MeasureId }
  | { readonly kind: 'winBackTooLate'; readonly id: WinBackId }
export type PlanGapKind = PlanGap['kind']

/** Until these are closed, the rest of the plan rests on nothing. */
export const BLOCKING: readonly PlanGapKind[] = ['noObjective', 'gateClosed']

/** `today` is the day where the person is, ISO 8601. Frictions solved or lived with and dropped measures lack nothing. */
export function planGaps(records: Records, today: string): PlanGap[] {
  return [
    ...(hasObjective(records.objectives) ? [] : [{ kind: 'noObjective' } as const]),
    ...gateGaps(records),
    ...frictionGaps(records, today),
    ...driverGaps(records),
    ...measureGaps(records, today),
    ...roleGaps(records),
    ...[...records.winBacks.values()]
      .filter((winBack) => winBackGain(winBack).timing === 'tooLate')
      .sort(compareOrdered)
      .map(({ id }) => ({ kind: 'winBackTooLate', id }) as const),
    ...objectiveGaps(records),
  ]
}

function gateGaps({ checks, measures }: Records): PlanGap[] {
  const unpassed = gates(checks).filter(({ state }) => state !== 'open')
  const early = [...measures.values()].some(isProgramme) ? unpassed : []
  return [
    ...unpassed.flatMap(({ group, state }): PlanGap[] =>
      state === 'closed' ? [{ kind: 'gateClosed', group }] : [],
    ),
    ...early.flatMap(({ group, state }): PlanGap[] => {
      if (state === 'closed') return []
      return [{ kind: state === 'partly' ? 'gatePartly' : 'gateUnanswered', group }]
    }),
  ]
}

function objectiveGaps({ objectives }: Records): PlanGap[] {
  const all = [...objectives.values()].sort((a, b) => a.year - b.year || compareText(a.id, b.id))
  return [
    ...twiceSet(objectives).map(({ id }) => ({ kind: 'objectiveTwice', id }) as const),
    ...all.flatMap((objective): PlanGap[] => {
      const { open } = incentiveMax(objective)
      if (open === null) return []
      return [{ kind: open === 'noCap' ? 'incentiveWithoutCap' : 'incentiveWithoutAmount', id: objective.id }]
    }),
    ...(hasObjective(objectives) && missingHalves(objectives).includes('upSell')
      ? [{ kind: 'noUpSell' } as const]
      : []),
  ]
}

function frictionGaps(records: Records, today: string): PlanGap[] {
  const owners = ownersBySubject(records)
  return [...records.frictions.values()]
    .filter(isOpen)
    .sort(compareOrdered)
    .flatMap(({ id, driverId, dueDate }): PlanGap[] => [
      ...(owners.has(id) ? [] : [{ kind: 'frictionWithoutOwner', id } as const]),
      ...(driverId !== null && records.drivers.has(driverId)
        ? []
        : [{ kind: 'frictionWithoutDriver', id } as const]),
      ...(isOverdue(dueDate, today) ? [{ kind: 'overdue', id } as const] : []),
    ])
}

function driverGaps(records: Records): PlanGap[] {
  return [...records.drivers.values()]
    .filter((driver) => !hasCountermeasure(records, driver))
    .sort(compareOrdered)
    .map(({ id }) => ({ kind: 'driverWithoutCountermeasure', id }))
}

function measureGaps(records: Records, today: string): PlanGap[] {
  const owners = ownersBySubject(records)
  return measureCosts(records).flatMap(({ measure, lines, state }): PlanGap[] => {
    const { id, status, stance, trigger, dueDate, tiersCumulate } = measure
    const isCosted = state === 'known' || state === 'elsewhere'
    return [
      ...(owners.has(id) ? [] : [{ kind: 'measureWithoutOwner', id } as const]),
      ...(stance === null ? [{ kind: 'measureWithoutStance', id } as const] : []),
      ...(trigger === null ? [{ kind: 'measureWithoutTrigger', id } as const] : []),
      ...(isCosted ? [] : [{ kind: 'measureWithoutCost', id } as const]),
      ...(tiersCumulate === null && tiersOf(lines).length > 1
        ? [{ kind: 'tiersUnanswered', id } as const]
        : []),
      ...(status !== 'done' && isOverdue(dueDate, today) ? [{ kind: 'overdue', id } as const] : []),
    ]
  })
}

function roleGaps(records: Records): PlanGap[] {
  const { subjects, departments, noAcquisitionDepartment } = raciChecks(records)
  return [
    ...subjects.flatMap(({ subjectId, problem }): PlanGap[] => {
      if (problem === 'severalA') return [{ kind: 'severalAccountable', id: subjectId }]
      if (problem === null) return []
      if (isLeverId(subjectId)) return [{ kind: 'leverWithoutOwner', id: subjectId }]
      // Frictions and measures without an owner stand with the rest that they lack.
      return isObjectiveId(subjectId) ? [{ kind: 'objectiveWithoutOwner', id: subjectId }] : []
    }),
    ...departments.flatMap(({ departmentId: id, acquisition, people, answers }): PlanGap[] => [
      ...(people === 0 ? [{ kind: 'departmentWithoutPeople', id } as const] : []),
      ...(acquisition && !answers ? [{ kind: 'acquisitionWithoutRetention', id } as const] : []),
      ...(!acquisition && !answers && people > 0 ? [{ kind: 'departmentWithoutRole', id } as const] : []),
    ]),
    ...(noAcquisitionDepartment ? [{ kind: 'noAcquisitionDepartment' } as const] : []),
  ]
}

function isLeverId(id: SubjectId): id is LeverId {
  return id.startsWith('lever:')
}

function isObjectiveId(id: SubjectId): id is ObjectiveId {
  return id.startsWith('objective:')
}

function isOverdue(dueDate: string | null, today: string): boolean {
  return dueDate !== null && dueDate < today
}
