// The nodes that are mounted: the columns in view, and wherever they are the ones that somebody works on.
import { useMemo, useRef } from 'react'
import { markSubjectOf } from '../model/schema/mark.ts'
import type { ViewState } from '../store/viewState.ts'
import { useView } from '../store/WorkshopContext.ts'
import type { SheetLayout } from './sheetLayout.ts'
import { type SheetNode, sheetNodes } from './sheetNodes.ts'
import type { SheetWindow } from './sheetWindow.ts'
import { tabStopOf } from './tabStop.ts'

export function useSheetNodes(layout: SheetLayout, window: SheetWindow, canWrite: boolean): SheetNode[] {
  const kept = useView((v) => keptIds(layout, v).join(' '))
  const before = useRef<ReadonlyMap<string, SheetNode>>(new Map())
  return useMemo(() => {
    const ids = new Set(kept.split(' '))
    // A node that is as before is the same object: React Flow then leaves it alone.
    const nodes = sheetNodes(layout, window, ids, canWrite).map((node) => {
      const old = before.current.get(node.id)
      return old !== undefined && sameNode(old, node) ? old : node
    })
    before.current = new Map(nodes.map((node) => [node.id, node]))
    return nodes
  }, [layout, window, kept, canWrite])
}

/** Actions and sequences that stay mounted out of view: the keyboard, the pointer or a half typed word is there. */
function keptIds(layout: SheetLayout, view: ViewState): string[] {
  const { selection, renamingId, markDrag, focus, draft, heldIds } = view
  const stop = tabStopOf(layout, focus)
  return [
    selection?.id,
    renamingId,
    draft?.id,
    ...heldIds,
    markDrag === null ? null : markSubjectOf(markDrag.markId)?.actionId,
    stop?.kind === 'lane' ? null : stop?.id,
  ].filter((id) => id != null)
}

function sameNode(a: SheetNode, b: SheetNode): boolean {
  return (
    a.type === b.type &&
    a.position.x === b.position.x &&
    a.position.y === b.position.y &&
    a.width === b.width &&
    a.height === b.height &&
    Object.entries(a.data).every(([key, value]) => (b.data as Record<string, unknown>)[key] === value)
  )
}
