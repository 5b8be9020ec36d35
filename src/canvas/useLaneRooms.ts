import { useMemo } from 'react'
import { derived } from '../store/derived.ts'
import { useRecords } from '../store/WorkshopContext.ts'
import { useShownLanes } from './lanes/useShownLanes.ts'
import { type LaneRoom, NARROW, type Room } from './sheetLayout.ts'

/** What the lanes that are shown ask of the layout: the same list while none of them asks for something else. */
export function useLaneRooms({ width }: Room): readonly LaneRoom[] {
  const lanes = useShownLanes()
  const narrow = width < NARROW
  const roomsOf = useMemo(
    () =>
      derived(
        (s) => lanes.map((lane) => lane.rows(s)),
        (rows): readonly LaneRoom[] =>
          lanes.map((lane, i) => ({
            id: lane.id,
            place: lane.place,
            rows: rows[i] ?? [],
            height: lane.height(rows[i] ?? [], narrow),
          })),
      ),
    [lanes, narrow],
  )
  return useRecords(roomsOf)
}
