import type { RefObject } from 'react'
import { useClipboard } from '../picked/useClipboard.ts'
import type { EarlyClipboard } from '../picked/useEarlyClipboard.ts'
import { HandLayer } from './HandLayer.tsx'
import { InsertRail } from './InsertRail.tsx'
import { PeerHolds } from './PeerHolds.tsx'

export interface MapToolsProps {
  /** What was asked of the clipboard before this was there. */
  readonly early: EarlyClipboard
  readonly container: RefObject<HTMLElement | null>
  /** The sheet was pulled along: the view is the person's own now. */
  readonly onPan: () => void
}

/** What the hand works the sheet with. It comes right behind the first sight of the map. */
export function MapTools({ early, container, onPan }: MapToolsProps) {
  useClipboard(container, early)
  return (
    <>
      <InsertRail />
      <PeerHolds />
      <HandLayer container={container} onPan={onPan} />
    </>
  )
}
