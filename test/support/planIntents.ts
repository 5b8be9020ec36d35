// What participants may want of the plan: channels, hand-overs, drivers, measures, win-backs, objectives, checks.
import * as channel from '../../src/model/commands/channel.ts'
import * as check from '../../src/model/commands/check.ts'
import * as costLine from '../../src/model/commands/costLine.ts'
import * as customerGroup from '../../src/model/commands/customerGroup.ts'
import * as driver from '../../src/model/commands/driver.ts'
import * as dueDate from '../../src/model/commands/dueDate.ts'
import * as followUp from '../../src/model/commands/followUp.ts'
import * as measure from '../../src/model/commands/measure.ts'
import * as objective from '../../src/model/commands/objective.ts'
import * as responsibility from '../../src/model/commands/responsibility.ts'
import * as spendItem from '../../src/model/commands/spendItem.ts'
import * as winBack from '../../src/model/commands/winBack.ts'
import { pasteRows } from '../../src/model/plan/paste/pasteRows.ts'
import { CHECK_ANSWERS, CHECK_KEYS } from '../../src/model/schema/check.ts'
import { HANDOVER_STATUSES } from '../../src/model/schema/handover.ts'
import type { SubjectId } from '../../src/model/schema/ids.ts'
import { LEVERS, leverId } from '../../src/model/schema/lever.ts'
import { NATURES, STANCES } from '../../src/model/schema/measure.ts'
import { OBJECTIVE_KINDS } from '../../src/model/schema/objective.ts'
import { LETTERS } from '../../src/model/schema/responsibility.ts'
import { MONTHS } from '../../src/model/schema/seasonMonth.ts'
import { SPEND_SIDES } from '../../src/model/schema/spendItem.ts'
import { type Author, anyOf, type Intent, maybe, on, one, otherThan, words, yesOrNo } from './intent.ts'

export const PLAN_COMMANDS = {
  ...channel,
  ...check,
  ...costLine,
  ...customerGroup,
  ...driver,
  ...dueDate,
  ...followUp,
  ...measure,
  ...objective,
  ...responsibility,
  ...spendItem,
  ...winBack,
  pasteRows,
}

function subject(a: Author): SubjectId {
  const found = one(a, anyOf(a, ['frictions', 'frictions', 'measures', 'objectives'] as const))
  return found === null || a.dice(5) === 0 ? leverId(anyOf(a, LEVERS)) : found.id
}

export const PLAN_INTENTS: Readonly<Record<keyof typeof PLAN_COMMANDS, Intent>> = {
  addChannel: (a) => channel.addChannel(a.seen, a.newId('channel'), words(a)),
  renameChannel: on('channels', ({ id }, a) => channel.renameChannel(a.seen, id, words(a))),
  moveChannel: on('channels', ({ id }, a) => channel.moveChannel(a.seen, id, otherThan(a, 'channels', id))),
  removeChannel: on('channels', ({ id }, a) => (yesOrNo(a) ? channel.removeChannel(a.seen, id) : null)),
  setTouchpoint: on('channels', ({ id }, a) => {
    const at = one(a, 'actions')
    return at === null ? null : channel.setTouchpoint(a.seen, at.id, id, yesOrNo(a))
  }),
  fillHandover: on('channels', ({ id }, a) => {
    const [at, to] = [one(a, 'actions'), one(a, 'channels')]
    if (at === null || to === null) return null
    const place = { actionId: at.id, fromChannelId: id, toChannelId: to.id }
    const entries = [
      { aspect: 'dataCarried', value: anyOf(a, ['', 'Le panier', 'Le dossier']) },
      { aspect: 'realTime', value: anyOf(a, [null, true, false]) },
      { aspect: 'ownerId', value: maybe(a, 'owners')?.id ?? null },
      { aspect: 'status', value: anyOf(a, HANDOVER_STATUSES) },
    ] as const
    return channel.fillHandover(a.seen, place, anyOf(a, entries))
  }),

  answerCheck: (a) => check.answerCheck(a.seen, anyOf(a, CHECK_KEYS), anyOf(a, [...CHECK_ANSWERS, null])),
  noteCheck: (a) => check.noteCheck(a.seen, anyOf(a, CHECK_KEYS), anyOf(a, ['', 'Vu en magasin'])),
  setFigure: (a) =>
    check.setFigure(a.seen, anyOf(a, ['discountRate', 'retentionNow']), anyOf(a, [null, 0.1, 0.8])),

  addDriver: (a) => driver.addDriver(a.seen, a.newId('driver'), words(a)),
  changeDriver: on('drivers', ({ id }, a) =>
    driver.changeDriver(a.seen, id, yesOrNo(a) ? { count: a.dice(99) } : { countermeasure: words(a) }),
  ),
  moveDriver: on('drivers', ({ id }, a) => driver.moveDriver(a.seen, id, otherThan(a, 'drivers', id))),
  removeDriver: on('drivers', ({ id }, a) => driver.removeDriver(a.seen, id)),

  addMeasure: (a) =>
    measure.addMeasure(a.seen, a.newId('measure'), { title: words(a), lever: anyOf(a, LEVERS) }),
  changeMeasure: on('measures', ({ id }, a) =>
    measure.changeMeasure(
      a.seen,
      id,
      yesOrNo(a) ? { stance: anyOf(a, STANCES), title: words(a) } : { nature: anyOf(a, NATURES) },
    ),
  ),
  moveMeasure: on('measures', ({ id }, a) => measure.moveMeasure(a.seen, id, otherThan(a, 'measures', id))),
  moveMeasureToLever: on('measures', ({ id }, a) =>
    measure.moveMeasureToLever(a.seen, id, anyOf(a, ['journey', 'winBack']), otherThan(a, 'measures', id)),
  ),
  removeMeasure: on('measures', ({ id }, a) => (yesOrNo(a) ? measure.removeMeasure(a.seen, id) : null)),
  setAnswer: on('measures', ({ id }, a) => {
    const answered = one(a, anyOf(a, ['frictions', 'actions', 'drivers'] as const))
    return answered === null ? null : measure.setAnswer(a.seen, id, answered.id, yesOrNo(a))
  }),
  setDueDate: on('frictions', ({ id }, a) =>
    dueDate.setDueDate(
      a.seen,
      yesOrNo(a) ? id : (one(a, 'measures')?.id ?? id),
      anyOf(a, [null, '2027-01-31', '2027-02-28']),
      '2026-11-22',
    ),
  ),

  addCostLine: on('measures', ({ id }, a) =>
    costLine.addCostLine(a.seen, { id: a.newId('costLine'), measureId: id }, { label: words(a) }),
  ),
  changeCostLine: on('costLines', ({ id }, a) =>
    costLine.changeCostLine(
      a.seen,
      id,
      yesOrNo(a) ? { unitCents: a.dice(5000), cap: 50 } : { recurring: yesOrNo(a) },
    ),
  ),
  moveCostLine: on('costLines', ({ id, measureId }, a) => {
    const to = one(a, 'costLines')
    const afterId = to === null || to.id === id || to.measureId !== measureId ? null : to.id
    return costLine.moveCostLine(a.seen, id, afterId)
  }),
  removeCostLine: on('costLines', ({ id }, a) => costLine.removeCostLine(a.seen, id)),

  addWinBack: (a) => winBack.addWinBack(a.seen, { id: a.newId('winBack'), name: words(a), stage: 'winBack' }),
  changeWinBack: on('winBacks', ({ id }, a) =>
    winBack.changeWinBack(
      a.seen,
      id,
      yesOrNo(a) ? { chance: a.dice(100) / 100 } : { driverId: maybe(a, 'drivers')?.id ?? null },
    ),
  ),
  moveWinBack: on('winBacks', ({ id }, a) => winBack.moveWinBack(a.seen, id, otherThan(a, 'winBacks', id))),
  removeWinBack: on('winBacks', ({ id }, a) => winBack.removeWinBack(a.seen, id)),

  addFollowUp: (a) => followUp.addFollowUp(a.seen, a.newId('followUp'), words(a)),
  changeFollowUp: on('followUps', ({ id }, a) =>
    followUp.changeFollowUp(a.seen, id, yesOrNo(a) ? { customers: a.dice(99) } : { proposal: words(a) }),
  ),
  moveFollowUp: on('followUps', ({ id }, a) =>
    followUp.moveFollowUp(a.seen, id, otherThan(a, 'followUps', id)),
  ),
  removeFollowUp: on('followUps', ({ id }, a) => followUp.removeFollowUp(a.seen, id)),

  addObjective: (a) =>
    objective.addObjective(a.seen, {
      id: a.newId('objective'),
      year: 2027,
      kind: anyOf(a, OBJECTIVE_KINDS),
    }),
  changeObjective: on('objectives', ({ id }, a) =>
    objective.changeObjective(a.seen, id, yesOrNo(a) ? { target: a.dice(999) } : { start: a.dice(999) }),
  ),
  removeObjective: on('objectives', ({ id }, a) => objective.removeObjective(a.seen, id)),
  setActual: on('objectives', ({ id }, a) =>
    objective.setActual(a.seen, id, anyOf(a, ['2027-03-31', '2027-06-30']), anyOf(a, [null, 7, 8])),
  ),

  setSeason: on('objectives', ({ id }, a) =>
    objective.setSeason(
      a.seen,
      id,
      new Map([
        [anyOf(a, MONTHS), anyOf(a, [null, 3, 9])],
        [anyOf(a, MONTHS), anyOf(a, [null, 0, 5])],
      ]),
    ),
  ),

  addCustomerGroup: (a) => customerGroup.addCustomerGroup(a.seen, a.newId('customerGroup'), words(a)),
  changeCustomerGroup: on('customerGroups', ({ id }, a) =>
    customerGroup.changeCustomerGroup(
      a.seen,
      id,
      yesOrNo(a) ? { decision: 'letGo', reason: words(a) } : { customers: a.dice(99), name: words(a) },
    ),
  ),
  describeSegment: (a) =>
    customerGroup.describeSegment(a.seen, a.newId('customerGroup'), anyOf(a, ['Regulars', 'new ones', '']), {
      customers: a.dice(99),
    }),
  moveCustomerGroup: on('customerGroups', ({ id }, a) =>
    customerGroup.moveCustomerGroup(a.seen, id, otherThan(a, 'customerGroups', id)),
  ),
  removeCustomerGroup: on('customerGroups', ({ id }, a) => customerGroup.removeCustomerGroup(a.seen, id)),

  addSpendItem: (a) =>
    spendItem.addSpendItem(a.seen, {
      id: a.newId('spendItem'),
      side: anyOf(a, SPEND_SIDES),
      label: words(a),
    }),
  changeSpendItem: on('spendItems', ({ id }, a) =>
    spendItem.changeSpendItem(a.seen, id, yesOrNo(a) ? { amountCents: a.dice(9999) } : { label: words(a) }),
  ),
  moveSpendItem: on('spendItems', ({ id, side }, a) => {
    const to = one(a, 'spendItems')
    const afterId = to === null || to.id === id || to.side !== side ? null : to.id
    return spendItem.moveSpendItem(a.seen, id, afterId)
  }),
  removeSpendItem: on('spendItems', ({ id }, a) => spendItem.removeSpendItem(a.seen, id)),

  pasteRows: on('measures', ({ id }, a) => {
    const place = anyOf(a, [
      { target: 'costLines', measureId: id },
      { target: 'drivers' },
      { target: 'measures' },
    ] as const)
    const fields = { label: words(a), title: words(a), owner: 'Hugo' }
    const kept =
      place.target === 'measures' ? { title: fields.title, owner: fields.owner } : { label: fields.label }
    const rows = [1, 2].map(() => ({ fields: kept, state: 'good' as const }))
    return pasteRows(a.seen, place, rows, { newId: a.newId, today: '2026-11-22' })
  }),

  assignOwner: (a) => responsibility.assignOwner(a.seen, subject(a), maybe(a, 'owners')?.id ?? null),
  setLetter: on('owners', ({ id }, a) =>
    responsibility.setLetter(a.seen, subject(a), id, anyOf(a, [...LETTERS, null])),
  ),
  appointOwner: (a) =>
    responsibility.appointOwner(a.seen, {
      subjectId: subject(a),
      ownerId: a.newId('owner'),
      name: words(a),
      department: yesOrNo(a)
        ? { id: a.newId('department'), name: words(a), acquisition: false }
        : (maybe(a, 'departments')?.id ?? null),
    }),
}
