// Shows this window's pointer to the others, at most twenty times a second, and not at all when switched off.
import { useEffect, useRef } from 'react'
import { useView, useWorkshop } from '../store/WorkshopContext.ts'
import type { SheetLayout } from './sheetLayout.ts'
import { type SheetPoint, toSheetPoint } from './sheetPoint.ts'

const INTERVAL_MS = 50

/** Returns what to call when the pointer moves over the sheet (sheet pixels) and when it leaves (null). */
export function useCursorSharing(layout: SheetLayout): (at: { x: number; y: number } | null) => void {
  const workshop = useWorkshop()
  const on = useView((v) => v.cursors)
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; next: SheetPoint | null } | null>(null)

  useEffect(() => {
    if (!on) workshop.showPresence({ cursor: null })
    return () => {
      if (waiting.current !== null) clearTimeout(waiting.current.timer)
      waiting.current = null
    }
  }, [on, workshop])

  return (at) => {
    if (!on) return
    const next = at === null ? null : toSheetPoint(layout, at)
    if (waiting.current !== null) {
      waiting.current.next = next
      return
    }
    workshop.showPresence({ cursor: next })
    const timer = setTimeout(() => {
      const last = waiting.current
      waiting.current = null
      if (last !== null && last.next !== next) workshop.showPresence({ cursor: last.next })
    }, INTERVAL_MS)
    waiting.current = { timer, next }
  }
}
