import { useMemo } from 'react'
import { useView } from '../../store/WorkshopContext.ts'
import type { LaneDefinition } from './lane.ts'
import { shownLanes } from './registry.ts'

export function useShownLanes(): readonly LaneDefinition[] {
  const lanes = useView((v) => v.lanes)
  return useMemo(() => shownLanes({ lanes }), [lanes])
}
