// Everything the sheet draws from, gathered once for all its parts.
import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { numberFrictions } from '../model/journey.ts'
import { DEFAULT_LEVEL_COUNT } from '../model/schema/meta.ts'
import type { MapFocus } from '../store/viewState.ts'
import {
  useActiveOffer,
  useActivePersona,
  useCanWrite,
  useFrictionsByAction,
  useJourney,
  useOffers,
  useOwnersByFriction,
  useRecords,
  useView,
} from '../store/WorkshopContext.ts'
import type { Sheet } from './SheetContext.ts'
import { layoutSheet, type Room, type SheetLayout } from './sheetLayout.ts'

export function useSheetData(room: Room): Sheet {
  const flow = useReactFlow()
  const journey = useJourney()
  const layout = useMemo(() => layoutSheet(journey.sequences, room), [journey, room])
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
  const frictionsByAction = useFrictionsByAction()
  const frictionNumbers = useMemo(
    () => numberFrictions(journey, frictionsByAction),
    [journey, frictionsByAction],
  )
  const ownersByFriction = useOwnersByFriction()
  const focus = useView((v) => v.focus)
  const tabStop = useMemo(() => tabStopOf(layout, focus), [layout, focus])
  return useMemo(
    () => ({
      layout,
      levels,
      canWrite,
      offers,
      activeOffer,
      persona,
      frictionsByAction,
      frictionNumbers,
      ownersByFriction,
      tabStop,
      sheetYOf: (clientX, clientY) => flow.screenToFlowPosition({ x: clientX, y: clientY }).y,
    }),
    [
      layout,
      levels,
      canWrite,
      offers,
      activeOffer,
      persona,
      frictionsByAction,
      frictionNumbers,
      ownersByFriction,
      tabStop,
      flow,
    ],
  )
}

/** Where the keyboard is, while that still exists; else the first action, else the first sequence. */
function tabStopOf(layout: SheetLayout, focus: MapFocus | null): MapFocus | null {
  const exists =
    focus !== null &&
    (focus.kind === 'sequence'
      ? layout.blocks.some((b) => b.sequenceId === focus.id)
      : layout.byAction.has(focus.id))
  if (exists) return focus
  const column = layout.columns[0]
  if (column !== undefined) return { kind: 'card', id: column.actionId }
  const block = layout.blocks[0]
  return block === undefined ? null : { kind: 'sequence', id: block.sequenceId }
}
