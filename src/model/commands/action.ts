// Commands on the customer's actions.
import type { Change } from '../change.ts'
import { type Ordered, orderKeyAfter, orderKeyLast } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Action, type ExperienceComponent, NO_DETAILS } from '../schema/action.ts'
import type { ActionId, SequenceId } from '../schema/ids.ts'
import { frictionRemoval } from './friction.ts'
import { parseGrade } from './quantity.ts'
import { removalOfDerived } from './removalOfDerived.ts'
import { parseOptionalText, parseSharedText, parseTitle } from './text.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

export interface AddAction {
  readonly id: ActionId
  readonly sequenceId: SequenceId
  readonly title: string
  /** The action to stand behind; null puts it at the end of the sequence. */
  readonly afterId: ActionId | 'first' | null
}

export function addAction(
  records: Records,
  { id, sequenceId, title, afterId }: AddAction,
): Changes<'sequence-missing' | 'action-missing' | 'title-missing' | 'title-too-long'> {
  if (!records.sequences.has(sequenceId)) return fail('sequence-missing')
  const parsed = parseTitle(title)
  if (!parsed.ok) return parsed
  const siblings = placesIn(records, sequenceId)
  const orderKey =
    afterId === null ? orderKeyLast(siblings) : orderKeyAfter(siblings, afterId === 'first' ? null : afterId)
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
  if (from === parsed.value) return ok([])
  return ok([{ op: 'text', kind: 'actions', id, field: 'notes', from, to: parsed.value }])
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

/** Says what the experience at the action is made of (J15). Each text may be empty. */
export function describeAction(
  { actions }: Records,
  id: ActionId,
  fields: Readonly<Partial<Record<ExperienceComponent, string>>>,
): Changes<'action-missing' | 'text-too-long'> {
  if (!actions.has(id)) return fail('action-missing')
  const parsedFields: Partial<Record<ExperienceComponent, string>> = {}
  for (const [component, text] of Object.entries(fields) as [ExperienceComponent, string][]) {
    const parsed = parseOptionalText(text)
    if (!parsed.ok) return parsed
    parsedFields[component] = parsed.value
  }
  return ok([{ op: 'patch', kind: 'actions', id, fields: parsedFields }])
}

/** How much the action matters to the customer, 1 to 5; null takes it back. */
export function rateImportance(
  { actions }: Records,
  id: ActionId,
  importance: number | null,
): Changes<'action-missing' | 'number-out-of-range'> {
  if (!actions.has(id)) return fail('action-missing')
  const parsed = parseGrade(importance)
  return parsed.ok ? ok([{ op: 'patch', kind: 'actions', id, fields: { importance } }]) : parsed
}

/** Removes the action with all that means nothing without it, and its frictions: one step to undo. */
export function removeAction(records: Records, id: ActionId): Changes<'action-missing'> {
  return records.actions.has(id) ? ok(actionRemoval(records, id)) : fail('action-missing')
}

export function actionRemoval(records: Records, id: ActionId): Change[] {
  const frictions = [...records.frictions.values()].filter((f) => f.actionId === id)
  return [
    ...removalOfDerived(records, id),
    ...frictions.flatMap((f) => frictionRemoval(records, f.id)),
    { op: 'remove', kind: 'actions', id },
  ]
}

/** The places of the actions of a sequence, to put others among. */
export function placesIn({ actions }: Records, sequenceId: SequenceId): Ordered[] {
  return [...actions.values()]
    .filter((a) => a.place.sequenceId === sequenceId)
    .map((a) => ({ id: a.id, orderKey: a.place.orderKey }))
}
