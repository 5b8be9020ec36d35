// Picking several actions to do something with all of them.
import type { ActionId, SequenceId } from '../model/schema/ids.ts'
import { type CommandContext, journeyOf, pickedActions, placedActions, placeOf } from './commandContext.ts'

/** Picks exactly these, says how many they are, and shows the details of none. */
export function pick(context: CommandContext, ids: Iterable<ActionId>, anchorId?: ActionId): void {
  const picked = new Set(ids)
  const { view } = context.workshop
  view.setState({
    picked,
    pickAnchorId: anchorId ?? view.getState().pickAnchorId,
    ...(picked.size === 0 ? { picking: false } : { selection: null }),
  })
  view.getState().map?.say(context.t('map.picked', { count: picked.size }))
}

export function unpickAll(context: CommandContext): boolean {
  const { picked, picking } = context.workshop.view.getState()
  if (picked.size === 0 && !picking) return false
  pick(context, [])
  return true
}

/** Adds an action to the picked ones, or takes it out. What was selected before counts as the first. */
export function togglePicked(context: CommandContext, id: ActionId): void {
  const picked = new Set(pickedOrSelected(context))
  if (!picked.delete(id)) picked.add(id)
  pick(context, picked, id)
}

/** Picks all from where picking began to this one. */
export function pickUpTo(context: CommandContext, id: ActionId): void {
  const ids = placedActions(journeyOf(context))
  const { pickAnchorId, selection } = context.workshop.view.getState()
  const anchor = pickAnchorId ?? (selection?.kind === 'action' ? selection.id : id)
  const from = ids.indexOf(anchor) === -1 ? ids.indexOf(id) : ids.indexOf(anchor)
  const to = ids.indexOf(id)
  pick(context, ids.slice(Math.min(from, to), Math.max(from, to) + 1), ids[from] ?? id)
}

/** Shift and an arrow: takes the keyboard to the neighbour, and what lies between is picked. */
export function pickBeside(context: CommandContext, step: -1 | 1): boolean {
  const place = placeOf(context)
  if (place?.kind !== 'card') return false
  const ids = placedActions(journeyOf(context))
  const next = ids[ids.indexOf(place.id) + step]
  const { view } = context.workshop
  if (view.getState().picked.size === 0) view.setState({ pickAnchorId: place.id })
  if (next === undefined) return true
  view.getState().map?.goTo({ kind: 'card', id: next })
  pickUpTo(context, next)
  return true
}

export function pickAll(context: CommandContext): boolean {
  pick(context, placedActions(journeyOf(context)))
  return true
}

export function toggleHere(context: CommandContext): boolean {
  const place = placeOf(context)
  if (place?.kind !== 'card') return false
  togglePicked(context, place.id)
  return true
}

/** What a press on a card does, by what is held with it. */
export function pressCard(
  context: CommandContext,
  id: ActionId,
  held: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean },
): void {
  const { view } = context.workshop
  if (held.shiftKey) pickUpTo(context, id)
  else if (held.ctrlKey || held.metaKey || view.getState().picking) togglePicked(context, id)
  else view.setState({ selection: { kind: 'action', id }, picked: new Set(), pickAnchorId: id })
}

/** What a drag of this card takes along: all that are picked when it is one of them, else itself. */
export function draggedWith(context: CommandContext, id: ActionId): readonly ActionId[] {
  const picked = pickedActions(context)
  return picked.includes(id) ? picked : [id]
}

function pickedOrSelected(context: CommandContext): readonly ActionId[] {
  const { picked, selection } = context.workshop.view.getState()
  if (picked.size > 0 || selection?.kind !== 'action') return pickedActions(context)
  return [selection.id]
}

/** A press on a sequence. */
export function selectSequence({ workshop }: CommandContext, id: SequenceId): void {
  workshop.view.setState({ selection: { kind: 'sequence', id }, picked: new Set(), picking: false })
}
