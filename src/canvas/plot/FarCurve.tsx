import { type ReactFlowState, useStore } from '@xyflow/react'
import { type CSSProperties, memo, useMemo } from 'react'
import { curvePath } from '../../charts/curvePath.ts'
import { dashOf } from '../../charts/glyphPath.ts'
import { offerColour } from '../../charts/offerColour.ts'
import type { Evidence } from '../../model/schema/mark.ts'
import type { Pair } from '../../store/curves.ts'
import { useSheet } from '../SheetContext.ts'
import type { Block } from '../sheetLayout.ts'
import { withNeighbours } from '../sheetWindow.ts'
import { useSheetWindow } from '../useSheetWindow.ts'
import styles from './PlotCurves.module.css'
import { useCurveMarks } from './useCurveMarks.ts'

export interface FarCurveProps {
  readonly pair: Pair
  readonly evidence: Evidence
  readonly dim: boolean
}

/**
 * How much wider than on the sheet a stroke is, so that it is as wide as ever on the screen: the sheet is scaled around the drawing,
 * where `vector-effect` does not see it. In steps, so that nothing is drawn anew while the hand zooms.
 */
const strokeScale = ({ transform: [, , zoom] }: ReactFlowState) => 2 ** (Math.round(-4 * Math.log2(zoom)) / 4)

/** A curve from afar: one path a sequence for the line, and one for its marks. */
export const FarCurve = memo(function FarCurve({ pair, evidence, dim }: FarCurveProps) {
  const { blocks } = useSheetWindow()
  const scale = useStore(strokeScale)
  const dashes = dashOf(pair.offer.role, evidence).replace(/[\d.]+/g, (length) =>
    String(Number(length) * scale),
  )
  return (
    <g
      className={styles.curve}
      style={{ color: offerColour(pair.offer.colour), '--scale': scale } as CSSProperties}
      strokeDasharray={dashes}
      data-active={pair.active || undefined}
      data-dim={dim || undefined}
    >
      {blocks.map((block) => (
        <FarSequence key={block.sequenceId} block={block} pair={pair} evidence={evidence} />
      ))}
    </g>
  )
})

interface FarSequenceProps extends Omit<FarCurveProps, 'dim'> {
  readonly block: Block
}

const FarSequence = memo(function FarSequence({ block, pair, evidence }: FarSequenceProps) {
  const { layout } = useSheet()
  // With its neighbours, so that the curve does not break between sequences.
  const columns = useMemo(() => withNeighbours(layout, block.columns, 1), [layout, block])
  const marks = useCurveMarks(pair, evidence, columns)
  const dots = marks.map((m) => (m === null ? '' : `M${m.x} ${m.y}h0`)).join('')
  return (
    <>
      <path className={styles.farLine} d={curvePath(marks)} />
      <path className={styles.farMarks} d={dots} />
    </>
  )
})
