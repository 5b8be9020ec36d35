// The keyboard on the map: one tab stop, arrows from place to place, a mark as a vertical slider. Which key does what at
// which place is in one table, src/editing/commandTable.ts.
import type { KeyboardEvent } from 'react'
import { isEditable } from '../editing/isEditable.ts'
import { commandFor, runCommand } from '../editing/runCommand.ts'
import { useWorkshop } from '../store/WorkshopContext.ts'
import { useTranslate } from '../ui/TranslateContext.ts'

export function useSheetKeyboard(): (event: KeyboardEvent) => void {
  const t = useTranslate()
  const workshop = useWorkshop()
  return (event) => {
    const { focus } = workshop.view.getState()
    // What types words keeps its keys, and so do the tools that lie over the map.
    if (focus === null || !(event.target instanceof Element) || isEditable(event.target)) return
    if (event.target.closest('[data-stop]') === null) return
    const command = commandFor(event, focus.kind)
    if (command === null || !runCommand(command, { workshop, t }, event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }
}
