// Commands on what measures cost (P3, P4).
import type { Change } from '../change.ts'
import { orderKeyLast } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import type { CostLineId, MeasureId } from '../schema/ids.ts'
import type { CostLine, PlanYear } from '../schema/measure.ts'
import { moveAmong } from './moveAmong.ts'
import { type FieldsOf, parseFields } from './parseFields.ts'
import { asItIs, parseCents, parseCount } from './quantity.ts'
import { parseOptionalName } from './text.ts'

const RULES = {
  label: parseOptionalName,
  fixedCents: parseCents,
  unitCents: parseCents,
  quantity: parseCount,
  cap: parseCount,
  year: asItIs<PlanYear>,
  recurring: asItIs<boolean>,
  elsewhere: asItIs<boolean>,
  elsewhereWhere: parseOptionalName,
  minReferrals: parseCount,
  forReferred: asItIs<boolean>,
  granted: parseCount,
} as const

const BLANK: Omit<CostLine, 'id' | 'measureId' | 'orderKey'> = {
  label: '',
  fixedCents: null,
  unitCents: null,
  quantity: null,
  cap: null,
  year: 1,
  recurring: false,
  elsewhere: false,
  elsewhereWhere: '',
  minReferrals: null,
  forReferred: false,
  granted: null,
}

/** Adds a cost line behind those of its measure; `fields` is what is known of it. */
export function addCostLine(
  { measures, costLines }: Records,
  { id, measureId }: { readonly id: CostLineId; readonly measureId: MeasureId },
  fields: FieldsOf<typeof RULES>,
) {
  if (!measures.has(measureId)) return fail('measure-missing')
  const parsed = parseFields(fields, RULES)
  if (!parsed.ok) return parsed
  const siblings = [...costLines.values()].filter((line) => line.measureId === measureId)
  const record = { ...BLANK, id, measureId, orderKey: orderKeyLast(siblings), ...parsed.value }
  return ok<Change[]>([{ op: 'put', kind: 'costLines', record }])
}

export function changeCostLine({ costLines }: Records, id: CostLineId, fields: FieldsOf<typeof RULES>) {
  if (!costLines.has(id)) return fail('cost-line-missing')
  const parsed = parseFields(fields, RULES)
  return parsed.ok ? ok<Change[]>([{ op: 'patch', kind: 'costLines', id, fields: parsed.value }]) : parsed
}

/** Moves the line behind another one of its measure; null puts it first. */
export function moveCostLine(
  { costLines }: Records,
  id: CostLineId,
  afterId: CostLineId | null,
): Result<readonly Change[], 'cost-line-missing'> {
  const measureId = costLines.get(id)?.measureId
  const siblings = new Map([...costLines].filter(([, line]) => line.measureId === measureId))
  return moveAmong('costLines', siblings, id, afterId) ?? fail('cost-line-missing')
}

export function removeCostLine(
  { costLines }: Records,
  id: CostLineId,
): Result<readonly Change[], 'cost-line-missing'> {
  return costLines.has(id) ? ok([{ op: 'remove', kind: 'costLines', id }]) : fail('cost-line-missing')
}
