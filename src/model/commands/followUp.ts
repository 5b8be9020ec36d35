// Commands on the follow-up table of what customers have (C9).
import type { Change } from '../change.ts'
import { orderKeyLast } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import type { FollowUp } from '../schema/followUp.ts'
import type { FollowUpId } from '../schema/ids.ts'
import { moveAmong } from './moveAmong.ts'
import { type FieldsOf, parseFields } from './parseFields.ts'
import { parseCount } from './quantity.ts'
import { parseName, parseOptionalName } from './text.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

const RULES = {
  solution: parseName,
  customers: parseCount,
  since: parseOptionalName,
  proposal: parseOptionalName,
} as const

export function addFollowUp(
  { followUps }: Records,
  id: FollowUpId,
  solution: string,
): Changes<'name-missing' | 'name-too-long'> {
  const parsed = parseName(solution)
  if (!parsed.ok) return parsed
  const orderKey = orderKeyLast(followUps.values())
  const nothing = { customers: null, since: '', proposal: '', dueDate: null }
  const record: FollowUp = { id, solution: parsed.value, orderKey, ...nothing }
  return ok([{ op: 'put', kind: 'followUps', record }])
}

/** Changes a line; the day to propose by is set by `setDueDate`. */
export function changeFollowUp({ followUps }: Records, id: FollowUpId, fields: FieldsOf<typeof RULES>) {
  if (!followUps.has(id)) return fail('follow-up-missing')
  const parsed = parseFields(fields, RULES)
  return parsed.ok ? ok<Change[]>([{ op: 'patch', kind: 'followUps', id, fields: parsed.value }]) : parsed
}

/** Moves the line behind another one; null puts it first. */
export function moveFollowUp(
  { followUps }: Records,
  id: FollowUpId,
  afterId: FollowUpId | null,
): Changes<'follow-up-missing'> {
  return moveAmong('followUps', followUps, id, afterId) ?? fail('follow-up-missing')
}

export function removeFollowUp({ followUps }: Records, id: FollowUpId): Changes<'follow-up-missing'> {
  return followUps.has(id) ? ok([{ op: 'remove', kind: 'followUps', id }]) : fail('follow-up-missing')
}
