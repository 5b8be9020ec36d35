// Commands on the groups of customers that are weighed against each other (C5, C6).
import type { Change } from '../change.ts'
import { orderKeyLast } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import type { CustomerGroup, GroupDecision } from '../schema/customerGroup.ts'
import type { CustomerGroupId } from '../schema/ids.ts'
import { moveAmong } from './moveAmong.ts'
import { type FieldsOf, parseFields } from './parseFields.ts'
import { asItIs, parseCents, parseCount } from './quantity.ts'
import { parseName, parseOptionalText } from './text.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

const RULES = {
  name: parseName,
  customers: parseCount,
  marginCents: parseCents,
  serveCents: parseCents,
  potentialCents: parseCents,
  decision: asItIs<GroupDecision | null>,
  reason: parseOptionalText,
} as const

export function addCustomerGroup(
  { customerGroups }: Records,
  id: CustomerGroupId,
  name: string,
): Changes<'name-missing' | 'name-too-long'> {
  const parsed = parseName(name)
  if (!parsed.ok) return parsed
  const record: CustomerGroup = {
    id,
    name: parsed.value,
    orderKey: orderKeyLast(customerGroups.values()),
    customers: null,
    marginCents: null,
    serveCents: null,
    potentialCents: null,
    decision: null,
    reason: '',
  }
  return ok([{ op: 'put', kind: 'customerGroups', record }])
}

/** Changes a group. Letting customers go needs a reason, and a reason stays as long as that is decided. */
export function changeCustomerGroup(
  { customerGroups }: Records,
  id: CustomerGroupId,
  fields: FieldsOf<typeof RULES>,
) {
  const group = customerGroups.get(id)
  if (group === undefined) return fail('customer-group-missing')
  const { decision = group.decision, reason = group.reason } = fields
  if (decision === 'letGo' && reason.trim() === '') return fail('let-go-reason-missing')
  const parsed = parseFields(fields, RULES)
  return parsed.ok
    ? ok<Change[]>([{ op: 'patch', kind: 'customerGroups', id, fields: parsed.value }])
    : parsed
}

/** Moves the group behind another one; null puts it first. */
export function moveCustomerGroup(
  { customerGroups }: Records,
  id: CustomerGroupId,
  afterId: CustomerGroupId | null,
): Changes<'customer-group-missing'> {
  return moveAmong('customerGroups', customerGroups, id, afterId) ?? fail('customer-group-missing')
}

export function removeCustomerGroup(
  { customerGroups }: Records,
  id: CustomerGroupId,
): Changes<'customer-group-missing'> {
  return customerGroups.has(id)
    ? ok([{ op: 'remove', kind: 'customerGroups', id }])
    : fail('customer-group-missing')
}
