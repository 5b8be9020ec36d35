// Which part of the sheet is looked at: all of it at first, then what the person has chosen, and always the selection.
import { useReactFlow } from '@xyflow/react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { type MapFocus, stopName } from '../store/mapFocus.ts'
import type { Selection } from '../store/viewState.ts'
import { useView, useWorkshop } from '../store/WorkshopContext.ts'
import { firstView, type View, wholeView } from './fittedView.ts'
import { useShownLanes } from './lanes/useShownLanes.ts'
import type { Room, SheetLayout } from './sheetLayout.ts'
import { shiftInto, useReveal, viewOn } from './useReveal.ts'

/** How long the sheet takes to glide to another view. */
const GLIDE_MS = 200

const ZOOM_MIN = 0.2

export interface Covered {
  /** Width of what lies over the right edge of the map, in CSS pixels: the selection is kept out from under it. */
  readonly covered: number
  /** The same for its lower edge: the details of a narrow window come from below. */
  readonly coveredBelow: number
}

export interface SheetView {
  /** The view to start with. */
  readonly first: View
  /** The smallest zoom: at which the whole sheet is in view. */
  readonly least: number
  /** To be called when the person moves the sheet: from then on the view is theirs. */
  choose(): void
  /** Shows the whole sheet. */
  fit(): void
  reveal(focus: MapFocus, durationMs?: number): void
}

export function useSheetView(layout: SheetLayout, room: Room, { covered, coveredBelow }: Covered): SheetView {
  const flow = useReactFlow()
  const { view } = useWorkshop()
  const seen = { width: room.width - covered, height: room.height - coveredBelow }
  const reveal = useReveal(layout, seen)
  const chosen = useRef(false)
  const selection = useView((v) => v.selection)
  /** Until the person moves the sheet: all of it, but from where one can see what is selected, or the place of the keyboard. */
  function givenView(): View {
    const { focus, wantedStop } = view.getState()
    const awaited = focus !== null && wantedStop === stopName(focus)
    const place = selection !== null ? placeOfSelection(selection) : awaited || isAtMap() ? focus : null
    const first = firstView(layout, room)
    return place === null ? first : viewOn(first, layout, seen, place)
  }
  const showGiven = useEffectEvent(() => {
    if (!chosen.current) void flow.setViewport(givenView())
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what there is, and the room for it
  useEffect(() => {
    showGiven()
  }, [layout, room])

  const revealNow = useEffectEvent((target: Selection | null) => {
    // Where somebody points at a friction of a lane, the sheet does not move away from under them.
    if (target?.kind === 'friction' && isAtMap()) return
    if (target !== null) reveal(placeOfSelection(target), GLIDE_MS)
    else if (!chosen.current) void flow.setViewport(givenView(), { duration: GLIDE_MS })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is covered changes what can be seen of the selection
  useEffect(() => {
    revealNow(selection)
  }, [selection, covered, coveredBelow])

  // A lane that is switched on is shown, wherever the sheet is at.
  const lanes = useShownLanes()
  const known = useRef(lanes)
  const revealLane = useEffectEvent((id: string) => {
    const band = layout.lanes.find((lane) => lane.id === id)
    if (band === undefined) return
    const { x, y, zoom } = flow.getViewport()
    const shift = shiftInto(band.y * zoom + y, band.height * zoom, room.height - coveredBelow)
    if (shift === 0) return
    chosen.current = true
    void flow.setViewport({ x, y: y + shift, zoom }, { duration: GLIDE_MS })
  })
  useEffect(() => {
    const added = lanes.find((lane) => !known.current.includes(lane))
    known.current = lanes
    if (added !== undefined) revealLane(added.id)
  }, [lanes])

  return {
    first: givenView(),
    least: Math.min(ZOOM_MIN, wholeView(layout, room).zoom),
    choose() {
      chosen.current = true
    },
    fit() {
      const whole = wholeView(layout, room)
      chosen.current = whole.zoom !== firstView(layout, room).zoom
      void flow.setViewport(whole, { duration: GLIDE_MS })
    },
    reveal,
  }
}

function placeOfSelection(selection: Selection): MapFocus {
  if (selection.kind === 'sequence') return selection
  return { kind: 'card', id: selection.kind === 'friction' ? selection.actionId : selection.id }
}

/** Whether the keyboard is at a place of the map. */
function isAtMap(): boolean {
  return document.activeElement?.closest('[data-stop]') != null
}
