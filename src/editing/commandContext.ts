// What a command works on: the open workshop, and where in it the person is.
import type { Translate } from '../i18n/translate.ts'
import type { Journey } from '../model/journey.ts'
import type { ActionId, SequenceId } from '../model/schema/ids.ts'
import { journeyOf as journeyOfRecords } from '../store/journeyReadings.ts'
import type { LaneFocus, MapFocus } from '../store/mapFocus.ts'
import type { SheetHandle, ViewState } from '../store/viewState.ts'
import type { Workshop } from '../store/workshop.ts'

export interface CommandContext {
  readonly workshop: Workshop
  readonly t: Translate
}

/** The map, or the table in its place; null elsewhere. */
export function sheetOf({ workshop }: CommandContext): SheetHandle | null {
  const { map, table } = workshop.view.getState()
  return map ?? table
}

/** A place of the map that is an action or a sequence itself. */
export type Place = Exclude<MapFocus, LaneFocus>

export function journeyOf({ workshop }: CommandContext): Journey {
  return journeyOfRecords(workshop.records.getState())
}

/**
 * Where the keyboard is on the map, or else what is selected there; null for a place that is gone. A cell of a lane is
 * the action or the sequence that it stands under.
 */
export function placeOf({ workshop }: CommandContext): Place | null {
  const { focus, selection, draft, map } = workshop.view.getState()
  const { actions, sequences } = workshop.records.getState()
  const place = (focus?.kind === 'lane' ? (map?.homeOf(focus) ?? null) : focus) ?? placeOfSelection(selection)
  if (place === null) return null
  if (place.kind === 'sequence') return sequences.has(place.id) ? place : null
  return actions.has(place.id) || draft?.id === place.id ? place : null
}

function placeOfSelection(selection: ViewState['selection']): Place | null {
  switch (selection?.kind) {
    case 'action':
      return { kind: 'card', id: selection.id }
    case 'friction':
      return { kind: 'card', id: selection.actionId }
    case 'sequence':
      return selection
    case undefined:
      return null
  }
}

/** The picked actions that are there, in the order of the journey. */
export function pickedActions(context: CommandContext): readonly ActionId[] {
  const { picked } = context.workshop.view.getState()
  if (picked.size === 0) return []
  return placedActions(journeyOf(context)).filter((id) => picked.has(id))
}

/** The picked sequences that are there, in the order of the journey. */
export function pickedSequences(context: CommandContext): readonly SequenceId[] {
  const { picked } = context.workshop.view.getState()
  if (picked.size === 0) return []
  return placedSequences(journeyOf(context)).filter((id) => picked.has(id))
}

/**
 * What an editing command is about: the picked actions, else the one the keyboard is at, in the journey's order. None where
 * it is about sequences.
 */
export function targetActions(context: CommandContext): readonly ActionId[] {
  const picked = pickedActions(context)
  if (picked.length > 0 || pickedSequences(context).length > 0) return picked
  const place = placeOf(context)
  return place === null || place.kind === 'sequence' ? [] : [place.id]
}

/** Likewise the sequences; none where it is about actions. */
export function targetSequences(context: CommandContext): readonly SequenceId[] {
  const picked = pickedSequences(context)
  if (picked.length > 0 || pickedActions(context).length > 0) return picked
  const place = placeOf(context)
  return place?.kind === 'sequence' ? [place.id] : []
}

export function placedActions({ sequences }: Journey): ActionId[] {
  return sequences.flatMap((s) => s.actions.map((a) => a.id))
}

export function placedSequences({ sequences }: Journey): SequenceId[] {
  return sequences.map((s) => s.sequence.id)
}

/** The sequence that a place belongs to. */
export function sequenceAt(context: CommandContext, place: Place): SequenceId | null {
  if (place.kind === 'sequence') return place.id
  return context.workshop.records.getState().actions.get(place.id)?.place.sequenceId ?? null
}
