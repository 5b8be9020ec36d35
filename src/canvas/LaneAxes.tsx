import { useViewport } from '@xyflow/react'
import { memo, Suspense } from 'react'
import styles from './LaneLayer.module.css'
import type { LaneDefinition } from './lanes/lane.ts'
import { useShownLanes } from './lanes/useShownLanes.ts'
import { useSheet } from './SheetContext.ts'
import type { LaneBand } from './sheetLayout.ts'
import { FAR_ZOOM } from './sheetWindow.ts'

/** Height of a title that stands above its lane, in CSS pixels. */
const TITLE_ABOVE = 17

/** The titles of the lanes and of their rows: they stay at the left edge while the sheet moves under them. */
export function LaneAxes() {
  const { layout, canWrite } = useSheet()
  const lanes = useShownLanes()
  const { x, y, zoom } = useViewport()
  const first = layout.blocks[0]
  if (first === undefined || zoom < FAR_ZOOM) return null
  const left = Math.max(0, x + (first.x - layout.axisWidth) * zoom)
  const floating = x + first.x * zoom < layout.axisWidth * zoom
  return layout.lanes.map((band) => {
    const lane = lanes.find((l) => l.id === band.id)
    if (lane === undefined) return null
    // The title of a lane that has no rows would float over what is in it: it then stands above, as on a phone.
    const above = floating && !layout.narrow && band.rows.every((row) => row.id === '')
    const top = y + band.y * zoom
    return (
      <div
        key={band.id}
        className={styles.axis}
        data-floating={(floating && !layout.narrow && !above) || undefined}
        style={{
          width: layout.axisWidth,
          height: band.height,
          transform: above
            ? `translate(0px, ${top - TITLE_ABOVE}px)`
            : `translate(${left}px, ${top}px) scale(${zoom})`,
        }}
      >
        <Axis lane={lane} band={band} narrow={layout.narrow || above} canWrite={canWrite} />
      </div>
    )
  })
}

/** Nothing in it changes while the sheet is moved. */
const Axis = memo(function Axis({
  lane,
  band,
  narrow,
  canWrite,
}: {
  readonly lane: LaneDefinition
  readonly band: LaneBand
  readonly narrow: boolean
  readonly canWrite: boolean
}) {
  return (
    <Suspense>
      <lane.Axis
        lane={band}
        titleKey={lane.titleKey}
        lockedBy={lane.lockedBy}
        narrow={narrow}
        canWrite={canWrite}
      />
    </Suspense>
  )
})
