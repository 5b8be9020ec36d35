// Where a sticky note stands: "this far into that sequence and band", which means the same on every screen
// (docs/decisions/0007-the-sheet-fits-its-window.md). Pure.
import type { NoteAnchor } from '../../model/schema/note.ts'
import type { SheetLayout } from '../sheetLayout.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** The anchor of a point of the sheet: of the nearest sequence and band. Null while there is no sequence. */
export function anchorAt(layout: SheetLayout, { x, y }: Point): NoteAnchor | null {
  const block = nearest(layout.blocks, (b) => distance(x, b.x, b.width))
  const band = nearest(bandsOf(layout), (b) => distance(y, b.y, b.height))
  if (block === undefined || band === undefined) return null
  return {
    sequenceId: block.sequenceId,
    across: share(x - block.x, block.width),
    band: band.key,
    down: share(y - band.y, band.height),
  }
}

/** The point of an anchor; null when its sequence is gone. In a band that is not shown: at the foot of the sequence. */
export function pointOf(layout: SheetLayout, { sequenceId, across, band, down }: NoteAnchor): Point | null {
  const block = layout.bySequence.get(sequenceId)
  if (block === undefined) return null
  const shown = bandsOf(layout).find((b) => b.key === band)
  const y =
    shown === undefined ? layout.situations.y + layout.situations.height : shown.y + down * shown.height
  return { x: block.x + across * block.width, y }
}

function bandsOf(
  layout: SheetLayout,
): readonly { readonly key: string; readonly y: number; readonly height: number }[] {
  return [
    { key: 'cards', ...layout.cards },
    { key: 'plot', ...layout.plot },
    ...layout.lanes.map(({ id, y, height }) => ({ key: id, y, height })),
    { key: 'situations', ...layout.situations },
  ]
}

/** The first of those that are equally near. */
function nearest<Item>(items: readonly Item[], distanceOf: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>(
    (best, item) => (best === undefined || distanceOf(item) < distanceOf(best) ? item : best),
    undefined,
  )
}

function distance(at: number, start: number, length: number): number {
  return Math.max(start - at, at - start - length, 0)
}

function share(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole))
}
