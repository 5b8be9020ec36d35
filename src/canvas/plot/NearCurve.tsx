import { memo, useMemo } from 'react'
import { drawCurve, type PlacedMark } from '../../charts/drawCurve.ts'
import { PAGE_PALETTE } from '../../charts/palette.ts'
import { SvgShapes } from '../../charts/SvgShapes.tsx'
import type { Pair } from '../../store/curves.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import type { Piece } from '../sheetWindow.ts'
import type { FarCurveProps } from './FarCurve.tsx'
import styles from './PlotCurves.module.css'
import { useCurveMarks } from './useCurveMarks.ts'

interface NearCurveProps extends FarCurveProps {
  readonly pieces: readonly Piece[]
  /** Whose marks move, and lie over what was measured. */
  readonly moving: Pair | undefined
}

/** The curve in view, cut a little outside it. It is drawn piece by piece, so that one mark draws one piece again. */
export const NearCurve = memo(function NearCurve({ pair, evidence, dim, pieces, moving }: NearCurveProps) {
  return (
    <g className={styles.curve} data-dim={dim || undefined}>
      {pieces.map((piece) =>
        evidence === 'verified' && moving !== undefined ? (
          <MeasuredPiece key={piece.key} piece={piece} pair={pair} evidence={evidence} moving={moving} />
        ) : (
          <CurvePiece key={piece.key} piece={piece} pair={pair} evidence={evidence} />
        ),
      )}
    </g>
  )
})

interface CurvePieceProps extends Omit<FarCurveProps, 'dim'> {
  readonly piece: Piece
  readonly inTheWay?: readonly (PlacedMark | null)[]
}

/** Of what was measured the number is written where no mark that moves lies on it. */
function MeasuredPiece({ moving, ...props }: CurvePieceProps & { readonly moving: Pair }) {
  return <CurvePiece {...props} inTheWay={useCurveMarks(moving, 'apriori', props.piece.columns)} />
}

const CurvePiece = memo(function CurvePiece({ piece, pair, evidence, inTheWay }: CurvePieceProps) {
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
        ...(inTheWay === undefined ? {} : { inTheWay }),
      }),
    ],
    [offer, evidence, personaNumber, active, marks, t, piece, inTheWay],
  )
  return <SvgShapes shapes={shapes} />
})
