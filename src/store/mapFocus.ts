// The one place of the map that the keyboard is at.
import type { ActionId, SequenceId } from '../model/schema/ids.ts'

/** A card, the mark under it, a sequence, or a cell of a lane. */
export type MapFocus =
  | { readonly kind: 'card' | 'mark'; readonly id: ActionId }
  | { readonly kind: 'sequence'; readonly id: SequenceId }
  | LaneFocus

/** One cell of a lane. */
export interface LaneFocus {
  readonly kind: 'lane'
  readonly lane: string
  /** Empty in a lane of one row. */
  readonly row: string
  /** Of the action, the sequence or whatever else the cell stands for. */
  readonly id: string
}

/** Names the element that stands for a place of the map, so that the keyboard model can find it. */
export function stopName(focus: MapFocus): string {
  return focus.kind === 'lane' ? `lane ${focus.lane} ${focus.row} ${focus.id}` : `${focus.kind} ${focus.id}`
}

export function sameStop(a: MapFocus | null, b: MapFocus | null): boolean {
  return a === b || (a !== null && b !== null && stopName(a) === stopName(b))
}
