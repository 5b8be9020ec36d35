import { type LaneFocus, sameStop } from '../../store/mapFocus.ts'
import { type StopProps, useStop } from '../../store/useStop.ts'
import { useView } from '../../store/WorkshopContext.ts'

/** What makes a cell of a lane a place for the keyboard: to be spread on the element. */
export function useLaneStop(lane: string, row: string, id: string): StopProps {
  const stop: LaneFocus = { kind: 'lane', lane, row, id }
  return useStop(
    stop,
    useView((v) => sameStop(v.focus, stop)),
  )
}
