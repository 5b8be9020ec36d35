// Commands on the points of friction.
import type { Change } from '../change.ts'
import { orderKeyLast } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Friction, NEW_FRICTION } from '../schema/friction.ts'
import type { ActionId, FrictionId } from '../schema/ids.ts'
import { parseText } from './text.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

export interface AddFriction {
  readonly id: FrictionId
  readonly actionId: ActionId
  readonly text: string
}

/** Pins a friction to an action, behind those it has. */
export function addFriction(
  { actions, frictions }: Records,
  { id, actionId, text }: AddFriction,
): Changes<'action-missing' | 'text-missing' | 'text-too-long'> {
  if (!actions.has(actionId)) return fail('action-missing')
  const parsed = parseText(text)
  if (!parsed.ok) return parsed
  const siblings = [...frictions.values()].filter((f) => f.actionId === actionId)
  const orderKey = orderKeyLast(siblings)
  const record: Friction = { id, actionId, text: parsed.value, orderKey, ...NEW_FRICTION }
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

/** Pins the friction to another action, or to one that exists when its own is gone. */
export function moveFriction(
  { actions, frictions }: Records,
  id: FrictionId,
  toActionId: ActionId,
): Changes<'friction-missing' | 'action-missing'> {
  if (!frictions.has(id)) return fail('friction-missing')
  if (!actions.has(toActionId)) return fail('action-missing')
  return ok([{ op: 'patch', kind: 'frictions', id, fields: { actionId: toActionId } }])
}

export function removeFriction(records: Records, id: FrictionId): Changes<'friction-missing'> {
  return records.frictions.has(id) ? ok(frictionRemoval(records, id)) : fail('friction-missing')
}

/** The changes that take a friction away with what owners answer for there. */
export function frictionRemoval({ responsibilities }: Records, id: FrictionId): Change[] {
  const held = [...responsibilities.values()].filter((r) => r.subjectId === id)
  return [
    ...held.map((r): Change => ({ op: 'remove', kind: 'responsibilities', id: r.id })),
    { op: 'remove', kind: 'frictions', id },
  ]
}
