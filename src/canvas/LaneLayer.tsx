import { ViewportPortal } from '@xyflow/react'
import { memo, Suspense } from 'react'
import { useTranslate } from '../ui/TranslateContext.ts'
import styles from './LaneLayer.module.css'
import { useShownLanes } from './lanes/useShownLanes.ts'
import { useSheet } from './SheetContext.ts'
import { useSheetWindow } from './useSheetWindow.ts'

/** The lanes that are shown, each in its strip of the sheet. */
export const LaneLayer = memo(function LaneLayer({ onOpenDetails }: { readonly onOpenDetails: () => void }) {
  const t = useTranslate()
  const { layout, canWrite } = useSheet()
  const lanes = useShownLanes()
  const { blocks, far } = useSheetWindow()
  if (far) return null
  return (
    <ViewportPortal>
      {layout.lanes.map((band) => {
        const lane = lanes.find((l) => l.id === band.id)
        return lane === undefined ? null : (
          <section
            key={lane.id}
            className={`${styles.lane} nodrag`}
            style={{ top: band.y, width: layout.width, height: band.height }}
            aria-label={t(lane.titleKey)}
          >
            <Suspense>
              <lane.Sheet
                lane={band}
                blocks={blocks}
                narrow={layout.narrow}
                canWrite={canWrite}
                openDetails={onOpenDetails}
              />
            </Suspense>
          </section>
        )
      })}
    </ViewportPortal>
  )
})
