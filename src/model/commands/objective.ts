// Commands on the yearly objectives and what was reached (O1 to O4).
import type { Change } from '../change.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import type { ObjectiveId } from '../schema/ids.ts'
import { AMOUNT_MAX_CENTS } from '../schema/limits.ts'
import { actualId, type Objective, type ObjectiveKind, YEAR_MAX, YEAR_MIN } from '../schema/objective.ts'
import { type Month, seasonMonthId } from '../schema/seasonMonth.ts'
import { type FieldsOf, parseFields } from './parseFields.ts'
import { asItIs, parseCents, parseDay, parseShare } from './quantity.ts'
import { removalOfDerived } from './removalOfDerived.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

const RULES = {
  year: parseYear,
  kind: asItIs<ObjectiveKind>,
  start: parseFigure,
  target: parseFigure,
  ordersPerCustomer: parseRatio,
  basketCents: parseCents,
  silentReturn: parseShare,
  incentiveThreshold: parseRatio,
  incentiveTargetCents: parseCents,
  incentiveCapCents: parseCents,
} as const

export function addObjective(
  _records: Records,
  { id, year, kind }: { readonly id: ObjectiveId; readonly year: number; readonly kind: ObjectiveKind },
): Changes<'number-out-of-range'> {
  const parsed = parseYear(year)
  if (!parsed.ok) return parsed
  const record: Objective = {
    id,
    year,
    kind,
    start: null,
    target: null,
    ordersPerCustomer: null,
    basketCents: null,
    silentReturn: null,
    incentiveThreshold: null,
    incentiveTargetCents: null,
    incentiveCapCents: null,
  }
  return ok([{ op: 'put', kind: 'objectives', record }])
}

/** Numbers are whole: customers, orders, or cents, by the kind of the objective. */
export function changeObjective({ objectives }: Records, id: ObjectiveId, fields: FieldsOf<typeof RULES>) {
  if (!objectives.has(id)) return fail('objective-missing')
  const parsed = parseFields(fields, RULES)
  return parsed.ok ? ok<Change[]>([{ op: 'patch', kind: 'objectives', id, fields: parsed.value }]) : parsed
}

/** Removes the objective with its results and what owners answer for there: one step to undo. */
export function removeObjective(records: Records, id: ObjectiveId): Changes<'objective-missing'> {
  if (!records.objectives.has(id)) return fail('objective-missing')
  return ok([...removalOfDerived(records, id), { op: 'remove', kind: 'objectives', id }])
}

/** Says what was reached by the end of a day, from the start of the year; null takes it back. */
export function setActual(
  { objectives, actuals }: Records,
  objectiveId: ObjectiveId,
  date: string,
  value: number | null,
): Changes<'objective-missing' | 'date-invalid' | 'number-out-of-range'> {
  if (!objectives.has(objectiveId)) return fail('objective-missing')
  const day = parseDay(date)
  if (!day.ok) return day
  const parsed = parseFigure(value)
  if (!parsed.ok) return parsed
  const id = actualId(objectiveId, date)
  if (value === null) return ok(actuals.has(id) ? [{ op: 'remove', kind: 'actuals', id }] : [])
  return ok([{ op: 'put', kind: 'actuals', record: { id, objectiveId, date, value } }])
}

/** Says what months of last year added, in the unit of the objective; null takes one back. One step to undo. */
export function setSeason(
  { objectives, seasonMonths }: Records,
  objectiveId: ObjectiveId,
  values: ReadonlyMap<Month, number | null>,
): Changes<'objective-missing' | 'number-out-of-range'> {
  if (!objectives.has(objectiveId)) return fail('objective-missing')
  const changes: Change[] = []
  for (const [month, value] of values) {
    const parsed = parseFigure(value)
    if (!parsed.ok) return parsed
    const id = seasonMonthId(objectiveId, month)
    if (value !== null)
      changes.push({ op: 'put', kind: 'seasonMonths', record: { id, objectiveId, month, value } })
    else if (seasonMonths.has(id)) changes.push({ op: 'remove', kind: 'seasonMonths', id })
  }
  return ok(changes)
}

function parseYear(year: number): Result<number, 'number-out-of-range'> {
  const fits = Number.isInteger(year) && year >= YEAR_MIN && year <= YEAR_MAX
  return fits ? ok(year) : fail('number-out-of-range')
}

function parseFigure(figure: number | null): Result<number | null, 'number-out-of-range'> {
  const fits = figure === null || (Number.isInteger(figure) && figure >= 0 && figure <= AMOUNT_MAX_CENTS)
  return fits ? ok(figure) : fail('number-out-of-range')
}

function parseRatio(ratio: number | null): Result<number | null, 'number-out-of-range'> {
  return ratio === null || (ratio >= 0 && ratio <= 1000) ? ok(ratio) : fail('number-out-of-range')
}
