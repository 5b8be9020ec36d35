// The commands of the plan: drivers, measures and their costs, win-backs, objectives, checks, figures, due dates.
import { describe, expect, test } from 'vitest'
import { answerCheck, noteCheck, setFigure } from '../../../src/model/commands/check.ts'
import {
  addCostLine,
  changeCostLine,
  moveCostLine,
  removeCostLine,
} from '../../../src/model/commands/costLine.ts'
import { addDriver, changeDriver, moveDriver, removeDriver } from '../../../src/model/commands/driver.ts'
import { setDueDate } from '../../../src/model/commands/dueDate.ts'
import {
  addFollowUp,
  changeFollowUp,
  moveFollowUp,
  removeFollowUp,
} from '../../../src/model/commands/followUp.ts'
import {
  addMeasure,
  changeMeasure,
  moveMeasure,
  removeMeasure,
  setAnswer,
} from '../../../src/model/commands/measure.ts'
import {
  addObjective,
  changeObjective,
  removeObjective,
  setActual,
} from '../../../src/model/commands/objective.ts'
import { addWinBack, changeWinBack, moveWinBack, removeWinBack } from '../../../src/model/commands/winBack.ts'
import {
  costLineIdSchema,
  driverIdSchema,
  followUpIdSchema,
  measureIdSchema,
  objectiveIdSchema,
  winBackIdSchema,
} from '../../../src/model/schema/ids.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import {
  actionId,
  type Command,
  frictionId,
  namesIn,
  recordsAfter,
  refusal,
  smallWorkshop,
} from '../../support/smallWorkshop.ts'

const driver = (name: string) => driverIdSchema.parse(`driver:${name}`)
const measure = (name: string) => measureIdSchema.parse(`measure:${name}`)
const line = (name: string) => costLineIdSchema.parse(`costLine:${name}`)
const winBack = (name: string) => winBackIdSchema.parse(`winBack:${name}`)
const u = (name: string) => followUpIdSchema.parse(`followUp:${name}`)
const objective = (name: string) => objectiveIdSchema.parse(`objective:${name}`)
const [k, m, l, i, j] = [driver('k'), measure('m'), measure('l'), winBack('i'), objective('j')]
const records = smallWorkshop()
const TODAY = '2026-11-22'
const TOO_MUCH = 1_000_000_000_001

describe('loss drivers', () => {
  test('[PLN-1] start with nothing said, and are changed field by field', () => {
    const after = recordsAfter(
      records,
      (r) => addDriver(r, driver('n'), ' Trop\ncher '),
      (r) => changeDriver(r, driver('n'), { regime: 'cancelled', count: 12, valueLostCents: 340_000 }),
      (r) => changeDriver(r, driver('n'), { label: ' Prix ', countermeasure: 'Remise' }),
      (r) => changeDriver(r, driver('n'), { count: null }),
    )
    expect(after.drivers.get('driver:n')).toMatchObject({
      label: 'Prix',
      code: 'other',
      regime: 'cancelled',
      count: null,
      valueLostCents: 340_000,
      countermeasure: 'Remise',
    })
  })

  test('[PLN-2] one that is removed leaves its frictions and win-backs, without one', () => {
    const left = recordsAfter(records, (r) => removeDriver(r, k))
    expect(left.drivers.size).toBe(0)
    expect([...left.frictions.values()].map((f) => f.driverId)).toEqual([null, null, null])
    expect(left.winBacks.get('winBack:i')?.driverId).toBeNull()
    expect(namesIn(left, 'answers')).toEqual(['measure:m/friction:f'])
    expect(left.measures).toEqual(records.measures)
  })

  test('[JRN-3] are moved', () => {
    const { drivers } = recordsAfter(
      records,
      (r) => addDriver(r, driver('n'), 'n'),
      (r) => moveDriver(r, driver('n'), null),
    )
    expect(drivers.get('driver:n')!.orderKey < drivers.get('driver:k')!.orderKey).toBe(true)
  })
})

describe('measures', () => {
  test('[PLN-1] start with what is known of them', () => {
    const after = recordsAfter(
      records,
      (r) => addMeasure(r, measure('n'), { title: ' Carte ', lever: 'winBack', nature: 'economic' }),
      (r) => changeMeasure(r, measure('n'), { effort: 2, tiersCumulate: false, segment: 'mostPrecious' }),
    )
    expect(after.measures.get('measure:n')).toMatchObject({
      title: 'Carte',
      lever: 'winBack',
      nature: 'economic',
      stance: null,
      trigger: null,
      segment: 'mostPrecious',
      status: 'idea',
      effort: 2,
      tiersCumulate: false,
      dueDate: null,
    })
  })

  test('[PLN-2] one that is removed takes its costs, links and letters, and nothing else', () => {
    const left = recordsAfter(records, (r) => removeMeasure(r, m))
    expect(namesIn(left, 'measures')).toEqual(['l'])
    expect([left.costLines.size, left.answers.size]).toEqual([0, 0])
    expect(namesIn(left, 'responsibilities')).not.toContain('measure:m/owner:v')
    expect(left.responsibilities.size).toBe(records.responsibilities.size - 1)
    for (const kind of ['frictions', 'drivers', 'actions', 'comments'] as const)
      expect(left[kind], kind).toEqual(records[kind])
  })

  test('[PLN-3] answer frictions, actions and loss drivers, each link for itself', () => {
    const after = recordsAfter(
      records,
      (r) => setAnswer(r, m, frictionId('f'), false),
      (r) => setAnswer(r, m, actionId('b'), true),
      (r) => setAnswer(r, l, k, true),
    )
    expect(namesIn(after, 'answers').sort()).toEqual([
      'measure:l/driver:k',
      'measure:m/action:b',
      'measure:m/driver:k',
    ])
    expect(setAnswer(records, m, k, true)).toEqual({ ok: true, value: [] })
  })

  test('[JRN-3] are moved', () => {
    const { measures } = recordsAfter(records, (r) => moveMeasure(r, l, null))
    expect(measures.get('measure:l')!.orderKey < measures.get('measure:m')!.orderKey).toBe(true)
  })
})

describe('cost lines', () => {
  test('[PLN-1] nothing said is no zero', () => {
    const after = recordsAfter(
      records,
      (r) => addCostLine(r, { id: line('n'), measureId: l }, { label: ' Outil ', fixedCents: 0 }),
      (r) => changeCostLine(r, line('n'), { unitCents: 500, cap: 50, minReferrals: 2, recurring: true }),
    )
    expect(after.costLines.get('costLine:n')).toMatchObject({
      measureId: l,
      label: 'Outil',
      fixedCents: 0,
      unitCents: 500,
      quantity: null,
      cap: 50,
      year: 1,
      recurring: true,
      elsewhere: false,
      minReferrals: 2,
    })
  })

  test('are moved among those of their measure, and removed', () => {
    const moved = recordsAfter(records, (r) => moveCostLine(r, line('t'), null)).costLines
    expect(moved.get('costLine:t')!.orderKey < moved.get('costLine:r')!.orderKey).toBe(true)
    expect(
      namesIn(
        recordsAfter(records, (r) => removeCostLine(r, line('t'))),
        'costLines',
      ),
    ).toEqual(['r'])
  })
})

describe('due dates', () => {
  test.each([
    ['today', TODAY],
    ['a later day', '2028-02-29'],
    ['none', null],
  ])('[PLN-4] %s is taken', (_case, day) => {
    const after = recordsAfter(
      records,
      (r) => setDueDate(r, m, day, TODAY),
      (r) => setDueDate(r, frictionId('f'), day, TODAY),
    )
    expect([after.measures.get(m)?.dueDate, after.frictions.get('friction:f')?.dueDate]).toEqual([day, day])
  })
})

describe('the follow-up table', () => {
  test('[PLN-44] says how many have what, since when, and what to propose by when; nobody is named', () => {
    const after = recordsAfter(
      records,
      (r) => addFollowUp(r, u('n'), ' Sauvegarde\n locale '),
      (r) => changeFollowUp(r, u('n'), { customers: 7, since: '2024', proposal: 'Chiffrer' }),
      (r) => setDueDate(r, u('n'), '2027-01-31', TODAY),
      (r) => moveFollowUp(r, u('n'), null),
    )
    expect(after.followUps.get('followUp:n')).toMatchObject({
      solution: 'Sauvegarde locale',
      customers: 7,
      since: '2024',
      proposal: 'Chiffrer',
      dueDate: '2027-01-31',
    })
    expect(after.followUps.get('followUp:n')!.orderKey < after.followUps.get('followUp:u')!.orderKey).toBe(
      true,
    )
    expect(recordsAfter(after, (r) => removeFollowUp(r, u('u'))).followUps.size).toBe(1)
  })
})

describe('win-backs', () => {
  test('[PLN-1] start with nothing said', () => {
    const after = recordsAfter(
      records,
      (r) => addWinBack(r, { id: winBack('n'), name: 'Silencieux', stage: 'prevention' }),
      (r) => changeWinBack(r, winBack('n'), { customers: 200, chance: 0.12, silenceMonths: 5, driverId: k }),
    )
    expect(after.winBacks.get('winBack:n')).toMatchObject({
      stage: 'prevention',
      customers: 200,
      chance: 0.12,
      valueCents: null,
      silenceMonths: 5,
      driverId: k,
    })
    const removed = recordsAfter(records, (r) => removeWinBack(r, i))
    expect(removed.winBacks.size).toBe(0)
  })
})

describe('objectives', () => {
  test('[PLN-1] are changed field by field; what was reached is a value a day', () => {
    const after = recordsAfter(
      records,
      (r) => addObjective(r, { id: objective('n'), year: 2027, kind: 'revenue' }),
      (r) => changeObjective(r, objective('n'), { target: 5_000_000, incentiveThreshold: 0.8 }),
      (r) => setActual(r, j, '2027-06-30', 108),
      (r) => setActual(r, j, '2027-03-31', 105),
    )
    expect(after.objectives.get('objective:n')).toMatchObject({ start: null, target: 5_000_000 })
    expect([...after.actuals.values()].map((each) => `${each.date} ${each.value}`)).toEqual([
      '2027-03-31 105',
      '2027-06-30 108',
    ])
    expect(recordsAfter(after, (r) => setActual(r, j, '2027-03-31', null)).actuals.size).toBe(1)
  })

  test('[PLN-2] one that is removed takes its results', () => {
    const left = recordsAfter(records, (r) => removeObjective(r, j))
    expect([left.objectives.size, left.actuals.size]).toEqual([0, 0])
  })
})

describe('checks and figures', () => {
  test('[PLN-1] an answer and its note are two values; what is taken back was never said', () => {
    const after = recordsAfter(
      records,
      (r) => noteCheck(r, 'identify', 'Le fichier date'),
      (r) => answerCheck(r, 'identify', 'yes'),
      (r) => answerCheck(r, 'adapt', 'no'),
      (r) => setFigure(r, 'marginCents', 10_000),
      (r) => setFigure(r, 'retentionNow', null),
    )
    expect([...after.checks.values()].map(({ key, value }) => `${key} ${value}`).sort()).toEqual([
      'adapt no',
      'identify Le fichier date',
      'identify yes',
    ])
    expect([...after.figures.values()].map(({ key, value }) => [key, value])).toEqual([
      ['marginCents', 10_000],
    ])
    const emptied = recordsAfter(
      after,
      (r) => noteCheck(r, 'identify', ''),
      (r) => answerCheck(r, 'adapt', null),
    )
    expect(emptied.checks.size).toBe(1)
  })
})

test.each<[string, Command, ErrorCode | 'done']>([
  ['a driver without a label', (r) => addDriver(r, driver('n'), ' '), 'name-missing'],
  ['a driver that is gone', (r) => changeDriver(r, driver('gone'), {}), 'driver-missing'],
  ['half a customer', (r) => changeDriver(r, k, { count: 0.5 }), 'number-out-of-range'],
  ['less than nobody', (r) => changeDriver(r, k, { count: -1 }), 'number-out-of-range'],
  ['a negative amount', (r) => changeDriver(r, k, { valueLostCents: -1 }), 'amount-negative'],
  ['ten billion', (r) => changeDriver(r, k, { valueLostCents: TOO_MUCH - 1 }), 'done'],
  ['a cent more', (r) => changeDriver(r, k, { valueLostCents: TOO_MUCH }), 'amount-too-large'],
  ['a part of a cent', (r) => changeDriver(r, k, { valueLostCents: 0.5 }), 'amount-unreadable'],
  ['no number', (r) => changeDriver(r, k, { valueLostCents: Number.NaN }), 'amount-unreadable'],
  ['a long countermeasure', (r) => changeDriver(r, k, { countermeasure: 'x'.repeat(4001) }), 'text-too-long'],
  ['move a driver that is gone', (r) => moveDriver(r, driver('gone'), null), 'driver-missing'],
  ['remove a driver that is gone', (r) => removeDriver(r, driver('gone')), 'driver-missing'],
  ['a measure without a title', (r) => addMeasure(r, measure('n'), { title: '' }), 'title-missing'],
  ['a measure that is gone', (r) => changeMeasure(r, measure('gone'), {}), 'measure-missing'],
  ['no title any more', (r) => changeMeasure(r, m, { title: ' ' }), 'title-missing'],
  ['an effort of 6', (r) => changeMeasure(r, m, { effort: 6 }), 'number-out-of-range'],
  ['a long indicator', (r) => changeMeasure(r, m, { indicator: 'x'.repeat(81) }), 'name-too-long'],
  ['move a measure that is gone', (r) => moveMeasure(r, measure('gone'), null), 'measure-missing'],
  ['remove a measure that is gone', (r) => removeMeasure(r, measure('gone')), 'measure-missing'],
  ['answer by a measure that is gone', (r) => setAnswer(r, measure('gone'), k, true), 'measure-missing'],
  ['answer a friction that is gone', (r) => setAnswer(r, m, frictionId('gone'), true), 'friction-missing'],
  ['answer an action that is gone', (r) => setAnswer(r, m, actionId('gone'), true), 'action-missing'],
  ['answer a driver that is gone', (r) => setAnswer(r, m, driver('gone'), true), 'driver-missing'],
  [
    'a cost of a measure that is gone',
    (r) => addCostLine(r, { id: line('n'), measureId: measure('gone') }, {}),
    'measure-missing',
  ],
  ['a cost line that is gone', (r) => changeCostLine(r, line('gone'), {}), 'cost-line-missing'],
  ['a negative cost', (r) => changeCostLine(r, line('r'), { fixedCents: -5 }), 'amount-negative'],
  ['a quantity of a half', (r) => changeCostLine(r, line('r'), { quantity: 1.5 }), 'number-out-of-range'],
  [
    'move a line behind that of another measure',
    (r) => moveCostLine(r, line('r'), line('gone')),
    'cost-line-missing',
  ],
  ['remove a line that is gone', (r) => removeCostLine(r, line('gone')), 'cost-line-missing'],
  ['yesterday', (r) => setDueDate(r, m, '2026-11-21', TODAY), 'date-in-past'],
  ['a day that is none', (r) => setDueDate(r, m, '2027-02-29', TODAY), 'date-invalid'],
  ['a day in words', (r) => setDueDate(r, m, '31/03/2027', TODAY), 'date-invalid'],
  [
    'a date for a measure that is gone',
    (r) => setDueDate(r, measure('gone'), null, TODAY),
    'measure-missing',
  ],
  [
    'a date for a friction that is gone',
    (r) => setDueDate(r, frictionId('gone'), null, TODAY),
    'friction-missing',
  ],
  [
    'a win-back without a name',
    (r) => addWinBack(r, { id: winBack('n'), name: '', stage: 'winBack' }),
    'name-missing',
  ],
  ['a win-back that is gone', (r) => changeWinBack(r, winBack('gone'), {}), 'win-back-missing'],
  ['a chance over 100 %', (r) => changeWinBack(r, i, { chance: 1.2 }), 'share-out-of-range'],
  ['a chance of 100 %', (r) => changeWinBack(r, i, { chance: 1 }), 'done'],
  ['a reason that is gone', (r) => changeWinBack(r, i, { driverId: driver('gone') }), 'driver-missing'],
  ['move a win-back that is gone', (r) => moveWinBack(r, winBack('gone'), null), 'win-back-missing'],
  ['move a win-back to the front', (r) => moveWinBack(r, i, null), 'done'],
  ['remove a win-back that is gone', (r) => removeWinBack(r, winBack('gone')), 'win-back-missing'],
  [
    'an objective for the year 1999',
    (r) => addObjective(r, { id: objective('n'), year: 1999, kind: 'volume' }),
    'number-out-of-range',
  ],
  ['an objective that is gone', (r) => changeObjective(r, objective('gone'), {}), 'objective-missing'],
  ['a target below zero', (r) => changeObjective(r, j, { target: -1 }), 'number-out-of-range'],
  ['an incentive below zero', (r) => changeObjective(r, j, { incentiveCapCents: -1 }), 'amount-negative'],
  [
    'a result of an objective that is gone',
    (r) => setActual(r, objective('gone'), '2027-01-01', 1),
    'objective-missing',
  ],
  ['a result on a day that is none', (r) => setActual(r, j, '2027-13-01', 1), 'date-invalid'],
  ['a result of a half', (r) => setActual(r, j, '2027-01-01', 0.5), 'number-out-of-range'],
  ['remove an objective that is gone', (r) => removeObjective(r, objective('gone')), 'objective-missing'],
  ['a long note', (r) => noteCheck(r, 'adapt', 'x'.repeat(4001)), 'text-too-long'],
  ['a retention over 100 %', (r) => setFigure(r, 'retentionAim', 1.01), 'share-out-of-range'],
  ['a margin of half a cent', (r) => setFigure(r, 'marginCents', 0.5), 'number-out-of-range'],
  ['a plan for the year 99', (r) => setFigure(r, 'firstYear', 99), 'number-out-of-range'],
])('[JRN-1] %s: %s', (_what, command, outcome) => {
  expect(refusal(records, command)).toBe(outcome)
})
