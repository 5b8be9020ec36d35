// The sheet as React Flow nodes. The only place that turns our layout into theirs.
import type { Node } from '@xyflow/react'
import type { ActionId, SequenceId } from '../model/schema/ids.ts'
import type { Column, Rect, SheetLayout } from './sheetLayout.ts'
import type { SheetWindow } from './sheetWindow.ts'

export type CardNode = Node<
  { readonly actionId: ActionId; readonly position: number; readonly count: number },
  'card'
>
export type ColumnNode = Node<{ readonly actionId: ActionId }, 'column'>
export type SituationNode = Node<
  {
    readonly sequenceId: SequenceId
    readonly position: number
    readonly count: number
    readonly lastActionId: ActionId | null
  },
  'situation'
>
export type EndNode = Node<Record<string, never>, 'end'>
export type SheetNode = CardNode | ColumnNode | SituationNode | EndNode

/**
 * The nodes of the sheet in reading order, with their sizes, so that nothing waits to be measured: those in the window,
 * none but the sequences when it is far off, and those of `kept` wherever they are.
 */
export function sheetNodes(
  layout: SheetLayout,
  window: SheetWindow,
  kept: ReadonlySet<string>,
  canWrite: boolean,
): SheetNode[] {
  const { plot, situations } = layout
  const shown = new Set(window.far ? [] : window.columns.map((c) => c.actionId))
  const blocks = new Set(window.blocks.map((b) => b.sequenceId))
  const home = (id: string) => layout.byAction.get(id as ActionId)?.sequenceId
  const keptHomes = new Set([...kept].map(home))
  const nodes = layout.blocks.flatMap((block): SheetNode[] => {
    const { sequenceId, x, width, columns } = block
    const inView = blocks.has(sequenceId)
    if (!inView && !kept.has(sequenceId) && !keptHomes.has(sequenceId)) return []
    const situation: SheetNode = {
      ...node(`situation ${sequenceId}`, { x, width, ...situations }),
      type: 'situation',
      data: {
        sequenceId,
        position: block.index + 1,
        count: layout.blocks.length,
        lastActionId: columns.at(-1)?.actionId ?? null,
      },
    }
    return [
      ...((inView && !window.far) || kept.has(sequenceId) ? [situation] : []),
      ...columns.flatMap((column, i) =>
        shown.has(column.actionId) || kept.has(column.actionId)
          ? columnNodes(column, i, columns.length, plot)
          : [],
      ),
    ]
  })
  // Beside the cards: the names of the curves and the zoom have the rest of the strip.
  const end = { x: layout.endX, y: layout.cards.y, width: 44, height: layout.cards.height }
  return canWrite ? [...nodes, { ...node('end', end), type: 'end', data: {} }] : nodes
}

function columnNodes(
  column: Column,
  i: number,
  count: number,
  plot: { readonly y: number; readonly height: number },
): SheetNode[] {
  const { actionId } = column
  return [
    {
      ...node(`card ${actionId}`, column.card),
      type: 'card',
      zIndex: 1,
      data: { actionId, position: i + 1, count },
    },
    {
      ...node(`column ${actionId}`, { x: column.x, width: column.width, ...plot }),
      type: 'column',
      data: { actionId },
    },
  ]
}

function node(id: string, { x, y, width, height }: Rect) {
  const ariaRole = 'presentation' as const
  return { id, position: { x, y }, width, height, draggable: false, focusable: false, ariaRole }
}
