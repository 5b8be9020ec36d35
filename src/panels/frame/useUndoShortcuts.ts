import { useEffect } from 'react'
import { useWorkshop } from '../../store/WorkshopContext.ts'

/** Ctrl or Cmd with Z takes back, with Shift (or Ctrl with Y) brings back. Text fields keep their own. */
export function useUndoShortcuts(): void {
  const workshop = useWorkshop()
  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return
      if (hasOwnUndo(event.target)) return
      const key = event.key.toLowerCase()
      if (key === 'z' && !event.shiftKey) workshop.undo()
      else if (key === 'z' || (key === 'y' && event.ctrlKey && !event.shiftKey)) workshop.redo()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', handleKeyDown)
    return () => document.removeEventListener('keydown', handleKeyDown)
  }, [workshop])
}

const WITHOUT_TEXT = /^(button|checkbox|color|file|image|radio|range|reset|submit)$/

function hasOwnUndo(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.test(target.type) && !target.readOnly
  if (target instanceof HTMLTextAreaElement) return !target.readOnly
  return target instanceof HTMLElement && target.isContentEditable
}
