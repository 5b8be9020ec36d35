// Whoever works with the keyboard on something that goes away (somebody removed it, or it was undone) is at its
// neighbour then, and not at the top of the page.
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { MapFocus } from '../../store/mapFocus.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { homeOf } from '../bandSteps.ts'
import type { SheetLayout } from '../sheetLayout.ts'
import { placeInLane } from '../tabStop.ts'

export function useKeepFocus(container: RefObject<HTMLElement | null>, layout: SheetLayout): void {
  const { view } = useWorkshop()
  const hadFocus = useRef(false)
  const before = useRef(layout)
  useEffect(() => {
    const element = container.current
    const handleIn = () => {
      hadFocus.current = true
    }
    const handleOut = ({ target }: FocusEvent) => {
      // What goes away loses the focus too, and is asked after it has gone.
      queueMicrotask(() => {
        if (target instanceof Element && target.isConnected) hadFocus.current = inside(element)
      })
    }
    element?.addEventListener('focusin', handleIn)
    element?.addEventListener('focusout', handleOut)
    return () => {
      element?.removeEventListener('focusin', handleIn)
      element?.removeEventListener('focusout', handleOut)
    }
  }, [container])
  const follow = useEffectEvent(() => {
    const old = before.current
    before.current = layout
    const { focus, map, wantedStop, draft } = view.getState()
    if (focus === null || old === layout || !hadFocus.current || document.activeElement !== document.body)
      return
    if (wantedStop !== null || draft !== null) return
    const next = neighbour(old, layout, focus)
    if (next !== null) map?.goTo(next)
    // Nothing is left but to begin.
    else if (layout.blocks.length === 0)
      container.current?.querySelector<HTMLElement>('[data-begin] button')?.focus()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout is how a thing goes away
  useLayoutEffect(() => follow(), [layout])
}

function inside(element: Element | null): boolean {
  return element?.contains(document.activeElement) === true
}

/** What stands now where `focus` stood; null while it is still there. */
function neighbour(old: SheetLayout, now: SheetLayout, focus: MapFocus): MapFocus | null {
  if (focus.kind === 'lane') {
    if (placeInLane(now, focus) !== null) return null
    const home = homeOf(old, focus)
    return home === null || home.kind === 'lane' ? null : (neighbour(old, now, home) ?? home)
  }
  if (focus.kind === 'sequence') {
    const index = old.bySequence.get(focus.id)?.index
    if (index === undefined || now.bySequence.has(focus.id)) return null
    const block = now.blocks[Math.min(index, now.blocks.length - 1)]
    return block === undefined ? null : { kind: 'sequence', id: block.sequenceId }
  }
  const index = old.byAction.get(focus.id)?.index
  if (index === undefined || now.byAction.has(focus.id)) return null
  const column = now.columns[Math.min(index, now.columns.length - 1)]
  const block = now.blocks[0]
  if (column !== undefined) return { kind: focus.kind, id: column.actionId }
  return block === undefined ? null : { kind: 'sequence', id: block.sequenceId }
}
