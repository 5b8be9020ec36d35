import { type RefObject, useEffect } from 'react'
import { useView } from '../../store/WorkshopContext.ts'

/** Brings what gets selected elsewhere (insights, persona panel) into view, as the map does. */
export function useShowSelection(container: RefObject<HTMLElement | null>): void {
  const selection = useView((v) => v.selection)
  useEffect(() => {
    if (selection === null) return
    const id = selection.kind === 'friction' ? selection.actionId : selection.id
    container.current
      ?.querySelector(`[data-place="${CSS.escape(id)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [container, selection])
}
