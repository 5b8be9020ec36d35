import { memo, useMemo } from 'react'
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

/** A curve from afar: one path a sequence for the line, and one for its marks. */
export const FarCurve = memo(function FarCurve({ pair, evidence, dim }: FarCurveProps) {
  const { blocks } = useSheetWindow()
  return (
    <g
      className={styles.curve}
      style={{ color: offerColour(pair.offer.colour) }}
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
      <path
        className={styles.farLine}
        d={curvePath(marks)}
        strokeDasharray={dashOf(pair.offer.role, evidence)}
      />
      <path className={styles.farMarks} d={dots} />
    </>
  )
})
