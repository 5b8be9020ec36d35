// Where what is dragged would land, and the line that shows it. Pure.
import type { ActionId, SequenceId } from '../model/schema/ids.ts'
import { type Rect, SEQUENCE_GAP, type SheetLayout } from './sheetLayout.ts'

export interface DropPlace {
  readonly sequenceId: SequenceId
  /** Null: first. */
  readonly afterId: ActionId | null
}

/**
 * Where cards dropped at `x` land: in the sequence under it, behind the columns whose middle is left of it. Those that
 * move do not count. Null when there is no sequence.
 */
export function dropPlace(layout: SheetLayout, moved: ReadonlySet<string>, x: number): DropPlace | null {
  const block = layout.blocks.find((b) => x < b.x + b.width + SEQUENCE_GAP / 2) ?? layout.blocks.at(-1)
  if (block === undefined) return null
  const before = block.columns.filter((c) => !moved.has(c.actionId) && c.x + c.width / 2 < x)
  return { sequenceId: block.sequenceId, afterId: before.at(-1)?.actionId ?? null }
}

/** True when dropping them there leaves everything where it is. */
export function isWhereTheyWere(
  layout: SheetLayout,
  moved: ReadonlySet<string>,
  { sequenceId, afterId }: DropPlace,
): boolean {
  const there = layout.bySequence.get(sequenceId)?.columns.map((c) => c.actionId) ?? []
  const moving = layout.columns.map((c) => c.actionId).filter((id) => moved.has(id))
  const staying = there.filter((id) => !moved.has(id))
  const at = afterId === null ? 0 : staying.indexOf(afterId) + 1
  const after = staying.toSpliced(at, 0, ...moving)
  return after.length === there.length && after.every((id, i) => id === there[i])
}

/** Where the line stands that shows a place between two cards. */
export function placeLine(layout: SheetLayout, { sequenceId, afterId }: DropPlace): number | null {
  const after = afterId === null ? undefined : layout.byAction.get(afterId)
  if (after !== undefined) return after.x + after.width
  const block = layout.bySequence.get(sequenceId)
  return block === undefined ? null : (block.columns[0]?.x ?? block.x + block.width / 2)
}

/** Behind which sequence those that are dropped at `x` land, null for first, and where the line stands. */
export function sequenceDrop(
  layout: SheetLayout,
  moved: ReadonlySet<string>,
  x: number,
): { readonly afterId: SequenceId | null; readonly lineX: number; readonly changes: boolean } {
  const ids = layout.blocks.map((b) => b.sequenceId)
  const staying = layout.blocks.filter((b) => !moved.has(b.sequenceId))
  const at = staying.findLastIndex((b) => b.x + b.width / 2 < x)
  const before = staying[at]
  const after = staying.map((b) => b.sequenceId).toSpliced(at + 1, 0, ...ids.filter((id) => moved.has(id)))
  return {
    afterId: before?.sequenceId ?? null,
    lineX: before === undefined ? layout.axisWidth : before.x + before.width + SEQUENCE_GAP / 2,
    changes: after.some((id, i) => id !== ids[i]),
  }
}

/** What a frame picks: the actions whose card it touches; where it touches none, the sequences. */
export function pickedBy(layout: SheetLayout, frame: Rect): (ActionId | SequenceId)[] {
  const cards = cardsIn(layout, frame)
  if (cards.length > 0) return cards
  const { y, height } = layout.situations
  return layout.blocks
    .filter(({ x, width }) => touches(frame, { x, y, width, height }))
    .map((b) => b.sequenceId)
}

/** The actions whose card lies at least partly in the rectangle. */
export function cardsIn({ columns }: SheetLayout, rect: Rect): ActionId[] {
  return columns.filter(({ card }) => touches(rect, card)).map((c) => c.actionId)
}

function touches(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y
}
