// Moving actions by one place, all that are picked together.
import { moveAction } from '../model/commands/action.ts'
import { type MoveActions, moveActions } from '../model/commands/actions.ts'
import type { Journey } from '../model/journey.ts'
import { actionStep } from '../model/journeySteps.ts'
import type { ActionId, SequenceId } from '../model/schema/ids.ts'
import { type CommandContext, journeyOf, sheetOf } from './commandContext.ts'

export function moveActionsBy(context: CommandContext, ids: readonly ActionId[], step: -1 | 1): void {
  const [id] = ids
  if (id === undefined) return
  const { workshop } = context
  if (ids.length === 1) {
    const move = actionStep(journeyOf(context), id, step)
    if (move !== null && workshop.run((r) => moveAction(r, move)) === null) sayPlace(context, id)
    return
  }
  const move = blockStep(journeyOf(context), ids, step)
  if (move !== null) moveTogether(context, move)
}

/** Moves several at once, and says where they are. */
export function moveTogether(context: CommandContext, move: MoveActions): boolean {
  const { workshop, t } = context
  if (workshop.run((r) => moveActions(r, move)) !== null) return false
  const ids = [...move.ids]
  const [only] = ids
  if (only !== undefined && ids.length === 1) {
    sayPlace(context, only)
    return true
  }
  const sequence = workshop.records.getState().sequences.get(move.toSequenceId)?.name ?? ''
  sheetOf(context)?.say(t('map.movedSeveral', { count: ids.length, sequence }))
  return true
}

/** Behind all that the sequence has. */
export function moveToSequence(
  context: CommandContext,
  ids: readonly ActionId[],
  toSequenceId: SequenceId,
): void {
  const there = journeyOf(context).sequences.find((s) => s.sequence.id === toSequenceId)?.actions ?? []
  moveTogether(context, { ids, toSequenceId, afterId: there.at(-1)?.id ?? null })
}

/** "Pay: now action 2 of 5 in Purchase". */
function sayPlace(context: CommandContext, id: ActionId): void {
  const home = journeyOf(context).sequences.find((s) => s.actions.some((a) => a.id === id))
  const position = (home?.actions.findIndex((a) => a.id === id) ?? -1) + 1
  const title = home?.actions[position - 1]?.title
  if (home === undefined || title === undefined) return
  sheetOf(context)?.say(
    context.t('map.moved', { title, position, count: home.actions.length, sequence: home.sequence.name }),
  )
}

/**
 * The move that takes actions one place on, side by side: past the next one that stays, and from the end of a sequence
 * into the next. Null at the ends of the journey.
 */
export function blockStep(
  { sequences }: Journey,
  ids: readonly ActionId[],
  step: -1 | 1,
): MoveActions | null {
  const moving = new Set(ids)
  const has = (s: Journey['sequences'][number]) => s.actions.some((a) => moving.has(a.id))
  const index = step === 1 ? sequences.findLastIndex(has) : sequences.findIndex(has)
  const here = sequences[index]
  if (here === undefined) return null
  const edge =
    step === 1
      ? here.actions.findLastIndex((a) => moving.has(a.id))
      : here.actions.findIndex((a) => moving.has(a.id))
  const staying = (actions: typeof here.actions) => actions.filter((a) => !moving.has(a.id))
  const beyond = staying(step === 1 ? here.actions.slice(edge) : here.actions.slice(0, edge))
  const toSequenceId = here.sequence.id
  if (beyond.length > 0)
    return { ids, toSequenceId, afterId: (step === 1 ? beyond[0] : beyond.at(-2))?.id ?? null }
  const next = sequences[index + step]
  if (next === undefined) return null
  const afterId = step === 1 ? null : (staying(next.actions).at(-1)?.id ?? null)
  return { ids, toSequenceId: next.sequence.id, afterId }
}
