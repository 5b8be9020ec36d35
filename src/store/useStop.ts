// What makes an element a place of the map for the keyboard.
import { useCallback } from 'react'
import { type MapFocus, stopName } from './mapFocus.ts'
import { useWorkshop } from './WorkshopContext.ts'

export interface StopProps {
  readonly tabIndex: 0 | -1
  readonly 'data-stop': string
  readonly ref: (element: HTMLElement | null) => void
  onFocus(): void
}

/**
 * Props of the element that stands for `stop`. The map has one tab stop: `isTabStop` says whether it is here. Where the
 * keyboard was sent before the element was there, it arrives when the element does.
 */
export function useStop(stop: MapFocus, isTabStop: boolean): StopProps {
  const workshop = useWorkshop()
  const name = stopName(stop)
  const arrive = useCallback(
    (element: HTMLElement | null) => {
      if (element === null || workshop.view.getState().wantedStop !== name) return
      workshop.view.setState({ wantedStop: null })
      element.focus({ preventScroll: true })
    },
    [workshop, name],
  )
  return {
    tabIndex: isTabStop ? 0 : -1,
    'data-stop': name,
    ref: arrive,
    onFocus: () => workshop.view.setState({ focus: stop }),
  }
}
