// Commands on what was spent on winning and on keeping customers.
import type { Change } from '../change.ts'
import { orderKeyLast } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import type { SpendItemId } from '../schema/ids.ts'
import type { SpendItem, SpendSide } from '../schema/spendItem.ts'
import { moveAmong } from './moveAmong.ts'
import { type FieldsOf, parseFields } from './parseFields.ts'
import { parseCents } from './quantity.ts'
import { parseName } from './text.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

const RULES = { label: parseName, amountCents: parseCents } as const

/** Adds a line behind the others of its side. */
export function addSpendItem(
  { spendItems }: Records,
  { id, side, label }: { readonly id: SpendItemId; readonly side: SpendSide; readonly label: string },
): Changes<'name-missing' | 'name-too-long'> {
  const parsed = parseName(label)
  if (!parsed.ok) return parsed
  const siblings = [...spendItems.values()].filter((item) => item.side === side)
  const record: SpendItem = {
    id,
    side,
    label: parsed.value,
    orderKey: orderKeyLast(siblings),
    amountCents: null,
  }
  return ok([{ op: 'put', kind: 'spendItems', record }])
}

export function changeSpendItem({ spendItems }: Records, id: SpendItemId, fields: FieldsOf<typeof RULES>) {
  if (!spendItems.has(id)) return fail('spend-item-missing')
  const parsed = parseFields(fields, RULES)
  return parsed.ok ? ok<Change[]>([{ op: 'patch', kind: 'spendItems', id, fields: parsed.value }]) : parsed
}

/** Moves the line behind another one of its side; null puts it first. */
export function moveSpendItem(
  { spendItems }: Records,
  id: SpendItemId,
  afterId: SpendItemId | null,
): Changes<'spend-item-missing'> {
  const side = spendItems.get(id)?.side
  const siblings = new Map([...spendItems].filter(([, item]) => item.side === side))
  return moveAmong('spendItems', siblings, id, afterId) ?? fail('spend-item-missing')
}

export function removeSpendItem({ spendItems }: Records, id: SpendItemId): Changes<'spend-item-missing'> {
  return spendItems.has(id) ? ok([{ op: 'remove', kind: 'spendItems', id }]) : fail('spend-item-missing')
}
