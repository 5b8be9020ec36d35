import { ViewportPortal } from '@xyflow/react'
import { memo, Suspense } from 'react'
import { evidenceOf, type Pair } from '../../store/curves.ts'
import { useView } from '../../store/WorkshopContext.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { useSheet } from '../SheetContext.ts'
import { useSheetWindow } from '../useSheetWindow.ts'
import { FarCurve } from './FarCurve.tsx'
import { NearCurve } from './NearCurve.tsx'
import { PeerDrags } from './PeerDrags.tsx'
import styles from './PlotCurves.module.css'
import { useCurvePieces } from './useCurvePieces.ts'

// The curves are there before their names, and before what few look at.
const CurveNames = lazyPart([], async () => (await import('./CurveNames.tsx')).CurveNames)
const GapLayer = lazyPart([], async () => (await import('./GapLayer.tsx')).GapLayer)

/**
 * The curves of every offer and persona shown. Those of the active one are on top: its guesses are lines only, because
 * the marks that move stand there (MarkColumn), and what was measured of it lies over them.
 */
export const PlotCurves = memo(function PlotCurves() {
  const { layout, pairs, compared } = useSheet()
  const { far } = useSheetWindow()
  const evidenceShown = useView((v) => v.evidenceShown)
  const emphasised = useView((v) => v.emphasised)
  const size = { width: layout.width, height: layout.height }
  const curvesOf = (pair: Pair) =>
    evidenceOf(pair, { evidenceShown, compared }).map((evidence) => ({ pair, evidence }))
  const below = pairs.filter((p) => !p.active).flatMap(curvesOf)
  const active = pairs.filter((p) => p.active).flatMap(curvesOf)
  const onTop = active.filter((c) => c.evidence === 'verified')
  // One points at a name that may be of no curve shown.
  const dims = emphasised !== null && pairs.some((p) => p.key === emphasised)
  const pieces = useCurvePieces()
  const moving = evidenceShown.has('apriori') ? pairs.find((p) => p.active) : undefined
  const curve = ({ pair, evidence }: (typeof below)[number]) => {
    const key = `${pair.key} ${evidence}`
    const dim = dims && pair.key !== emphasised
    return far ? (
      <FarCurve key={key} pair={pair} evidence={evidence} dim={dim} />
    ) : (
      <NearCurve key={key} pair={pair} evidence={evidence} dim={dim} pieces={pieces} moving={moving} />
    )
  }
  return (
    <ViewportPortal>
      <svg className={styles.curves} {...size} aria-hidden="true">
        {compared === null || far ? null : (
          <Suspense>
            <GapLayer compared={compared} />
          </Suspense>
        )}
        {[...below, ...active.filter((c) => c.evidence === 'apriori')].map(curve)}
      </svg>
      <svg className={styles.onTop} {...size} aria-hidden="true">
        {onTop.map(curve)}
        {far ? null : (
          <Suspense>
            <CurveNames />
          </Suspense>
        )}
        <PeerDrags />
      </svg>
    </ViewportPortal>
  )
})
