// Commands on the sequences of the journey.
import type { Change } from '../change.ts'
import { orderKeyAfter, orderKeyLast } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import type { SequenceId } from '../schema/ids.ts'
import type { Moment, Sequence } from '../schema/sequence.ts'
import { parseName, parseSharedText } from './text.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

export interface AddSequence {
  readonly id: SequenceId
  readonly name: string
  /** The sequence to stand behind; null puts it at the end. Its moment is taken over. */
  readonly afterId: SequenceId | null
}

export function addSequence(
  { sequences }: Records,
  { id, name, afterId }: AddSequence,
): Changes<'name-missing' | 'name-too-long' | 'sequence-missing'> {
  const parsed = parseName(name)
  if (!parsed.ok) return parsed
  const orderKey =
    afterId === null ? orderKeyLast(sequences.values()) : orderKeyAfter(sequences.values(), afterId)
  if (orderKey === null) return fail('sequence-missing')
  const moment: Moment = (afterId === null ? null : sequences.get(afterId)?.moment) ?? 'before'
  const record: Sequence = { id, name: parsed.value, situation: '', moment, orderKey }
  return ok([{ op: 'put', kind: 'sequences', record }])
}

export function renameSequence(
  { sequences }: Records,
  id: SequenceId,
  name: string,
): Changes<'sequence-missing' | 'name-missing' | 'name-too-long'> {
  if (!sequences.has(id)) return fail('sequence-missing')
  const parsed = parseName(name)
  return parsed.ok ? ok([{ op: 'patch', kind: 'sequences', id, fields: { name: parsed.value } }]) : parsed
}

export function setSequenceMoment(
  { sequences }: Records,
  id: SequenceId,
  moment: Moment,
): Changes<'sequence-missing'> {
  if (!sequences.has(id)) return fail('sequence-missing')
  return ok([{ op: 'patch', kind: 'sequences', id, fields: { moment } }])
}

/** `from` is the text the author started from: what others typed meanwhile stays. */
export function editSituation(
  { sequences }: Records,
  id: SequenceId,
  from: string,
  to: string,
): Changes<'sequence-missing' | 'text-too-long'> {
  if (!sequences.has(id)) return fail('sequence-missing')
  const parsed = parseSharedText(from, to)
  if (!parsed.ok) return parsed
  if (from === parsed.value) return ok([])
  return ok([{ op: 'text', kind: 'sequences', id, field: 'situation', from, to: parsed.value }])
}

/** Moves a sequence behind another one; null puts it first. Its actions go with it. */
export function moveSequence(
  { sequences }: Records,
  id: SequenceId,
  afterId: SequenceId | null,
): Changes<'sequence-missing'> {
  if (!sequences.has(id)) return fail('sequence-missing')
  const others = [...sequences.values()].filter((s) => s.id !== id)
  const orderKey = orderKeyAfter(others, afterId)
  if (orderKey === null) return fail('sequence-missing')
  return ok([{ op: 'patch', kind: 'sequences', id, fields: { orderKey } }])
}

/** Removes the sequence alone: its actions wait in the unplaced tray until someone places or removes them. */
export function removeSequence({ sequences }: Records, id: SequenceId): Changes<'sequence-missing'> {
  return sequences.has(id) ? ok([{ op: 'remove', kind: 'sequences', id }]) : fail('sequence-missing')
}
