// What holds of the gaps of any plan, however it came about.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerCheck } from '../../../src/model/commands/check.ts'
import { addCostLine, removeCostLine } from '../../../src/model/commands/costLine.ts'
import { addDriver, changeDriver } from '../../../src/model/commands/driver.ts'
import { setDueDate } from '../../../src/model/commands/dueDate.ts'
import { describeFriction } from '../../../src/model/commands/friction.ts'
import { changeMeasure } from '../../../src/model/commands/measure.ts'
import { addObjective, changeObjective, removeObjective } from '../../../src/model/commands/objective.ts'
import { addDepartment, addOwner } from '../../../src/model/commands/owner.ts'
import { appointOwner, assignOwner, setLetter } from '../../../src/model/commands/responsibility.ts'
import { changeWinBack } from '../../../src/model/commands/winBack.ts'
import { CHECK_GROUPS } from '../../../src/model/plan/gates.ts'
import { BLOCKING, type PlanGap, type PlanGapKind, planGaps } from '../../../src/model/plan/planGaps.ts'
import { RECORD_KINDS, type Records } from '../../../src/model/records.ts'
import { LEVERS, leverId } from '../../../src/model/schema/lever.ts'
import { type PlanSpec, planOf } from '../../support/planOf.ts'
import { recordsAfter } from '../../support/smallWorkshop.ts'

const TODAY = '2027-06-01'
const NAMES = ['a', 'b', 'c'] as const
const name = fc.constantFrom(...NAMES)
const day = fc.constantFrom(null, '2027-05-31', TODAY, '2028-01-01')
const cents = fc.constantFrom(null, 0, 5000)
const named = <T>(fields: fc.Arbitrary<T>) => fc.dictionary(name, fields, { maxKeys: 3 })
const subject = fc.oneof(
  ...(['friction', 'measure', 'objective'] as const).map((kind) => name.map((id) => `${kind}:${id}`)),
  fc.constantFrom(...LEVERS.map(leverId)),
)

/** Records that refer to what is there, to what is gone, and to nothing. */
const spec: fc.Arbitrary<PlanSpec> = fc.record({
  measures: named(
    fc.record({
      status: fc.constantFrom('idea', 'decided', 'running', 'done', 'dropped'),
      trigger: fc.constantFrom(null, 'calendar'),
      dueDate: day,
      tiersCumulate: fc.constantFrom(null, true),
    }),
  ),
  lines: fc.dictionary(
    fc.constantFrom('1', '2', '3', '4'),
    fc.record({
      of: name,
      fixedCents: cents,
      unitCents: cents,
      quantity: fc.constantFrom(null, 3),
      cap: fc.constantFrom(null, 2),
      elsewhere: fc.boolean(),
      minReferrals: fc.constantFrom(null, 1),
    }),
  ),
  drivers: named(fc.record({ countermeasure: fc.constantFrom('', ' ', 'Remise') })),
  frictions: named(
    fc.record({
      status: fc.constantFrom('open', 'planned', 'solved', 'accepted'),
      driverId: fc.constantFrom(null, 'driver:a', 'driver:gone'),
      dueDate: day,
    }),
  ),
  winBacks: named(fc.record({ silenceMonths: fc.constantFrom(null, 0, 5, 6, 12) })),
  objectives: named(
    fc.record({
      kind: fc.constantFrom('retained', 'volume', 'upSell'),
      year: fc.constantFrom(2027, 2028),
      target: fc.constantFrom(null, 0, 10),
      incentiveThreshold: fc.constantFrom(null, 0.8, 1),
      incentiveTargetCents: cents,
      incentiveCapCents: cents,
    }),
  ),
  answers: fc.array(fc.tuple(name, fc.constantFrom('driver:a', 'driver:b')), { maxLength: 3 }),
  checks: fc.dictionary(
    fc.constantFrom(...CHECK_GROUPS.promise, ...CHECK_GROUPS.fundamentals),
    fc.constantFrom('yes', 'partly', 'no'),
  ),
  departments: named(fc.boolean()),
  owners: named(fc.constantFrom(null, 'a', 'b', 'gone')),
  letters: fc.array(fc.tuple(subject, name, fc.constantFrom('R', 'A', 'C', 'I')), { maxLength: 12 }),
})

const gapsOf = (records: Records) => planGaps(records, TODAY)
const keyOf = (gap: PlanGap) => JSON.stringify(gap)
/** Departments and owners that belong to one that is gone are possible too: what is removed leaves its letters behind. */
const anyPlan = spec.map(planOf)

test('[PLN-37] a gap is about something that is there, and said once', () => {
  fc.assert(
    fc.property(anyPlan, (records) => {
      const gaps = gapsOf(records)
      const ids = new Set<string>(RECORD_KINDS.flatMap((kind) => [...records[kind].keys()]))
      for (const lever of LEVERS) ids.add(leverId(lever))
      for (const gap of gaps) if ('id' in gap) expect(ids).toContain(gap.id)
      expect(new Set(gaps.map(keyOf)).size).toBe(gaps.length)
    }),
  )
})

test('[PLN-35] what blocks comes first', () => {
  fc.assert(
    fc.property(anyPlan, (records) => {
      const blocking = gapsOf(records).map(({ kind }) => BLOCKING.includes(kind))
      expect(blocking).toEqual([...blocking].sort((a, b) => Number(b) - Number(a)))
    }),
  )
})

test('[PLN-37] the same gaps in the same order, however the records arrived, and asked again', () => {
  fc.assert(
    fc.property(anyPlan, (records) => {
      const backwards = Object.fromEntries(
        Object.entries(records).map(([kind, map]) => [
          kind,
          map instanceof Map ? new Map([...map].reverse()) : map,
        ]),
      ) as unknown as Records
      const gaps = gapsOf(records)
      expect(gapsOf(backwards)).toEqual(gaps)
      expect(gapsOf(records)).toEqual(gaps)
    }),
  )
})

test('[PLN-37] whatever is missing or removed, nothing breaks, and no gap is about what is gone', () => {
  fc.assert(
    fc.property(anyPlan, fc.constantFrom(...RECORD_KINDS), fc.nat(3), (records, kind, at) => {
      const kept = new Map(records[kind] as ReadonlyMap<string, never>)
      const gone = [...kept.keys()][at % Math.max(1, kept.size)]
      if (gone !== undefined) kept.delete(gone)
      for (const gap of gapsOf({ ...records, [kind]: kept }))
        expect('id' in gap && gap.id === gone).toBe(false)
      expect(() => gapsOf({ ...records, [kind]: new Map() })).not.toThrow()
    }),
  )
  const emptied = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, new Map()])) as unknown as Records
  expect(gapsOf({ ...emptied, meta: null }).map(({ kind }) => kind)).toEqual([
    'noObjective',
    ...LEVERS.map(() => 'leverWithoutOwner'),
    'noAcquisitionDepartment',
  ])
})

const LATE = { dueDate: '2020-01-01' }
/** Plans that lack everything, between them: chance need not find it. */
const EVERY_KIND: readonly PlanSpec[] = [
  {
    measures: { a: { status: 'running', ...LATE } },
    lines: { 1: { of: 'a', minReferrals: 1 }, 2: { of: 'a', minReferrals: 2 } },
    drivers: { a: {} },
    frictions: { a: LATE },
    winBacks: { a: { silenceMonths: 6 } },
    objectives: { a: { incentiveTargetCents: 5 }, b: { year: 2028, incentiveCapCents: 5 }, c: {} },
    checks: { promiseTime: 'no' },
    departments: { a: true, b: false },
    owners: { a: null, b: null },
    letters: [
      ['lever:roles', 'a', 'A'],
      ['lever:roles', 'b', 'A'],
    ],
  },
  {
    measures: { a: { status: 'decided' } },
    objectives: { a: { target: 10 } },
    checks: Object.fromEntries(CHECK_GROUPS.promise.map((key) => [key, 'partly'])),
    departments: { a: false },
    owners: { a: 'a' },
  },
]

type Of<Kind extends PlanGapKind> = Extract<PlanGap, { readonly kind: Kind }>
/** What a person does about each kind of gap. */
const FIXES: { readonly [Kind in PlanGapKind]: (records: Records, gap: Of<Kind>) => Records } = {
  noObjective: (r) => withTarget(r, 'retained'),
  noUpSell: (r) => withTarget(r, 'upSell'),
  gateClosed: (r, { group }) => allYes(r, group),
  gatePartly: (r, { group }) => allYes(r, group),
  gateUnanswered: (r, { group }) => allYes(r, group),
  frictionWithoutOwner: (r, { id }) => withOwner(r, id),
  leverWithoutOwner: (r, { id }) => withOwner(r, id),
  measureWithoutOwner: (r, { id }) => withOwner(r, id),
  objectiveWithoutOwner: (r, { id }) => withOwner(r, id),
  severalAccountable: (r, { id }) => {
    const [letter] = [...r.responsibilities.values()].filter(
      (each) => each.subjectId === id && r.owners.has(each.ownerId),
    )
    return recordsAfter(r, (s) => assignOwner(s, id, letter?.ownerId ?? null))
  },
  frictionWithoutDriver: (r, { id }) =>
    recordsAfter(
      r,
      (s) => addDriver(s, 'driver:new' as never, 'Prix'),
      (s) => describeFriction(s, id, { driverId: 'driver:new' as never }),
    ),
  driverWithoutCountermeasure: (r, { id }) =>
    recordsAfter(r, (s) => changeDriver(s, id, { countermeasure: 'Rappeler' })),
  measureWithoutStance: (r, { id }) => recordsAfter(r, (s) => changeMeasure(s, id, { stance: 'defensive' })),
  measureWithoutTrigger: (r, { id }) =>
    recordsAfter(r, (s) => changeMeasure(s, id, { trigger: 'lifeCycle' })),
  measureWithoutCost: (r, { id }) => {
    const own = [...r.costLines.values()].filter((line) => line.measureId === id)
    return recordsAfter(r, ...own.map((line) => (s: Records) => removeCostLine(s, line.id)), (s) =>
      addCostLine(s, { id: 'costLine:new' as never, measureId: id }, { fixedCents: 100 }),
    )
  },
  tiersUnanswered: (r, { id }) => recordsAfter(r, (s) => changeMeasure(s, id, { tiersCumulate: false })),
  acquisitionWithoutRetention: (r, { id }) => withRole(r, id),
  departmentWithoutRole: (r, { id }) => withRole(r, id),
  departmentWithoutPeople: (r, { id }) => withRole(r, id),
  noAcquisitionDepartment: (r) =>
    recordsAfter(r, () =>
      addDepartment({ id: 'department:new' as never, name: 'Ventes', acquisition: true }),
    ),
  overdue: (r, { id }) => recordsAfter(r, (s) => setDueDate(s, id, null, TODAY)),
  winBackTooLate: (r, { id }) => recordsAfter(r, (s) => changeWinBack(s, id, { silenceMonths: 2 })),
  objectiveTwice: (r, { id }) => recordsAfter(r, (s) => removeObjective(s, id)),
  incentiveWithoutCap: (r, { id }) =>
    recordsAfter(r, (s) => changeObjective(s, id, { incentiveCapCents: 900 })),
  incentiveWithoutAmount: (r, { id }) =>
    recordsAfter(r, (s) => changeObjective(s, id, { incentiveTargetCents: 500, incentiveCapCents: 900 })),
}

test('[PLN-37] what is done about a gap closes it', () => {
  const seen = new Set<PlanGapKind>()
  fc.assert(
    fc.property(anyPlan, (records) => {
      for (const gap of gapsOf(records)) {
        seen.add(gap.kind)
        const fix = FIXES[gap.kind] as (records: Records, gap: PlanGap) => Records
        expect(gapsOf(fix(records, gap)).map(keyOf)).not.toContain(keyOf(gap))
      }
    }),
    { examples: EVERY_KIND.map((each) => [planOf(each)]) },
  )
  expect(Object.keys(FIXES).filter((kind) => !seen.has(kind as PlanGapKind))).toEqual([])
})

function withTarget(records: Records, kind: 'retained' | 'upSell'): Records {
  const id = 'objective:new' as never
  return recordsAfter(
    records,
    (s) => addObjective(s, { id, year: 2030, kind }),
    (s) => changeObjective(s, id, { target: 10 }),
  )
}

function allYes(records: Records, group: 'promise' | 'fundamentals'): Records {
  return recordsAfter(
    records,
    ...CHECK_GROUPS[group].map((key) => (s: Records) => answerCheck(s, key, 'yes')),
  )
}

function withOwner(records: Records, subjectId: Parameters<typeof assignOwner>[1]): Records {
  const appointment = { subjectId, ownerId: 'owner:new' as never, name: 'Zoé', department: null }
  return recordsAfter(records, (s) => appointOwner(s, appointment))
}

function withRole(
  records: Records,
  departmentId: Of<'departmentWithoutRole' | 'departmentWithoutPeople'>['id'],
): Records {
  const id = 'owner:new' as never
  return recordsAfter(
    records,
    (s) => addOwner(s, { id, name: 'Zoé', departmentId, role: '' }),
    (s) => setLetter(s, leverId('roles'), id, 'R'),
  )
}
