// What commands ask of the map, wherever they come from: the keyboard, the palette, a button.
import { useReactFlow } from '@xyflow/react'
import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { type MapFocus, stopName } from '../../store/mapFocus.ts'
import type { LaneWay, MapHandle } from '../../store/viewState.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { bandStep, homeOf, laneEnd, laneSequenceStep, laneStep } from '../bandSteps.ts'
import type { SheetLayout } from '../sheetLayout.ts'
import { tabStopOf } from '../tabStop.ts'
import type { SheetView } from '../useSheetView.ts'

/** Registers the map while it is on the page. Gives what was said last, for a live region. */
export function useMapHandle(
  container: RefObject<HTMLElement | null>,
  layout: SheetLayout,
  view: SheetView,
  onOpenDetails: () => void,
): string {
  const { view: state } = useWorkshop()
  const flow = useReactFlow()
  const [said, setSaid] = useState('')

  function goTo(focus: MapFocus): void {
    // An element that is not there yet takes the keyboard when it comes: see useStop.ts.
    state.setState({ focus, wantedStop: stopName(focus) })
    view.reveal(focus)
    const element = container.current?.querySelector<HTMLElement>(`[data-stop="${stopName(focus)}"]`)
    if (element == null) return
    state.setState({ wantedStop: null })
    element.focus({ preventScroll: true })
  }
  function goIf(focus: MapFocus | null): boolean {
    if (focus !== null) goTo(focus)
    return focus !== null
  }
  function goInLane(way: LaneWay): void {
    const { focus } = state.getState()
    if (focus?.kind !== 'lane') return
    if (way === 'home') goIf(homeOf(layout, focus))
    else if ('end' in way) goIf(laneEnd(layout, focus, way.end))
    else if ('sequence' in way) goIf(laneSequenceStep(layout, focus, way.sequence))
    else goIf(laneStep(layout, focus, way))
  }
  const handle: MapHandle = {
    goTo,
    goToBand(step) {
      const from = tabStopOf(layout, state.getState().focus)
      return from !== null && goIf(bandStep(layout, from, step))
    },
    goInLane,
    homeOf(focus) {
      const home = homeOf(layout, focus)
      return home === null || home.kind === 'lane' ? null : home
    },
    reveal: (focus) => view.reveal(focus),
    openDetails: onOpenDetails,
    say: setSaid,
    zoom: (direction) => void (direction === 'in' ? flow.zoomIn() : flow.zoomOut()),
    fit: view.fit,
  }
  // One object for as long as the map is there; what it does follows the layout.
  const call = useEffectEvent(
    <Name extends keyof MapHandle>(name: Name, ...args: Parameters<MapHandle[Name]>) =>
      (handle[name] as (...all: Parameters<MapHandle[Name]>) => ReturnType<MapHandle[Name]>)(...args),
  )
  useEffect(() => {
    const map: MapHandle = {
      goTo: (focus) => call('goTo', focus),
      goToBand: (step) => call('goToBand', step),
      goInLane: (way) => call('goInLane', way),
      homeOf: (focus) => call('homeOf', focus),
      reveal: (focus) => call('reveal', focus),
      openDetails: () => call('openDetails'),
      say: (text) => call('say', text),
      zoom: (direction) => call('zoom', direction),
      fit: () => call('fit'),
    }
    state.setState({ map })
    // What is picked, cut or typed is of this map.
    return () =>
      state.setState({ map: null, picked: new Set(), picking: false, cutIds: new Set(), renamingId: null })
  }, [state])

  // What has just been made is in the layout only now.
  const revealNew = useEffectEvent(() => {
    const { focus, wantedStop, draft } = state.getState()
    if (draft !== null) view.reveal({ kind: 'card', id: draft.id })
    else if (focus !== null && wantedStop === stopName(focus)) view.reveal(focus)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout is what brings the new thing
  useEffect(() => revealNew(), [layout])
  return said
}
