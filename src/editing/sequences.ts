// Moving and removing sequences, one or all that are picked, and saying where they are then.
import { moveSequences as move, removeSequences as removeAll } from '../model/commands/sequences.ts'
import type { SequenceId } from '../model/schema/ids.ts'
import { type CommandContext, journeyOf, placedSequences, sheetOf } from './commandContext.ts'

/** Side by side past the next one that stays; nothing at the ends of the journey. */
export function moveSequencesBy(context: CommandContext, ids: readonly SequenceId[], step: -1 | 1): void {
  const all = placedSequences(journeyOf(context))
  const moving = new Set(ids)
  const at = all.map((id, i) => (moving.has(id) ? i : -1)).filter((i) => i !== -1)
  const edge = step === 1 ? at.at(-1) : at[0]
  if (edge === undefined) return
  const beyond = (step === 1 ? all.slice(edge) : all.slice(0, edge)).filter((id) => !moving.has(id))
  if (beyond.length === 0) return
  moveSequences(context, ids, (step === 1 ? beyond[0] : beyond.at(-2)) ?? null)
}

/** Behind `afterId`; null puts them first. */
export function moveSequences(
  context: CommandContext,
  ids: readonly SequenceId[],
  afterId: SequenceId | null,
): boolean {
  const { workshop, t } = context
  if (workshop.run((r) => move(r, { ids, afterId })) !== null) return false
  const { sequences } = journeyOf(context)
  const positions = sequences.flatMap((s, i) => (ids.includes(s.sequence.id) ? [i + 1] : []))
  const [position = 0] = positions
  const what = sequences[position - 1]?.sequence.name ?? ''
  const words = { what, position, count: sequences.length }
  const said =
    ids.length === 1
      ? t('map.sequenceMoved', words)
      : t('map.sequencesMoved', { moved: ids.length, position, last: position + positions.length - 1 })
  sheetOf(context)?.say(said)
  return true
}

/** With a way back; the keyboard goes on to the neighbour. */
export function removeSequences(context: CommandContext, ids: readonly SequenceId[]): void {
  const { workshop } = context
  const all = placedSequences(journeyOf(context))
  const last = Math.max(...ids.map((id) => all.indexOf(id)))
  const stays = (id: SequenceId) => !ids.includes(id)
  const beside = all.slice(last + 1).find(stays) ?? all.slice(0, Math.max(0, last)).findLast(stays)
  if (workshop.run((r) => removeAll(r, ids)) !== null) return
  if (ids.length === 1) workshop.notify('removed')
  else workshop.notify('sequences-removed', { values: { count: ids.length } })
  workshop.view.setState({ selection: null, picked: new Set(), picking: false })
  if (beside !== undefined) sheetOf(context)?.goTo({ kind: 'sequence', id: beside })
}
