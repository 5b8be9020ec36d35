import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import { FarBlock } from './FarBlock.tsx'
import styles from './SheetBackdrop.module.css'
import { useSheet } from './SheetContext.ts'
import { SheetStrip } from './SheetStrip.tsx'
import { yOfLevel } from './sheetLayout.ts'
import { useSheetWindow } from './useSheetWindow.ts'

/** The paper: a strip per sequence, the lines of the levels, and the stem from each card to its column. */
export const SheetBackdrop = memo(function SheetBackdrop() {
  const { layout, levels } = useSheet()
  const { plot, cards, width, height, situations } = layout
  const { blocks, columns, far } = useSheetWindow()
  const top = cards.y - 8
  return (
    <ViewportPortal>
      <svg className={styles.backdrop} width={width} height={height} aria-hidden="true">
        {far
          ? blocks.map((b) => <FarBlock key={b.sequenceId} block={b} top={top} />)
          : blocks.map((b) => (
              <g key={b.sequenceId}>
                <SheetStrip block={b} top={top} height={situations.y + situations.height + 8 - top} rx={10} />
                {Array.from({ length: levels }, (_, i) => yOfLevel(layout, i + 1, levels)).map((y, i) => (
                  <line
                    key={y}
                    className={styles.level}
                    data-middle={i === (levels - 1) / 2 || undefined}
                    x1={b.x + 1}
                    x2={b.x + b.width - 1}
                    y1={y}
                    y2={y}
                  />
                ))}
                <line
                  className={styles.edge}
                  x1={b.x + 10}
                  x2={b.x + b.width - 10}
                  y1={situations.y - 5}
                  y2={situations.y - 5}
                />
              </g>
            ))}
        {far
          ? null
          : columns.map(({ actionId, x, width: w, card }) => (
              <line
                key={actionId}
                className={styles.stem}
                x1={x + w / 2}
                x2={x + w / 2}
                y1={card.y + card.height}
                y2={plot.y + plot.height}
              />
            ))}
      </svg>
    </ViewportPortal>
  )
})
