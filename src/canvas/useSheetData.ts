// Everything the parts of the sheet share, gathered once.
import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { DEFAULT_LEVEL_COUNT } from '../model/schema/meta.ts'
import { journeyShapeOf } from '../store/journeyReadings.ts'
import {
  useActiveOffer,
  useActivePersona,
  useCanWrite,
  useOffers,
  useRecords,
  useView,
} from '../store/WorkshopContext.ts'
import type { Sheet } from './SheetContext.ts'
import { type LaneRoom, layoutSheet, type Room } from './sheetLayout.ts'

export function useSheetData(room: Room, lanes: readonly LaneRoom[]): Sheet {
  const flow = useReactFlow()
  const { sequences } = useRecords(journeyShapeOf)
  const layout = useMemo(() => layoutSheet(sequences, room, lanes), [sequences, room, lanes])
  const levels = useRecords((s) => s.meta?.levels ?? DEFAULT_LEVEL_COUNT)
  const canWrite = useCanWrite()
  const allOffers = useOffers()
  const activeOffer = useActiveOffer()
  const hidden = useView((v) => v.hiddenOfferIds)
  const offers = useMemo(
    // The offer being rated is always to be seen.
    () => allOffers.filter((o) => o.id === activeOffer?.id || !hidden.has(o.id)),
    [allOffers, activeOffer, hidden],
  )
  const persona = useActivePersona()
  return useMemo(
    () => ({
      layout,
      levels,
      canWrite,
      offers,
      activeOffer,
      persona,
      sheetYOf: (clientX, clientY) => flow.screenToFlowPosition({ x: clientX, y: clientY }).y,
    }),
    [layout, levels, canWrite, offers, activeOffer, persona, flow],
  )
}
