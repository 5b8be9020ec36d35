import { memo, useMemo } from 'react'
import { type CurvePoint, curvePath } from '../charts/curvePath.ts'
import { dashOf } from '../charts/glyphPath.ts'
import { offerColour } from '../charts/offerColour.ts'
import type { Offer } from '../model/schema/offer.ts'
import styles from './OfferCurves.module.css'
import { useSheet } from './SheetContext.ts'
import { type Block, yOfLevel } from './sheetLayout.ts'
import { withNeighbours } from './sheetWindow.ts'
import { useLevels } from './useLevels.ts'
import { useSheetWindow } from './useSheetWindow.ts'

/** A curve from afar: one path a sequence for the line, and one for its marks. */
export const FarCurve = memo(function FarCurve({
  offer,
  active,
}: {
  readonly offer: Offer
  readonly active: boolean
}) {
  const { blocks } = useSheetWindow()
  return (
    <g style={{ color: offerColour(offer.colour) }} data-active={active || undefined}>
      {blocks.map((block) => (
        <FarSequence key={block.sequenceId} block={block} offer={offer} />
      ))}
    </g>
  )
})

const FarSequence = memo(function FarSequence({
  block,
  offer,
}: {
  readonly block: Block
  readonly offer: Offer
}) {
  const { layout, levels: scale } = useSheet()
  // With its neighbours, so that the curve does not break between sequences.
  const columns = useMemo(() => withNeighbours(layout, block.columns, 1), [layout, block])
  const levels = useLevels(columns, offer.id)
  const points = columns.map(({ x, width }, i): CurvePoint => {
    const level = levels[i]
    return level === undefined ? null : { x: x + width / 2, y: yOfLevel(layout, level, scale) }
  })
  const marks = points.map((p) => (p === null ? '' : `M${p.x} ${p.y}h0`)).join('')
  return (
    <>
      <path className={styles.farLine} d={curvePath(points)} strokeDasharray={dashOf(offer.role)} />
      <path className={styles.farMarks} d={marks} />
    </>
  )
})
