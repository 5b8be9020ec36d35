// Puts pasted lines into the plan: all of them, or none, and one step to undo.
import type { Change } from '../../change.ts'
import { addCostLine } from '../../commands/costLine.ts'
import { addCustomerGroup, changeCustomerGroup } from '../../commands/customerGroup.ts'
import { addDriver, changeDriver } from '../../commands/driver.ts'
import { setDueDate } from '../../commands/dueDate.ts'
import { addFollowUp, changeFollowUp } from '../../commands/followUp.ts'
import { addMeasure } from '../../commands/measure.ts'
import { setActual } from '../../commands/objective.ts'
import { appointOwner, assignOwner } from '../../commands/responsibility.ts'
import { addSpendItem, changeSpendItem } from '../../commands/spendItem.ts'
import { type CodeOf, together } from '../../commands/together.ts'
import { addWinBack, changeWinBack } from '../../commands/winBack.ts'
import type { Records } from '../../records.ts'
import type { Result } from '../../result.ts'
import type { MeasureId, NewId, ObjectiveId } from '../../schema/ids.ts'
import type { SpendSide } from '../../schema/spendItem.ts'
import type { WinBackStage } from '../../schema/winBack.ts'
import { foldCell } from './guessColumns.ts'
import type { PastedRow } from './readPasted.ts'

/** Where the lines go. */
export type PastePlace =
  | { readonly target: 'drivers' | 'followUps' | 'measures' | 'customerGroups' }
  | { readonly target: 'spendItems'; readonly side: SpendSide }
  | { readonly target: 'costLines'; readonly measureId: MeasureId }
  | { readonly target: 'winBacks'; readonly stage: WinBackStage }
  | { readonly target: 'countActuals' | 'moneyActuals'; readonly objectiveId: ObjectiveId }

export interface PasteContext {
  readonly newId: NewId
  /** The day where the person is, ISO 8601. */
  readonly today: string
}

type Fields = PastedRow['fields']
type Code = CodeOf<
  | typeof addCostLine
  | typeof addDriver
  | typeof changeDriver
  | typeof addWinBack
  | typeof changeWinBack
  | typeof addFollowUp
  | typeof changeFollowUp
  | typeof addMeasure
  | typeof addCustomerGroup
  | typeof changeCustomerGroup
  | typeof addSpendItem
  | typeof changeSpendItem
  | typeof setDueDate
  | typeof setActual
  | typeof appointOwner
>
type Command = (records: Records) => Result<readonly Change[], Code>

/** A line in the place of the first: `partly` understood ones without what was not. Lines without a name are left out. */
export function pasteRows(
  records: Records,
  place: PastePlace,
  rows: readonly Pick<PastedRow, 'fields' | 'state'>[],
  context: PasteContext,
) {
  const taken = rows.filter(({ state }) => state === 'good' || state === 'partly')
  return together(
    records,
    taken.flatMap(({ fields }) => commandsOf(place, fields, context)),
  )
}

/** The fields were read by the kinds of their columns, and each command checks them by its rules again. */
function commandsOf(place: PastePlace, fields: Fields, { newId, today }: PasteContext): readonly Command[] {
  switch (place.target) {
    case 'costLines': {
      const line = { id: newId('costLine'), measureId: place.measureId }
      return [(r: Records) => addCostLine(r, line, fields)]
    }
    case 'drivers': {
      const id = newId('driver')
      const { label, ...rest } = fields
      return [(r: Records) => addDriver(r, id, String(label)), (r: Records) => changeDriver(r, id, rest)]
    }
    case 'winBacks': {
      const id = newId('winBack')
      const { name, ...rest } = fields
      return [
        (r: Records) => addWinBack(r, { id, name: String(name), stage: place.stage }),
        (r: Records) => changeWinBack(r, id, rest),
      ]
    }
    case 'followUps': {
      const id = newId('followUp')
      const { solution, dueDate, ...rest } = fields
      return [
        (r: Records) => addFollowUp(r, id, String(solution)),
        (r: Records) => changeFollowUp(r, id, rest),
        ...dueBy(id, dueDate, today),
      ]
    }
    case 'customerGroups': {
      const id = newId('customerGroup')
      const { name, ...rest } = fields
      return [
        (r: Records) => addCustomerGroup(r, id, String(name)),
        (r: Records) => changeCustomerGroup(r, id, rest),
      ]
    }
    case 'spendItems': {
      const id = newId('spendItem')
      const { label, ...rest } = fields
      return [
        (r: Records) => addSpendItem(r, { id, side: place.side, label: String(label) }),
        (r: Records) => changeSpendItem(r, id, rest),
      ]
    }
    case 'measures':
      return measureCommands(fields, { newId, today })
    default: {
      const { date, value } = fields
      return [(r: Records) => setActual(r, place.objectiveId, String(date), Number(value))]
    }
  }
}

function measureCommands(fields: Fields, { newId, today }: PasteContext): readonly Command[] {
  const id = newId('measure')
  const { title, owner, dueDate, fixedCents, ...rest } = fields
  return [
    (r: Records) => addMeasure(r, id, { ...rest, title: String(title) }),
    ...dueBy(id, dueDate, today),
    ...(owner === undefined ? [] : [(r: Records) => accountable(r, id, String(owner), newId)]),
    ...(fixedCents === undefined
      ? []
      : [
          (r: Records) =>
            addCostLine(r, { id: newId('costLine'), measureId: id }, { fixedCents: Number(fixedCents) }),
        ]),
  ]
}

function dueBy(id: Parameters<typeof setDueDate>[1], dueDate: Fields[string] | undefined, today: string) {
  return dueDate === undefined ? [] : [(r: Records) => setDueDate(r, id, String(dueDate), today)]
}

/** Whoever has that name, however it is written; else a new person. */
function accountable(records: Records, subjectId: MeasureId, name: string, newId: NewId) {
  const known = [...records.owners.values()].find((owner) => foldCell(owner.name) === foldCell(name))
  return known === undefined
    ? appointOwner(records, { subjectId, ownerId: newId('owner'), name, department: null })
    : assignOwner(records, subjectId, known.id)
}

/** How many lines go in, and how many stay out. */
export function pastedCounts(rows: readonly PastedRow[], withPartly: boolean) {
  const taken = rows.filter(({ state }) => state === 'good' || (withPartly && state === 'partly'))
  return { taken, left: rows.filter((row) => row.state !== 'total' && !taken.includes(row)).length }
}
