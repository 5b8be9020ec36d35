import { memo, useMemo } from 'react'
import { drawCurve } from '../../charts/drawCurve.ts'
import { PAGE_PALETTE } from '../../charts/palette.ts'
import { SvgShapes } from '../../charts/SvgShapes.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import type { Piece } from '../sheetWindow.ts'
import type { FarCurveProps } from './FarCurve.tsx'
import styles from './PlotCurves.module.css'
import { useCurveMarks } from './useCurveMarks.ts'

interface NearCurveProps extends FarCurveProps {
  readonly pieces: readonly Piece[]
}

/** The curve in view, cut a little outside it. It is drawn piece by piece, so that one mark draws one piece again. */
export const NearCurve = memo(function NearCurve({ pair, evidence, dim, pieces }: NearCurveProps) {
  return (
    <g className={styles.curve} data-dim={dim || undefined}>
      {pieces.map((piece) => (
        <CurvePiece key={piece.key} piece={piece} pair={pair} evidence={evidence} />
      ))}
    </g>
  )
})

interface CurvePieceProps extends Omit<FarCurveProps, 'dim'> {
  readonly piece: Piece
}

const CurvePiece = memo(function CurvePiece({ piece, pair, evidence }: CurvePieceProps) {
  const t = useTranslate()
  const marks = useCurveMarks(pair, evidence, piece.columns)
  const { offer, personaNumber, active } = pair
  const shapes = useMemo(
    () => [
      drawCurve({ offer, evidence, personaNumber, active }, marks, PAGE_PALETTE, {
        lineOnly: active && evidence === 'apriori',
        counts: true,
        countText: (n) => t('map.n', { n }),
        only: piece.only,
      }),
    ],
    [offer, evidence, personaNumber, active, marks, t, piece],
  )
  return <SvgShapes shapes={shapes} />
})
