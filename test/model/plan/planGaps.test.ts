import { describe, expect, test } from 'vitest'
import { CHECK_GROUPS } from '../../../src/model/plan/gates.ts'
import { BLOCKING, type PlanGapKind, planGaps } from '../../../src/model/plan/planGaps.ts'
import { type PlanSpec, planOf } from '../../support/planOf.ts'

const TODAY = '2027-06-01'
const GATE_KEYS = [...CHECK_GROUPS.promise, ...CHECK_GROUPS.fundamentals]
const gaps = (spec: PlanSpec) =>
  planGaps(planOf(spec), TODAY).map((gap) => ('id' in gap ? `${gap.kind} ${gap.id}` : gap.kind))
const has = (kind: PlanGapKind, spec: PlanSpec) => gaps(spec).some((gap) => gap.startsWith(kind))

describe('[PLN-35] the blocking gap (S4)', () => {
  test('all data ready, and never an objective', () => {
    const [first] = gaps({
      figures: { marginCents: 1, customers: 5 },
      measures: { m: {} },
      objectives: { o: { start: 100 } },
    })
    expect(first).toBe('noObjective')
    expect(BLOCKING).toContain('noObjective')
  })

  test('a target closes it; without up-sell half is missing (O2)', () => {
    const objectives = { o: { target: 100 } }
    expect(has('noObjective', { objectives })).toBe(false)
    expect(has('noUpSell', { objectives })).toBe(true)
    expect(has('noUpSell', { objectives: { ...objectives, u: { kind: 'upSell', target: 5 } } })).toBe(false)
  })

  test('a gate that is not passed is a gap once a programme is decided or runs: partly and unanswered each their own', () => {
    const running = { measures: { m: { status: 'running' } } }
    const early = (spec: PlanSpec) => gaps(spec).filter((gap) => /^gate/.test(gap))
    expect(early({})).toEqual([])
    expect(early({ measures: { m: {} } })).toEqual([])
    expect(early(running)).toEqual(['gateUnanswered', 'gateUnanswered'])
    const yes = Object.fromEntries([...GATE_KEYS].map((key) => [key, 'yes']))
    expect(early({ ...running, checks: yes })).toEqual([])
    expect(early({ ...running, checks: { ...yes, promiseTime: 'partly' } })).toEqual(['gatePartly'])
    expect(early({ ...running, checks: { ...yes, dataManagement: 'no' } })).toEqual(['gateClosed'])
  })

  test('a gate that is closed blocks, one that waits for answers does not', () => {
    expect(gaps({ checks: { promiseTime: 'no', dataManagement: 'no' } }).slice(0, 3)).toEqual([
      'noObjective',
      'gateClosed',
      'gateClosed',
    ])
    expect(has('gateClosed', { checks: { promiseTime: 'partly' } })).toBe(false)
  })
})

describe('[PLN-36] the chain from friction to countermeasure', () => {
  test('a friction without a driver, or with one that is gone', () => {
    const drivers = { k: {} }
    expect(has('frictionWithoutDriver', { frictions: { f: {} } })).toBe(true)
    expect(has('frictionWithoutDriver', { frictions: { f: { driverId: 'driver:gone' } }, drivers })).toBe(
      true,
    )
    expect(has('frictionWithoutDriver', { frictions: { f: { driverId: 'driver:k' } }, drivers })).toBe(false)
  })

  test('a driver without a countermeasure: neither in words nor by a measure that stands', () => {
    const drivers = { k: { countermeasure: ' ' } }
    const answers = [['m', 'driver:k']] as const
    expect(has('driverWithoutCountermeasure', { drivers })).toBe(true)
    expect(has('driverWithoutCountermeasure', { drivers: { k: { countermeasure: 'Remise' } } })).toBe(false)
    expect(has('driverWithoutCountermeasure', { drivers, answers, measures: { m: {} } })).toBe(false)
    const dropped = { m: { status: 'dropped' } }
    expect(has('driverWithoutCountermeasure', { drivers, answers, measures: dropped })).toBe(true)
  })

  test('frictions solved or lived with lack nothing', () => {
    for (const status of ['solved', 'accepted'])
      expect(gaps({ frictions: { f: { status, dueDate: '2020-01-01' } } }).join()).not.toContain('friction:f')
  })
})

describe('[PLN-37] what else is missing', () => {
  test('owners: of frictions, levers and measures; two of one', () => {
    const people = { owners: { o: null, p: null }, frictions: { f: {} }, measures: { m: {} } }
    expect(gaps(people)).toEqual(
      expect.arrayContaining([
        'frictionWithoutOwner friction:f',
        'leverWithoutOwner lever:winBack',
        'measureWithoutOwner measure:m',
        'noAcquisitionDepartment',
      ]),
    )
    const letters = [
      ['friction:f', 'o', 'A'],
      ['lever:winBack', 'o', 'A'],
      ['measure:m', 'o', 'A'],
      ['measure:m', 'p', 'A'],
    ] as const
    const after = gaps({ ...people, letters })
    expect(after).toContain('severalAccountable measure:m')
    for (const closed of ['frictionWithoutOwner', 'leverWithoutOwner lever:winBack', 'measureWithoutOwner'])
      expect(after.filter((gap) => gap.startsWith(closed))).toEqual([])
  })

  test('an objective without anyone accountable', () => {
    const objectives = { o: {} }
    const people = { objectives, owners: { ann: null } }
    expect(gaps({ objectives })).toContain('objectiveWithoutOwner objective:o')
    const held = (letter: string) => gaps({ ...people, letters: [['objective:o', 'ann', letter]] })
    expect(held('R')).toContain('objectiveWithoutOwner objective:o')
    expect(held('A')).not.toContain('objectiveWithoutOwner objective:o')
  })

  test('any department without people, and any that answers for nothing (T4)', () => {
    const ofDepartments = (spec: PlanSpec) =>
      gaps(spec).filter((gap) => gap.includes('department:') || gap.startsWith('noAcq'))
    const departments = { sales: true, service: false }
    expect(ofDepartments({ departments })).toEqual([
      'departmentWithoutPeople department:sales',
      'acquisitionWithoutRetention department:sales',
      'departmentWithoutPeople department:service',
    ])
    const owners = { ann: 'sales', bob: 'service' }
    expect(ofDepartments({ departments, owners })).toEqual([
      'acquisitionWithoutRetention department:sales',
      'departmentWithoutRole department:service',
    ])
    const letters = [
      ['lever:roles', 'ann', 'A'],
      ['lever:roles', 'bob', 'R'],
    ] as const
    expect(ofDepartments({ departments, owners, letters })).toEqual([])
  })

  test('an incentive without a cap or an amount, and an objective that is there twice', () => {
    const ofObjectives = (objectives: PlanSpec['objectives']) =>
      gaps({ ...(objectives && { objectives }) }).filter((gap) => /^(incentive|objectiveTwice)/.test(gap))
    expect(ofObjectives({ o: { incentiveTargetCents: 5 } })).toEqual(['incentiveWithoutCap objective:o'])
    expect(ofObjectives({ o: { incentiveCapCents: 5 } })).toEqual(['incentiveWithoutAmount objective:o'])
    expect(ofObjectives({ o: { incentiveTargetCents: 5, incentiveCapCents: 5 } })).toEqual([])
    expect(ofObjectives({ o: {}, p: {} })).toEqual(['objectiveTwice objective:p'])
  })

  test('an acquisition department that answers for nothing', () => {
    expect(gaps({ departments: { sales: true } })).toContain('acquisitionWithoutRetention department:sales')
  })

  test('a measure that is neither defensive nor offensive (T6)', () => {
    const measures = { m: {}, n: { stance: 'defensive' }, o: { status: 'dropped' } }
    expect(gaps({ measures }).filter((gap) => gap.includes('Stance'))).toEqual([
      'measureWithoutStance measure:m',
    ])
  })

  test('a measure without trigger or cost; one in another budget has its cost', () => {
    const measures = { m: {}, n: { trigger: 'calendar' } }
    const lines = { n: { of: 'n', elsewhere: true } }
    expect(gaps({ measures, lines }).filter((gap) => /Trigger|Cost/.test(gap))).toEqual([
      'measureWithoutTrigger measure:m',
      'measureWithoutCost measure:m',
    ])
  })

  test('tiers of which nobody said whether they cumulate (P3)', () => {
    const tier = { of: 'm', unitCents: 1, cap: 1, minReferrals: 1 }
    expect(has('tiersUnanswered', { measures: { m: {} }, lines: { a: tier, b: tier } })).toBe(true)
    expect(has('tiersUnanswered', { measures: { m: {} }, lines: { a: tier } })).toBe(false)
    const said = { m: { tiersCumulate: false } }
    expect(has('tiersUnanswered', { measures: said, lines: { a: tier, b: tier } })).toBe(false)
  })

  test('days that have passed, and six months of silence', () => {
    const late = { dueDate: '2027-05-31' }
    expect(
      gaps({
        measures: { m: late, done: { ...late, status: 'done' }, today: { dueDate: TODAY } },
        frictions: { f: late },
        winBacks: { w: { silenceMonths: 6 }, v: { silenceMonths: 5 } },
      }).filter((gap) => /overdue|winBack/.test(gap) && !gap.includes('lever')),
    ).toEqual(['overdue friction:f', 'overdue measure:m', 'winBackTooLate winBack:w'])
  })
})
