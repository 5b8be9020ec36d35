import type { RefObject } from 'react'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { focusNext } from './focusNext.ts'
import type { Command } from './useCommit.ts'

/** Takes an item of a list away, says that it can be undone, and keeps the keyboard's place in the list. */
export function useRemoval(item: RefObject<Element | null>): (command: Command) => void {
  const workshop = useWorkshop()
  return (command) => {
    const goOn = focusNext(item.current?.closest('li') ?? null)
    if (workshop.run(command) !== null) return
    workshop.notify('removed')
    goOn()
  }
}
