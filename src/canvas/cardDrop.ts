// Where a dragged card would land, and the line that shows it.
import type { ActionId, SequenceId } from '../model/schema/ids.ts'
import { SEQUENCE_GAP, type SheetLayout } from './sheetLayout.ts'

export interface DropPlace {
  readonly sequenceId: SequenceId
  readonly afterId: ActionId | null
}

/**
 * Where a card dropped at `x` lands: in the sequence under it, behind the columns whose middle is left of it. The
 * moved action itself does not count. Null when there is no sequence.
 */
export function dropPlace(layout: SheetLayout, movedId: ActionId, x: number): DropPlace | null {
  const block = layout.blocks.find((b) => x < b.x + b.width + SEQUENCE_GAP / 2) ?? layout.blocks.at(-1)
  if (block === undefined) return null
  const before = block.columns.filter((c) => c.actionId !== movedId && c.x + c.width / 2 < x)
  return { sequenceId: block.sequenceId, afterId: before.at(-1)?.actionId ?? null }
}

/** True when the action is there already. */
export function isWhereItWas(layout: SheetLayout, actionId: ActionId, place: DropPlace): boolean {
  const block = layout.bySequence.get(place.sequenceId)
  const index = block?.columns.findIndex((c) => c.actionId === actionId) ?? -1
  return index >= 0 && (block?.columns[index - 1]?.actionId ?? null) === place.afterId
}

/** Where the line stands that shows the place of a card held at `x`. */
export function dropLine(layout: SheetLayout, actionId: ActionId, x: number): number | null {
  const place = dropPlace(layout, actionId, x)
  if (place === null) return null
  const after = place.afterId === null ? undefined : layout.byAction.get(place.afterId)
  if (after !== undefined) return after.x + after.width
  return layout.bySequence.get(place.sequenceId)?.x ?? null
}
