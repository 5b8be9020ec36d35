import '@xyflow/react/dist/base.css'
import { ReactFlowProvider } from '@xyflow/react'
import { useEffect, useRef, useState } from 'react'
import styles from './JourneyMap.module.css'
import { SheetFlow } from './SheetFlow.tsx'
import { NARROW, type Room } from './sheetLayout.ts'
import type { Covered } from './useSheetView.ts'

/** On a phone the zoom has this under the sheet: beside it there is nothing. In CSS pixels; see ZoomButtons.module.css. */
const LOW_STRIP = 38

export interface JourneyMapProps extends Covered {
  /** Opens the details of what is selected, with the keyboard in them. */
  readonly onOpenDetails: () => void
}

/** The journey map, in the room its parent gives it. */
export function JourneyMap(props: JourneyMapProps) {
  const [room, setRoom] = useState<Room | null>(null)
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = container.current
    if (element === null) return
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element
      setRoom({ width, height: width < NARROW ? height - LOW_STRIP : height })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={container} className={styles.room}>
      {room === null || room.width === 0 ? null : (
        <ReactFlowProvider>
          <SheetFlow {...props} room={room} />
        </ReactFlowProvider>
      )}
    </div>
  )
}
