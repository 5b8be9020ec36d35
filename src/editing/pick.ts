// Picking several actions, or several sequences, to do something with all of them.
import type { ActionId, SequenceId } from '../model/schema/ids.ts'
import type { Pickable, Selection } from '../store/viewState.ts'
import {
  type CommandContext,
  journeyOf,
  pickedActions,
  pickedSequences,
  placedActions,
  placedSequences,
  placeOf,
  sheetOf,
} from './commandContext.ts'

/** What is held with a press. */
interface Held {
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** Picks exactly these, says how many they are, and shows the details of none. */
export function pick(context: CommandContext, ids: Iterable<Pickable>, anchorId?: Pickable): void {
  const picked = new Set(ids)
  const { view } = context.workshop
  view.setState({
    picked,
    pickAnchorId: anchorId ?? view.getState().pickAnchorId,
    ...(picked.size === 0 ? { picking: false } : { selection: null }),
  })
  const sequences = [...picked].some((id) => isSequence(context, id))
  sheetOf(context)?.say(context.t(sequences ? 'map.pickedSequences' : 'map.picked', { count: picked.size }))
}

export function unpickAll(context: CommandContext): boolean {
  const { picked, picking } = context.workshop.view.getState()
  if (picked.size === 0 && !picking) return false
  pick(context, [])
  return true
}

/** Adds one to the picked ones, or takes it out. What was selected before counts as the first. */
export function togglePicked(context: CommandContext, id: Pickable): void {
  const picked = new Set(pickedOrSelected(context, id))
  if (!picked.delete(id)) picked.add(id)
  pick(context, picked, id)
}

/** Adds one to those of its kind. */
export function pickAlso(context: CommandContext, id: Pickable): void {
  pick(context, [...pickedLike(context, id), id], id)
}

/** Picks all from where picking began to this one. */
export function pickUpTo(context: CommandContext, id: Pickable): void {
  const ids = placedLike(context, id)
  const { pickAnchorId, selection } = context.workshop.view.getState()
  const anchor = pickAnchorId ?? idOf(selection) ?? id
  const from = ids.indexOf(anchor) === -1 ? ids.indexOf(id) : ids.indexOf(anchor)
  const to = ids.indexOf(id)
  pick(context, ids.slice(Math.min(from, to), Math.max(from, to) + 1), ids[from] ?? id)
}

/** Shift and an arrow: takes the keyboard to the neighbour, and what lies between is picked. */
export function pickBeside(context: CommandContext, step: -1 | 1): boolean {
  const place = placeOf(context)
  if (place === null || place.kind === 'mark') return false
  const ids = placedLike(context, place.id)
  const next = ids[ids.indexOf(place.id) + step]
  const { view } = context.workshop
  if (view.getState().picked.size === 0) view.setState({ pickAnchorId: place.id })
  if (next === undefined) return true
  view.getState().map?.goTo({ kind: place.kind, id: next } as typeof place)
  pickUpTo(context, next)
  return true
}

/** All actions; at a sequence all sequences. */
export function pickAll(context: CommandContext): boolean {
  const journey = journeyOf(context)
  pick(context, placeOf(context)?.kind === 'sequence' ? placedSequences(journey) : placedActions(journey))
  return true
}

export function toggleHere(context: CommandContext): boolean {
  const place = placeOf(context)
  if (place === null || place.kind === 'mark') return false
  togglePicked(context, place.id)
  return true
}

/** What a press on a card does, by what is held with it. */
export function pressCard(context: CommandContext, id: ActionId, held: Held): void {
  press(context, { kind: 'action', id }, held)
}

/** What a press on a sequence does. */
export function pressSequence(context: CommandContext, id: SequenceId, held: Held): void {
  press(context, { kind: 'sequence', id }, held)
}

function press(context: CommandContext, pressed: PickedSelection, held: Held): void {
  const { view } = context.workshop
  const { id } = pressed
  if (held.shiftKey) pickUpTo(context, id)
  else if (held.ctrlKey || held.metaKey || view.getState().picking) togglePicked(context, id)
  else view.setState({ selection: pressed, picked: new Set(), pickAnchorId: id })
}

type PickedSelection = Exclude<Selection, { readonly kind: 'friction' }>

/** What a drag of this one takes along: all that are picked when it is one of them, else itself. */
export function draggedWith(context: CommandContext, id: Pickable): readonly Pickable[] {
  const picked = pickedLike(context, id)
  return picked.includes(id) ? picked : [id]
}

function pickedOrSelected(context: CommandContext, like: Pickable): readonly Pickable[] {
  const { picked, selection } = context.workshop.view.getState()
  const selected = idOf(selection)
  if (picked.size > 0 || selected === null) return pickedLike(context, like)
  return isSequence(context, selected) === isSequence(context, like) ? [selected] : []
}

function pickedLike(context: CommandContext, like: Pickable): readonly Pickable[] {
  return isSequence(context, like) ? pickedSequences(context) : pickedActions(context)
}

function placedLike(context: CommandContext, like: Pickable): readonly Pickable[] {
  const journey = journeyOf(context)
  return isSequence(context, like) ? placedSequences(journey) : placedActions(journey)
}

function isSequence({ workshop }: CommandContext, id: Pickable): boolean {
  return workshop.records.getState().sequences.has(id as SequenceId)
}

function idOf(selection: Selection | null): Pickable | null {
  return selection === null || selection.kind === 'friction' ? null : selection.id
}
