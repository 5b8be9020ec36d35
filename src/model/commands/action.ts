// Commands on the customer's actions.
import type { Change } from '../change.ts'
import { type Ordered, orderKeyAfter, orderKeyLast } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Action, NO_DETAILS } from '../schema/action.ts'
import type { ActionId, SequenceId } from '../schema/ids.ts'
import { frictionRemoval } from './friction.ts'
import { parseSharedText, parseTitle } from './text.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

export interface AddAction {
  readonly id: ActionId
  readonly sequenceId: SequenceId
  readonly title: string
  /** The action to stand behind; null puts it at the end of the sequence. */
  readonly afterId: ActionId | null
}

export function addAction(
  records: Records,
  { id, sequenceId, title, afterId }: AddAction,
): Changes<'sequence-missing' | 'action-missing' | 'title-missing' | 'title-too-long'> {
  if (!records.sequences.has(sequenceId)) return fail('sequence-missing')
  const parsed = parseTitle(title)
  if (!parsed.ok) return parsed
  const siblings = placesIn(records, sequenceId)
  const orderKey = afterId === null ? orderKeyLast(siblings) : orderKeyAfter(siblings, afterId)
  if (orderKey === null) return fail('action-missing')
  const record: Action = { id, place: { sequenceId, orderKey }, title: parsed.value, ...NO_DETAILS }
  return ok([{ op: 'put', kind: 'actions', record }])
}

export function renameAction(
  { actions }: Records,
  id: ActionId,
  title: string,
): Changes<'action-missing' | 'title-missing' | 'title-too-long'> {
  if (!actions.has(id)) return fail('action-missing')
  const parsed = parseTitle(title)
  return parsed.ok ? ok([{ op: 'patch', kind: 'actions', id, fields: { title: parsed.value } }]) : parsed
}

/** `from` is the text the author started from: what others typed meanwhile stays. */
export function editNotes(
  { actions }: Records,
  id: ActionId,
  from: string,
  to: string,
): Changes<'action-missing' | 'text-too-long'> {
  if (!actions.has(id)) return fail('action-missing')
  const parsed = parseSharedText(from, to)
  if (!parsed.ok) return parsed
  return ok(from === to ? [] : [{ op: 'text', kind: 'actions', id, field: 'notes', from, to }])
}

export interface MoveAction {
  readonly id: ActionId
  readonly toSequenceId: SequenceId
  /** The action to land behind; null lands first. */
  readonly afterId: ActionId | null
}

/**
 * Moves an action within or between sequences by rewriting its place.
 *
 * It never deletes and re-inserts: Yjs has no list move, and two people dragging the same action would otherwise
 * leave two copies (YJS-2). Here the later write wins and one copy remains.
 */
export function moveAction(
  records: Records,
  { id, toSequenceId, afterId }: MoveAction,
): Changes<'action-missing' | 'sequence-missing'> {
  if (!records.actions.has(id)) return fail('action-missing')
  if (!records.sequences.has(toSequenceId)) return fail('sequence-missing')
  const siblings = placesIn(records, toSequenceId).filter((s) => s.id !== id)
  const orderKey = orderKeyAfter(siblings, afterId)
  if (orderKey === null) return fail('action-missing')
  const place = { sequenceId: toSequenceId, orderKey }
  return ok([{ op: 'patch', kind: 'actions', id, fields: { place } }])
}

/** Removes the action with its marks, its frictions and what owners answer for there: one step to undo. */
export function removeAction(records: Records, id: ActionId): Changes<'action-missing'> {
  if (!records.actions.has(id)) return fail('action-missing')
  const marks = [...records.marks.values()].filter((m) => m.actionId === id)
  const frictions = [...records.frictions.values()].filter((f) => f.actionId === id)
  return ok([
    ...marks.map((m): Change => ({ op: 'remove', kind: 'marks', id: m.id })),
    ...frictions.flatMap((f) => frictionRemoval(records, f.id)),
    { op: 'remove', kind: 'actions', id },
  ])
}

function placesIn({ actions }: Records, sequenceId: SequenceId): Ordered[] {
  return [...actions.values()]
    .filter((a) => a.place.sequenceId === sequenceId)
    .map((a) => ({ id: a.id, orderKey: a.place.orderKey }))
}
