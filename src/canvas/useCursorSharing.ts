// Shows this window's pointer to the others, and not at all when switched off.
import { useEffect } from 'react'
import { useView, useWorkshop } from '../store/WorkshopContext.ts'
import type { SheetLayout } from './sheetLayout.ts'
import { type SheetPoint, toSheetPoint } from './sheetPoint.ts'
import { useShared } from './useShared.ts'

/** Returns what to call when the pointer moves over the sheet (sheet pixels) and when it leaves (null). */
export function useCursorSharing(layout: SheetLayout): (at: { x: number; y: number } | null) => void {
  const workshop = useWorkshop()
  const on = useView((v) => v.cursors)
  const share = useShared((cursor: SheetPoint | null) => {
    if (workshop.view.getState().cursors) workshop.showPresence({ cursor })
  })
  useEffect(() => {
    if (!on) workshop.showPresence({ cursor: null })
  }, [on, workshop])
  return (at) => {
    if (on) share(at === null ? null : toSheetPoint(layout, at))
  }
}
