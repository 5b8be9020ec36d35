import { useViewport } from '@xyflow/react'
import { memo, Suspense } from 'react'
import { useTranslate } from '../ui/TranslateContext.ts'
import { FAR_TITLES, type View } from './fittedView.ts'
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
  if (first === undefined) return null
  if (zoom < FAR_ZOOM) return <FarTitles view={{ x, y, zoom }} />
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

/** From afar: the titles alone, left of the sheet where the view leaves room for them, otherwise over its edge. */
function FarTitles({ view: { x, y, zoom } }: { readonly view: View }) {
  const t = useTranslate()
  const { layout } = useSheet()
  const lanes = useShownLanes()
  const edge = x + (layout.blocks[0]?.x ?? 0) * zoom
  return layout.lanes.map((band) => {
    const lane = lanes.find((l) => l.id === band.id)
    if (lane === undefined || band.place === 'underPlot') return null
    return (
      <span
        key={band.id}
        className={styles.farTitle}
        aria-hidden="true"
        style={{
          top: y + (band.y + band.height / 2) * zoom,
          ...(edge < FAR_TITLES ? { left: 2 } : { right: `calc(100% - ${edge - 3}px)` }),
        }}
      >
        {t(lane.titleKey)}
      </span>
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
