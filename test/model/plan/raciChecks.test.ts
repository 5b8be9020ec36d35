import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownerTasks } from '../../../src/model/plan/ownerTasks.ts'
import { raciChecks } from '../../../src/model/plan/raciChecks.ts'
import { type PlanSpec, planOf } from '../../support/planOf.ts'
import { ownerId, smallWorkshop } from '../../support/smallWorkshop.ts'

const PEOPLE = {
  departments: { sales: true, service: false },
  owners: { ann: 'sales', bob: 'service', zoe: null },
} as const
const checks = (spec: PlanSpec) => raciChecks(planOf({ ...PEOPLE, ...spec }))
const problems = (spec: PlanSpec) =>
  checks(spec).subjects.flatMap(({ subjectId, problem }) =>
    problem === null ? [] : [`${subjectId} ${problem}`],
  )

describe('[PLN-29] exactly one A', () => {
  test('a new plan has four levers, and nobody for them', () => {
    const { subjects, coveredShare } = checks({})
    expect(subjects.map((s) => s.subjectId)).toEqual([
      'lever:journey',
      'lever:lossDrivers',
      'lever:winBack',
      'lever:roles',
    ])
    expect(coveredShare).toBe(0)
  })

  test('what is solved, lived with or dropped needs nobody', () => {
    const spec = {
      frictions: {
        open: {},
        planned: { status: 'planned' },
        solved: { status: 'solved' },
        lived: { status: 'accepted' },
      },
      measures: { gone: { status: 'dropped' } },
    } as const
    expect(
      checks(spec)
        .subjects.map((s) => s.subjectId)
        .slice(4),
    ).toEqual(['friction:open', 'friction:planned'])
  })

  test('none, one and several', () => {
    const letters = [
      ['lever:journey', 'ann', 'A'],
      ['lever:lossDrivers', 'ann', 'A'],
      ['lever:lossDrivers', 'bob', 'A'],
      ['lever:winBack', 'bob', 'R'],
      ['lever:roles', 'bob', 'A'],
      ['lever:roles', 'gone', 'A'],
      ['measure:m', 'bob', 'A'],
    ] as const
    const spec = { letters, measures: { m: {}, dropped: { status: 'dropped' } }, objectives: { o: {} } }
    expect(problems(spec)).toEqual(['lever:lossDrivers severalA', 'lever:winBack noA', 'objective:o noA'])
    expect(checks(spec).coveredShare).toBe(0.5)
  })
})

test('[PLN-29] whatever the letters: covered is what has one A, and one more letter changes one subject only', () => {
  const subject = fc.constantFrom(
    'lever:journey',
    'lever:winBack',
    'measure:m',
    'measure:dropped',
    'objective:o',
  )
  const letter = fc.tuple(
    subject,
    fc.constantFrom('ann', 'bob', 'zoe', 'gone'),
    fc.constantFrom('R', 'A', 'C', 'I'),
  )
  const rest = { measures: { m: {}, dropped: { status: 'dropped' } }, objectives: { o: {} } }
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 12 }), letter, (letters, more) => {
      const before = checks({ ...rest, letters })
      const covered = before.subjects.filter((each) => each.accountable.length === 1)
      expect(before.coveredShare).toBeCloseTo(covered.length / before.subjects.length)
      for (const { problem, accountable } of before.subjects)
        expect(problem).toBe(accountable.length === 1 ? null : accountable.length === 0 ? 'noA' : 'severalA')
      const after = checks({ ...rest, letters: [...letters, more] })
      const changed = after.subjects.filter(
        (each, i) => JSON.stringify(each) !== JSON.stringify(before.subjects[i]),
      )
      expect(changed.every((each) => each.subjectId === more[0])).toBe(true)
    }),
  )
})

describe('[PLN-30] departments that win customers answer for keeping them (T4)', () => {
  test.each([
    ['nothing', [], ['department:sales']],
    ['being informed', [['lever:journey', 'ann', 'I']], ['department:sales']],
    ['what is gone', [['measure:gone', 'ann', 'A']], ['department:sales']],
    ['a lever', [['lever:journey', 'ann', 'R']], []],
    ['a measure', [['measure:m', 'ann', 'A']], []],
  ] as const)('with %s', (_case, letters, gaps) => {
    expect(checks({ letters, measures: { m: {} } }).acquisitionGaps).toEqual(gaps)
  })

  test('a workshop without such a department is told so', () => {
    expect(checks({}).noAcquisitionDepartment).toBe(false)
    expect(checks({ departments: { service: false } }).noAcquisitionDepartment).toBe(true)
  })
})

describe('[PLN-31] what an owner takes away', () => {
  test('letters with titles and dates, the soonest first; those without a date behind', () => {
    const records = planOf({
      ...PEOPLE,
      measures: { m: { title: 'Carte', dueDate: '2027-05-01' }, n: { title: 'Lettre' } },
      frictions: { f: { text: 'Attente', dueDate: '2027-02-01' } },
      objectives: { o: {} },
      letters: [
        ['measure:m', 'ann', 'A'],
        ['measure:n', 'ann', 'C'],
        ['friction:f', 'ann', 'R'],
        ['objective:o', 'ann', 'A'],
        ['lever:winBack', 'ann', 'A'],
        ['lever:roles', 'bob', 'A'],
        ['measure:gone', 'ann', 'A'],
      ],
    })
    const { tasks } = ownerTasks(records, ownerId('ann'))
    expect(
      tasks.map(({ letter, title, dueDate, subjectId }) => [letter, title ?? subjectId, dueDate]),
    ).toEqual([
      ['R', 'Attente', '2027-02-01'],
      ['A', 'Carte', '2027-05-01'],
      ['A', 'lever:winBack', null],
      ['C', 'Lettre', null],
      ['A', 'objective:o', null],
    ])
  })

  test('what is done or solved comes last, and is said to be closed', () => {
    const records = planOf({
      ...PEOPLE,
      measures: { m: { title: 'Carte', dueDate: '2027-01-01', status: 'done' }, n: { title: 'Lettre' } },
      frictions: { f: { text: 'Attente', status: 'solved' }, g: { text: 'Prix', dueDate: '2027-05-01' } },
      letters: [
        ['measure:m', 'ann', 'A'],
        ['measure:n', 'ann', 'A'],
        ['friction:f', 'ann', 'R'],
        ['friction:g', 'ann', 'R'],
      ],
    })
    expect(ownerTasks(records, ownerId('ann')).tasks.map((task) => [task.title, task.isClosed])).toEqual([
      ['Prix', false],
      ['Lettre', false],
      ['Carte', true],
      ['Attente', true],
    ])
  })

  test('and the hand-overs', () => {
    expect(ownerTasks(smallWorkshop(), ownerId('v')).handovers).toMatchObject([
      { actionId: 'action:b', fromChannelId: 'channel:x', toChannelId: 'channel:y' },
    ])
    // A hand-over whose channels no longer meet is nobody's.
    const gone = { ...smallWorkshop(), touchpoints: new Map() }
    expect(ownerTasks(gone, ownerId('v')).handovers).toEqual([])
    expect(ownerTasks(smallWorkshop(), ownerId('w')).handovers).toEqual([])
  })
})
