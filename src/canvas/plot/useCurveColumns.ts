import { useMemo } from 'react'
import { useSheet } from '../SheetContext.ts'
import type { Column } from '../sheetLayout.ts'
import { withNeighbours } from '../sheetWindow.ts'
import { useSheetWindow } from '../useSheetWindow.ts'

/** A monotone curve at a point depends on the points next to it, and those are cut off out of view. */
const CURVE_NEIGHBOURS = 2

/** The columns in view and those that the curves in them depend on. The same list while the same ones are in view. */
export function useCurveColumns(): readonly Column[] {
  const { layout } = useSheet()
  const { columns } = useSheetWindow()
  return useMemo(() => withNeighbours(layout, columns, CURVE_NEIGHBOURS), [layout, columns])
}
