// Changing the currency of the plan.
import type { Change } from '../change.ts'
import { minorDigitsOf } from '../quantity/minorDigits.ts'
import { RECORD_KINDS, RECORD_STORAGE, type RecordKind, type Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import type { FigureKey } from '../schema/figure.ts'
import type { ObjectiveId } from '../schema/ids.ts'
import { AMOUNT_MAX_CENTS } from '../schema/limits.ts'
import { isMoneyKind, type ObjectiveKind } from '../schema/objective.ts'

type AnyRecord = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly key?: FigureKey
  readonly kind?: ObjectiveKind
  readonly objectiveId?: ObjectiveId
}

/**
 * The currency of all amounts, by its ISO 4217 code. Amounts keep their figures: 12.50 stays 12.50 and nothing is converted. Where
 * the new currency has other decimals, each amount is written again in its smallest unit, rounded where that has none:
 * 12.50 EUR is 13 XOF. One step to undo.
 */
export function setCurrency(
  records: Records,
  code: string,
): Result<readonly Change[], 'currency-unknown' | 'amount-too-large'> {
  const currency = code.trim().toUpperCase()
  if (!/^[A-Z]{3}$/.test(currency)) return fail('currency-unknown')
  const minorDigits = minorDigitsOf(currency)
  const more = minorDigits - (records.meta?.minorDigits ?? minorDigits)
  const meta: Change = { op: 'meta', fields: { currency, minorDigits } }
  if (more === 0) return ok([meta])
  const rewritten = RECORD_KINDS.flatMap((kind) =>
    [...(records[kind] as ReadonlyMap<string, AnyRecord>).values()].flatMap((record) => {
      const fields = Object.fromEntries(
        amountsOf(records, kind, record).map(([field, amount]) => [field, scaled(amount, more)]),
      )
      return Object.keys(fields).length === 0 ? [] : [{ kind, record, fields }]
    }),
  )
  if (rewritten.some(({ fields }) => Object.values(fields).some((amount) => amount > AMOUNT_MAX_CENTS)))
    return fail('amount-too-large')
  return ok([
    meta,
    ...rewritten.map(
      ({ kind, record, fields }): Change =>
        RECORD_STORAGE[kind] === 'atomic'
          ? { op: 'put', kind, record: { ...record, ...fields } }
          : { op: 'patch', kind, id: record.id, fields },
    ),
  ])
}

/** The amounts of a record: its fields in …Cents, and those that are money by what the record is about. */
function amountsOf(records: Records, kind: RecordKind, record: AnyRecord): [string, number][] {
  return Object.entries(record).flatMap(([field, value]): [string, number][] =>
    typeof value === 'number' && isAmount(records, kind, record, field) ? [[field, value]] : [],
  )
}

function isAmount({ objectives }: Records, kind: RecordKind, record: AnyRecord, field: string): boolean {
  if (field.endsWith('Cents')) return true
  if (kind === 'figures') return field === 'value' && record.key?.endsWith('Cents') === true
  if (kind === 'objectives')
    return record.kind !== undefined && isMoneyKind(record.kind) && /^(start|target)$/.test(field)
  const isOfObjective = kind === 'actuals' || kind === 'seasonMonths'
  const objective =
    isOfObjective && record.objectiveId !== undefined ? objectives.get(record.objectiveId) : undefined
  return objective !== undefined && field === 'value' && isMoneyKind(objective.kind)
}

function scaled(amount: number, more: number): number {
  return more > 0 ? amount * 10 ** more : Math.round(amount / 10 ** -more)
}
