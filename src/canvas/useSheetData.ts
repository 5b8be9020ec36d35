// Everything the parts of the sheet share, gathered once.
import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { DEFAULT_LEVEL_COUNT } from '../model/schema/meta.ts'
import { useCompared, useShownPairs } from '../store/curves.ts'
import { journeyShapeOf } from '../store/journeyReadings.ts'
import {
  useActiveOffer,
  useActivePersona,
  useCanWrite,
  useRecords,
  useView,
} from '../store/WorkshopContext.ts'
import { withDraft } from './editing/withDraft.ts'
import type { Sheet } from './SheetContext.ts'
import { type LaneRoom, layoutSheet, type Room } from './sheetLayout.ts'

export function useSheetData(room: Room, lanes: readonly LaneRoom[]): Sheet {
  const flow = useReactFlow()
  const { sequences } = useRecords(journeyShapeOf)
  const draft = useView((v) => v.draft)
  const layout = useMemo(
    () => layoutSheet(withDraft(sequences, draft), room, lanes),
    [sequences, draft, room, lanes],
  )
  const levels = useRecords((s) => s.meta?.levels ?? DEFAULT_LEVEL_COUNT)
  const canWrite = useCanWrite()
  const pairs = useShownPairs()
  const compared = useCompared()
  const activeOffer = useActiveOffer()
  const persona = useActivePersona()
  return useMemo(
    () => ({
      layout,
      levels,
      canWrite,
      pairs,
      compared,
      activeOffer,
      persona,
      sheetXOf: (clientX, clientY) => flow.screenToFlowPosition({ x: clientX, y: clientY }).x,
      sheetYOf: (clientX, clientY) => flow.screenToFlowPosition({ x: clientX, y: clientY }).y,
    }),
    [layout, levels, canWrite, pairs, compared, activeOffer, persona, flow],
  )
}
