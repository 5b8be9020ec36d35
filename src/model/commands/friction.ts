// Commands on the points of friction.
import type { Change } from '../change.ts'
import { orderKeyLast } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Friction, NEW_FRICTION, WEIGHT_MAX } from '../schema/friction.ts'
import type { ActionId, FrictionId } from '../schema/ids.ts'
import type { Origin } from '../schema/origin.ts'
import { removalOfDerived } from './removalOfDerived.ts'
import { parseOptionalText, parseText } from './text.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

export interface AddFriction {
  readonly id: FrictionId
  readonly actionId: ActionId
  readonly text: string
  /** Left out: whoever adds it wrote it. */
  readonly origin?: Origin | null
}

/** Pins a friction to an action, behind those it has. */
export function addFriction(
  { actions, frictions }: Records,
  { id, actionId, text, origin = null }: AddFriction,
): Changes<'action-missing' | 'text-missing' | 'text-too-long'> {
  if (!actions.has(actionId)) return fail('action-missing')
  const parsed = parseText(text)
  if (!parsed.ok) return parsed
  const siblings = [...frictions.values()].filter((f) => f.actionId === actionId)
  const orderKey = orderKeyLast(siblings)
  const record: Friction = { id, actionId, text: parsed.value, orderKey, ...NEW_FRICTION, origin }
  return ok([{ op: 'put', kind: 'frictions', record }])
}

export function rewordFriction(
  { frictions }: Records,
  id: FrictionId,
  text: string,
): Changes<'friction-missing' | 'text-missing' | 'text-too-long'> {
  if (!frictions.has(id)) return fail('friction-missing')
  const parsed = parseText(text)
  return parsed.ok ? ok([{ op: 'patch', kind: 'frictions', id, fields: { text: parsed.value } }]) : parsed
}

/** Pins the friction to another action, behind those it has; also one whose own action is gone. */
export function moveFriction(
  { actions, frictions }: Records,
  id: FrictionId,
  toActionId: ActionId,
): Changes<'friction-missing' | 'action-missing'> {
  const friction = frictions.get(id)
  if (friction === undefined) return fail('friction-missing')
  if (!actions.has(toActionId)) return fail('action-missing')
  if (friction.actionId === toActionId) return ok([])
  const orderKey = orderKeyLast([...frictions.values()].filter((f) => f.actionId === toActionId))
  return ok([{ op: 'patch', kind: 'frictions', id, fields: { actionId: toActionId, orderKey } }])
}

/** Says how much the friction weighs, why customers leave because of it, what becomes of it, what they would tell. */
export function describeFriction(
  { drivers, frictions }: Records,
  id: FrictionId,
  fields: Partial<Pick<Friction, 'weight' | 'driverId' | 'status' | 'wordOfMouth'>>,
): Changes<'friction-missing' | 'driver-missing' | 'number-out-of-range' | 'text-too-long'> {
  if (!frictions.has(id)) return fail('friction-missing')
  const { weight, driverId, wordOfMouth } = fields
  if (typeof driverId === 'string' && !drivers.has(driverId)) return fail('driver-missing')
  if (weight !== undefined && !(weight >= 0 && weight <= WEIGHT_MAX)) return fail('number-out-of-range')
  if (wordOfMouth === undefined) return ok([{ op: 'patch', kind: 'frictions', id, fields }])
  const parsed = parseOptionalText(wordOfMouth)
  if (!parsed.ok) return parsed
  return ok([{ op: 'patch', kind: 'frictions', id, fields: { ...fields, wordOfMouth: parsed.value } }])
}

export function removeFriction(records: Records, id: FrictionId): Changes<'friction-missing'> {
  return records.frictions.has(id) ? ok(frictionRemoval(records, id)) : fail('friction-missing')
}

/** The changes that take a friction away with what owners answer for there and what was said to answer it. */
export function frictionRemoval(records: Records, id: FrictionId): Change[] {
  return [...removalOfDerived(records, id), { op: 'remove', kind: 'frictions', id }]
}
