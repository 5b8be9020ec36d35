import { ViewportPortal } from '@xyflow/react'
import { memo, useMemo } from 'react'
import { type CurvePoint, curvePath } from '../charts/curvePath.ts'
import { dashOf, glyphPath } from '../charts/glyphPath.ts'
import { offerColour } from '../charts/offerColour.ts'
import { markSubjectOf } from '../model/schema/mark.ts'
import type { Offer } from '../model/schema/offer.ts'
import { useDraggingPeers, usePersonColour } from '../store/WorkshopContext.ts'
import { FarCurve } from './FarCurve.tsx'
import { markOffset } from './markOffset.ts'
import styles from './OfferCurves.module.css'
import { useSheet } from './SheetContext.ts'
import { yOfLevel } from './sheetLayout.ts'
import { withNeighbours } from './sheetWindow.ts'
import { useLevels } from './useLevels.ts'
import { useSheetWindow } from './useSheetWindow.ts'

/** A monotone curve at a point depends on the points next to it, and those are cut off out of view. */
const CURVE_NEIGHBOURS = 2

/** One curve per shown offer for the active persona, drawn by d3; the active one on top, with its moving mark. */
export const OfferCurves = memo(function OfferCurves() {
  const { layout, offers, activeOffer } = useSheet()
  const { far } = useSheetWindow()
  const onTop = offers.filter((o) => o.id === activeOffer?.id)
  const below = offers.filter((o) => o.id !== activeOffer?.id)
  return (
    <ViewportPortal>
      <svg className={styles.curves} width={layout.width} height={layout.height} aria-hidden="true">
        {[...below, ...onTop].map((offer) =>
          far ? (
            <FarCurve key={offer.id} offer={offer} active={offer.id === activeOffer?.id} />
          ) : (
            <OfferCurve key={offer.id} offer={offer} active={offer.id === activeOffer?.id} />
          ),
        )}
        <PeerDrags />
      </svg>
    </ViewportPortal>
  )
})

/** The curve in view, cut a little outside it. */
const OfferCurve = memo(function OfferCurve({
  offer,
  active,
}: {
  readonly offer: Offer
  readonly active: boolean
}) {
  const { layout, levels: scale, offers, activeOffer } = useSheet()
  const { columns: shown } = useSheetWindow()
  const columns = useMemo(() => withNeighbours(layout, shown, CURVE_NEIGHBOURS), [layout, shown])
  const levels = useLevels(columns, offer.id)
  const points = columns.map(({ x, width }, i): CurvePoint => {
    const level = levels[i]
    if (level === undefined) return null
    return {
      x: x + width / 2 + markOffset(offers, activeOffer?.id, offer.id, width),
      y: yOfLevel(layout, level, scale),
    }
  })
  return (
    <g style={{ color: offerColour(offer.colour) }} data-active={active || undefined}>
      <path className={styles.line} d={curvePath(points)} strokeDasharray={dashOf(offer.role)} />
      {active
        ? null
        : points.map((p, i) =>
            p === null ? null : (
              <path
                key={columns[i]?.actionId}
                className={styles.mark}
                d={glyphPath(offer.role, 10)}
                transform={`translate(${p.x},${p.y})`}
              />
            ),
          )}
    </g>
  )
})

/** Marks that other people are dragging right now. */
function PeerDrags() {
  const { layout, levels, offers, activeOffer, persona } = useSheet()
  const peers = useDraggingPeers()
  const colourOf = usePersonColour()
  return peers.map(({ clientId, drag, person }) => {
    // The mark itself may not exist yet: it is being placed.
    const subject = drag === null ? null : markSubjectOf(drag.markId)
    const column = subject === null ? undefined : layout.byAction.get(subject.actionId)
    const offer = offers.find((o) => o.id === subject?.offerId)
    if (drag === null || column === undefined || offer === undefined) return null
    if (subject?.personaId !== persona?.id) return null
    const x = column.x + column.width / 2 + markOffset(offers, activeOffer?.id, offer.id, column.width)
    const y = yOfLevel(layout, Math.min(levels, Math.max(1, drag.level)), levels)
    return (
      <g key={clientId} transform={`translate(${x},${y})`} style={{ color: colourOf(person.id) }}>
        <path className={styles.ghost} d={glyphPath(offer.role, 24)} />
        <text className={styles.name} textAnchor="middle" y={-20}>
          {person.name}
        </text>
      </g>
    )
  })
}
