import { ViewportPortal } from '@xyflow/react'
import { memo, Suspense, useMemo } from 'react'
import { drawCurve } from '../../charts/drawCurve.ts'
import { PAGE_PALETTE } from '../../charts/palette.ts'
import { SvgShapes } from '../../charts/SvgShapes.tsx'
import { evidenceOf, type Pair } from '../../store/curves.ts'
import { useView } from '../../store/WorkshopContext.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSheet } from '../SheetContext.ts'
import { useSheetWindow } from '../useSheetWindow.ts'
import { FarCurve, type FarCurveProps } from './FarCurve.tsx'
import { PeerDrags } from './PeerDrags.tsx'
import styles from './PlotCurves.module.css'
import { useCurveColumns } from './useCurveColumns.ts'
import { useCurveMarks } from './useCurveMarks.ts'

// The curves are there before their names, and before what few look at.
const CurveLabels = lazyPart([], async () => (await import('./CurveLabels.tsx')).CurveLabels)
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
  const One = far ? FarCurve : Curve
  const curve = ({ pair, evidence }: (typeof below)[number]) => (
    <One
      key={`${pair.key} ${evidence}`}
      pair={pair}
      evidence={evidence}
      dim={dims && pair.key !== emphasised}
    />
  )
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
            <CurveLabels />
          </Suspense>
        )}
        <PeerDrags />
      </svg>
    </ViewportPortal>
  )
})

/** The curve in view, cut a little outside it. */
const Curve = memo(function Curve({ pair, evidence, dim }: FarCurveProps) {
  const t = useTranslate()
  const marks = useCurveMarks(pair, evidence, useCurveColumns())
  const { offer, personaNumber, active } = pair
  const shapes = useMemo(
    () => [
      drawCurve({ offer, evidence, personaNumber, active }, marks, PAGE_PALETTE, {
        lineOnly: active && evidence === 'apriori',
        counts: true,
        countText: (n) => t('map.n', { n }),
      }),
    ],
    [offer, evidence, personaNumber, active, marks, t],
  )
  return (
    <g className={styles.curve} data-dim={dim || undefined}>
      <SvgShapes shapes={shapes} />
    </g>
  )
})
