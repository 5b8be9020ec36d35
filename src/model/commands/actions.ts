// Commands on several actions at once: one step to undo. Actions that somebody removed meanwhile are passed over.
import type { Change } from '../change.ts'
import { readJourney } from '../journey.ts'
import { must } from '../must.ts'
import { orderKeysAfter, orderKeysLast } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Action, compareActions, NO_DETAILS } from '../schema/action.ts'
import { touchpointId } from '../schema/channel.ts'
import type { ActionId, NewId, SequenceId } from '../schema/ids.ts'
import { markId } from '../schema/mark.ts'
import { actionRemoval, placesIn } from './action.ts'
import { parseTitle } from './text.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

/** How many lines may become actions at once: more than a sheet can show. */
export const PASTE_MAX = 100

export interface MoveActions {
  readonly ids: Iterable<ActionId>
  readonly toSequenceId: SequenceId
  /** The action to land behind; null lands first. One of those that move stands for what it stands behind. */
  readonly afterId: ActionId | null
}

/** Moves the actions side by side, in the order of the journey. */
export function moveActions(
  records: Records,
  { ids, toSequenceId, afterId }: MoveActions,
): Changes<'action-missing' | 'sequence-missing'> {
  const moving = inJourneyOrder(records, ids)
  if (moving.length === 0) return fail('action-missing')
  if (!records.sequences.has(toSequenceId)) return fail('sequence-missing')
  const isMoving = new Set<string>(moving.map((a) => a.id))
  const siblings = placesIn(records, toSequenceId).filter((s) => !isMoving.has(s.id))
  const behind =
    afterId !== null && isMoving.has(afterId) ? stayingBefore(records, afterId, isMoving) : afterId
  const keys = orderKeysAfter(siblings, behind, moving.length)
  if (keys === null) return fail('action-missing')
  return ok(
    moving.map(({ id }, i): Change => {
      const place = { sequenceId: toSequenceId, orderKey: must(keys[i]) }
      return { op: 'patch', kind: 'actions', id, fields: { place } }
    }),
  )
}

/** Removes the actions as `removeAction` does each. */
export function removeActions(records: Records, ids: Iterable<ActionId>): Changes<'action-missing'> {
  const going = inJourneyOrder(records, ids)
  if (going.length === 0) return fail('action-missing')
  return ok(going.flatMap(({ id }) => actionRemoval(records, id)))
}

/**
 * Copies the actions behind the last of them in each sequence: what they say, their channels and guessed marks.
 * Frictions, hand-overs and measured marks are of the original and stay with it.
 */
export function duplicateActions(
  records: Records,
  ids: Iterable<ActionId>,
  newId: NewId,
): Changes<'action-missing'> {
  const originals = inJourneyOrder(records, ids)
  if (originals.length === 0) return fail('action-missing')
  const sequenceIds = new Set(originals.map((a) => a.place.sequenceId))
  return ok([...sequenceIds].flatMap((sequenceId) => copiesIn(records, sequenceId, originals, newId)))
}

export interface PasteActions {
  readonly sequenceId: SequenceId
  /** The action to stand behind; null puts them at the end of the sequence. */
  readonly afterId: ActionId | 'first' | null
  /** Plain text: each line that says something is the title of an action. List marks before it are left out. */
  readonly text: string
}

export function pasteActions(
  records: Records,
  { sequenceId, afterId, text }: PasteActions,
  newId: NewId,
): Changes<'sequence-missing' | 'action-missing' | 'title-missing' | 'title-too-long' | 'too-many-lines'> {
  if (!records.sequences.has(sequenceId)) return fail('sequence-missing')
  const lines = linesOf(text)
  if (lines.length === 0) return fail('title-missing')
  if (lines.length > PASTE_MAX) return fail('too-many-lines')
  const siblings = placesIn(records, sequenceId)
  const keys =
    afterId === null
      ? orderKeysLast(siblings, lines.length)
      : orderKeysAfter(siblings, afterId === 'first' ? null : afterId, lines.length)
  if (keys === null) return fail('action-missing')
  const changes: Change[] = []
  for (const [i, line] of lines.entries()) {
    const title = parseTitle(line)
    if (!title.ok) return title
    const place = { sequenceId, orderKey: must(keys[i]) }
    const record: Action = { id: newId('action'), place, title: title.value, ...NO_DETAILS }
    changes.push({ op: 'put', kind: 'actions', record })
  }
  return ok(changes)
}

/** Those that are there, each once: in their order on the sheet, then the unplaced. */
function inJourneyOrder(records: Records, ids: Iterable<ActionId>): Action[] {
  const wanted = new Set(ids)
  const { sequences, unplaced } = readJourney(records)
  return [...sequences.flatMap((s) => s.actions), ...unplaced].filter((a) => wanted.has(a.id))
}

/** The action before `id` in its sequence that does not move; null when there is none. */
function stayingBefore(records: Records, id: ActionId, isMoving: ReadonlySet<string>): ActionId | null {
  const { sequenceId } = must(records.actions.get(id)).place
  const there = [...records.actions.values()]
    .filter((a) => a.place.sequenceId === sequenceId)
    .sort(compareActions)
  const before = there.slice(
    0,
    there.findIndex((a) => a.id === id),
  )
  return before.findLast((a) => !isMoving.has(a.id))?.id ?? null
}

function copiesIn(
  records: Records,
  sequenceId: SequenceId,
  originals: readonly Action[],
  newId: NewId,
): Change[] {
  const here = originals.filter((a) => a.place.sequenceId === sequenceId)
  const keys = must(orderKeysAfter(placesIn(records, sequenceId), must(here.at(-1)).id, here.length))
  return here.flatMap((action, i) =>
    copyOf(records, action, newId('action'), { sequenceId, orderKey: must(keys[i]) }),
  )
}

function copyOf(records: Records, original: Action, id: ActionId, place: Action['place']): Change[] {
  const marks = [...records.marks.values()].flatMap((mark): Change[] => {
    if (mark.actionId !== original.id || mark.evidence !== 'apriori') return []
    const subject = { ...mark, actionId: id }
    return [{ op: 'put', kind: 'marks', record: { ...subject, id: markId(subject, 'apriori') } }]
  })
  const touchpoints = [...records.touchpoints.values()].flatMap(({ actionId, channelId }): Change[] => {
    if (actionId !== original.id) return []
    const record = { id: touchpointId(id, channelId), actionId: id, channelId }
    return [{ op: 'put', kind: 'touchpoints', record }]
  })
  return [{ op: 'put', kind: 'actions', record: { ...original, id, place } }, ...marks, ...touchpoints]
}

/** The lines that say something, without the mark of a list: "- ", "• ", "3. ". */
function linesOf(text: string): string[] {
  return text
    .split(/[\r\n\v\f\u2028\u2029]+/)
    .map((line) => line.trim().replace(/^([-*•–—▪◦]|\d{1,3}[.)])\s+/u, ''))
    .filter((line) => line !== '')
}
