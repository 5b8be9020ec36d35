// The sheet as React Flow nodes. The only place that turns our layout into theirs.
import type { Node } from '@xyflow/react'
import type { ActionId, SequenceId } from '../model/schema/ids.ts'
import type { Column, Rect, SheetLayout } from './sheetLayout.ts'

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

/** All nodes of the sheet, in reading order, with their sizes, so that nothing waits to be measured. */
export function sheetNodes(layout: SheetLayout, canWrite: boolean): SheetNode[] {
  const { plot, situations, blocks } = layout
  const nodes: SheetNode[] = blocks.flatMap((block): SheetNode[] => {
    const across = (band: { y: number; height: number }): Rect => ({
      x: block.x,
      width: block.width,
      ...band,
    })
    return [
      {
        ...node(`situation ${block.sequenceId}`, across(situations)),
        type: 'situation',
        data: {
          sequenceId: block.sequenceId,
          position: block.index + 1,
          count: blocks.length,
          lastActionId: block.columns.at(-1)?.actionId ?? null,
        },
      },
      ...block.columns.flatMap((column, i) => columnNodes(column, i, block.columns.length, plot, canWrite)),
    ]
  })
  const end = { x: layout.endX, y: situations.y, width: 44, height: situations.height }
  return canWrite ? [...nodes, { ...node('end', end), type: 'end', data: {} }] : nodes
}

function columnNodes(
  column: Column,
  i: number,
  count: number,
  plot: { readonly y: number; readonly height: number },
  canWrite: boolean,
): SheetNode[] {
  const { actionId } = column
  return [
    {
      ...node(`card ${actionId}`, column.card),
      type: 'card',
      draggable: canWrite,
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
