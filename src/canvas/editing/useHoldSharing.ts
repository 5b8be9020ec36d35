// Shows the others what this hand is dragging and where, as its pointer is shown: not when that is switched off.
import { useEffect } from 'react'
import { HELD_SENT_MAX, type Presence } from '../../protocol/syncWire.ts'
import { useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { useSheet } from '../SheetContext.ts'
import { toSheetPoint } from '../sheetPoint.ts'
import { useShared } from '../useShared.ts'
import type { Hand } from './useHand.ts'

export function useHoldSharing(hand: Hand | null): void {
  const workshop = useWorkshop()
  const { layout } = useSheet()
  const on = useView((v) => v.cursors)
  const share = useShared((held: Presence['held']) => {
    if (workshop.view.getState().heldIds.size > 0) workshop.showPresence({ held })
  })
  const holds = on && hand !== null && hand.held.length > 0
  useEffect(() => {
    if (!holds) return
    // Let go, switched off, or gone from the map: at once.
    return () => workshop.showPresence({ held: null })
  }, [holds, workshop])
  useEffect(() => {
    if (!holds) return
    const { held, onSheet } = hand
    share({ ids: held.slice(0, HELD_SENT_MAX), count: held.length, at: toSheetPoint(layout, onSheet) })
  })
}
