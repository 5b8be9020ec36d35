// Commands on the groups of customers that are weighed against each other (C5, C6).
import type { Change } from '../change.ts'
import { orderKeyLast } from '../order.ts'
import { groupOfSegment, segmentKey } from '../plan/segmentValue.ts'
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
  records: Records,
  id: CustomerGroupId,
  name: string,
): Changes<'name-missing' | 'name-too-long'> {
  const parsed = parseName(name)
  if (!parsed.ok) return parsed
  return ok([{ op: 'put', kind: 'customerGroups', record: newGroup(records, id, parsed.value) }])
}

function newGroup({ customerGroups }: Pick<Records, 'customerGroups'>, id: CustomerGroupId, name: string) {
  return {
    id,
    name,
    orderKey: orderKeyLast(customerGroups.values()),
    customers: null,
    marginCents: null,
    serveCents: null,
    potentialCents: null,
    decision: null,
    reason: '',
  } satisfies CustomerGroup
}

/** Changes a group; the personas of a segment keep it under a new name. Letting customers go needs a reason, and a reason stays as long as that is decided. */
export function changeCustomerGroup(
  { customerGroups, personas }: Pick<Records, 'customerGroups' | 'personas'>,
  id: CustomerGroupId,
  fields: FieldsOf<typeof RULES>,
) {
  const group = customerGroups.get(id)
  if (group === undefined) return fail('customer-group-missing')
  const { decision = group.decision, reason = group.reason } = fields
  if (decision === 'letGo' && reason.trim() === '') return fail('let-go-reason-missing')
  const parsed = parseFields(fields, RULES)
  if (!parsed.ok) return parsed
  const { name } = parsed.value
  const key = segmentKey(group.name)
  const followers =
    name === undefined || name === group.name
      ? []
      : [...personas.values()].filter((persona) => key !== '' && segmentKey(persona.segment) === key)
  return ok<Change[]>([
    { op: 'patch', kind: 'customerGroups', id, fields: parsed.value },
    ...followers.map(
      (persona): Change => ({
        op: 'patch',
        kind: 'personas',
        id: persona.id,
        fields: { segment: name ?? '' },
      }),
    ),
  ])
}

const WORTH = { customers: parseCount, marginCents: parseCents, serveCents: parseCents } as const

/**
 * Says what a segment is worth, in the group that carries its name; where none does, the group `id` is added for it.
 */
export function describeSegment(
  records: Records,
  id: CustomerGroupId,
  segment: string,
  fields: FieldsOf<typeof WORTH>,
) {
  const group = groupOfSegment(segment, records.customerGroups)
  if (group !== null) return changeCustomerGroup(records, group.id, fields)
  const parsed = parseFields(fields, WORTH)
  if (!parsed.ok) return parsed
  const name = parseName(segment)
  if (!name.ok) return name
  const record = { ...newGroup(records, id, name.value), ...parsed.value }
  return ok<Change[]>([{ op: 'put', kind: 'customerGroups', record }])
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
