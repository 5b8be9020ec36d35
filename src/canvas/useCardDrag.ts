// Dragging a card: held here while it moves, one write at the drop.
import type { NodeChange, OnNodeDrag } from '@xyflow/react'
import { useMemo, useState } from 'react'
import { moveAction } from '../model/commands/action.ts'
import { useWorkshop } from '../store/WorkshopContext.ts'
import { dropLine, dropPlace, isWhereItWas } from './cardDrop.ts'
import type { SheetLayout } from './sheetLayout.ts'
import type { SheetNode } from './sheetNodes.ts'

export interface CardDrag {
  /** The nodes with the dragged one where it is held. */
  readonly nodes: SheetNode[]
  /** Where the line stands that shows the place of the drop; null when nothing is dragged. */
  readonly dropX: number | null
  handleNodesChange(changes: NodeChange<SheetNode>[]): void
  readonly handleDragStop: OnNodeDrag<SheetNode>
}

export function useCardDrag(layout: SheetLayout, resting: SheetNode[]): CardDrag {
  const workshop = useWorkshop()
  const [drag, setDrag] = useState<{
    readonly nodeId: string
    readonly x: number
    readonly y: number
  } | null>(null)
  const nodes = useMemo(
    () =>
      drag === null
        ? resting
        : resting.map((n) =>
            n.id === drag.nodeId ? { ...n, position: drag, dragging: true, zIndex: 20 } : n,
          ),
    [resting, drag],
  )
  const held = drag === null ? undefined : resting.find((n) => n.id === drag.nodeId)
  const dropX =
    drag !== null && held?.type === 'card'
      ? dropLine(layout, held.data.actionId, drag.x + (held.width ?? 0) / 2)
      : null
  return {
    nodes,
    dropX,
    handleNodesChange(changes) {
      for (const change of changes)
        if (change.type === 'position' && change.position !== undefined && change.dragging === true)
          setDrag({ nodeId: change.id, ...change.position })
    },
    handleDragStop(_event, node) {
      setDrag(null)
      if (node.type !== 'card') return
      const { actionId } = node.data
      const place = dropPlace(layout, actionId, node.position.x + (node.width ?? 0) / 2)
      if (place === null || isWhereItWas(layout, actionId, place)) return
      workshop.run((r) =>
        moveAction(r, { id: actionId, toSequenceId: place.sequenceId, afterId: place.afterId }),
      )
    },
  }
}
