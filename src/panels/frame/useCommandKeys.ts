import { useEffect } from 'react'
import { commandFor, runCommand } from '../../editing/runCommand.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'

/** The keys that work in the whole workshop. Text fields keep their own undo, and what is open over the page its keys. */
export function useCommandKeys(): void {
  const t = useTranslate()
  const workshop = useWorkshop()
  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented) return
      const command = commandFor(event, 'anywhere')
      if (command === null) return
      if ((command === 'undo' || command === 'redo') && hasOwnUndo(event.target)) return
      if (command === 'palette' && isInDialog(event.target)) return
      if (runCommand(command, { workshop, t })) event.preventDefault()
    }
    document.addEventListener('keydown', handleKeyDown)
    return () => document.removeEventListener('keydown', handleKeyDown)
  }, [workshop, t])
}

const WITHOUT_TEXT = /^(button|checkbox|color|file|image|radio|range|reset|submit)$/

function hasOwnUndo(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.test(target.type) && !target.readOnly
  if (target instanceof HTMLTextAreaElement) return !target.readOnly
  return target instanceof HTMLElement && target.isContentEditable
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null
}
