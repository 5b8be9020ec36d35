// The part of the sheet that is mounted, as the person pans and zooms.
import { type ReactFlowState, useStore } from '@xyflow/react'
import { createContext, use, useMemo } from 'react'
import type { SheetLayout } from './sheetLayout.ts'
import { type SheetWindow, type Stretch, sheetWindow, stretchInView } from './sheetWindow.ts'

const WindowContext = createContext<SheetWindow | null>(null)
export const WindowProvider = WindowContext.Provider

export function useSheetWindow(): SheetWindow {
  const window = use(WindowContext)
  if (window === null) throw new Error('useSheetWindow outside WindowProvider')
  return window
}

/** Follows the view; the same object as long as the same columns are in it. */
export function useWindowInView(layout: SheetLayout, width: number): SheetWindow {
  const stretch = useStore(
    ({ transform: [x, , zoom] }: ReactFlowState) => stretchInView(x, zoom, width),
    sameStretch,
  )
  return useMemo(() => sheetWindow(layout, stretch), [layout, stretch])
}

function sameStretch(a: Stretch, b: Stretch): boolean {
  return a.left === b.left && a.right === b.right && a.far === b.far
}
