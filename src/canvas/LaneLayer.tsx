import { ViewportPortal } from '@xyflow/react'
import { memo, Suspense } from 'react'
import { lazyPart } from '../ui/lazyPart.tsx'
import styles from './LaneLayer.module.css'
import { useShownLanes } from './lanes/useShownLanes.ts'
import { useSheet } from './SheetContext.ts'
import type { LaneBand } from './sheetLayout.ts'
import { useSheetWindow } from './useSheetWindow.ts'

const FarLanes = lazyPart(['lanes', 'fields'], async () => (await import('./lanes/FarLanes.tsx')).FarLanes)

/** The lanes that are shown, each in its strip of the sheet. */
export const LaneLayer = memo(function LaneLayer({ onOpenDetails }: { readonly onOpenDetails: () => void }) {
  const { layout, canWrite } = useSheet()
  const lanes = useShownLanes()
  const { blocks, far } = useSheetWindow()
  return (
    <ViewportPortal>
      {layout.lanes.map((band) => {
        const lane = lanes.find((l) => l.id === band.id)
        if (lane === undefined) return null
        return (
          <div
            key={lane.id}
            className={`${styles.lane} nodrag`}
            style={{ top: band.y, width: layout.width, height: band.height }}
          >
            {band.place === 'underSequences' ? <Beds band={band} /> : null}
            {far ? null : (
              <Suspense>
                <lane.Sheet
                  lane={band}
                  blocks={blocks}
                  narrow={layout.narrow}
                  canWrite={canWrite}
                  openDetails={onOpenDetails}
                />
              </Suspense>
            )}
          </div>
        )
      })}
      {far && layout.lanes.length > 0 ? (
        <svg className={styles.far} width={layout.width} height={layout.height} aria-hidden="true">
          <FarLanes bands={layout.lanes} blocks={blocks} />
        </svg>
      ) : null}
    </ViewportPortal>
  )
})

/** The paper under a lane below the sequences: one piece a sequence, as above. */
function Beds({ band }: { readonly band: LaneBand }) {
  const { blocks } = useSheetWindow()
  return blocks.map(({ sequenceId, x, width }) => (
    <div
      key={sequenceId}
      className={styles.bed}
      style={{ left: x, width, height: band.height }}
      aria-hidden="true"
    />
  ))
}
