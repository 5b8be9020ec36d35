import { useMemo } from 'react'
import { type CurveEnd, nameCurves } from '../../charts/curveNames.ts'
import { offerColour } from '../../charts/offerColour.ts'
import { heightOfLevel, laneOffset } from '../../charts/placeMarks.ts'
import { useSheet } from '../SheetContext.ts'
import { useSheetWindow } from '../useSheetWindow.ts'
import styles from './PlotCurves.module.css'
import { useCurveEnds } from './useCurveEnds.ts'

const SIZE = 11.5

/** The name of each curve right of where it ends, where there are several: what colour and shape say, in words. */
export function CurveNames() {
  const { layout, pairs } = useSheet()
  const { columns } = useSheetWindow()
  const last = layout.columns.at(-1)
  return pairs.length < 2 || last === undefined || columns.at(-1) !== last ? null : <Names />
}

function Names() {
  const { layout, levels, pairs } = useSheet()
  const { plot, endX, width } = layout
  const ends = useCurveEnds()
  const names = useMemo(() => {
    const keys = pairs.map((p) => p.key)
    const active = pairs.find((p) => p.active)?.key ?? null
    const placed = pairs.flatMap(({ key, offer, personaNumber }, i): CurveEnd[] => {
      const end = ends[i]
      if (end == null) return []
      const { column, level } = end
      const x = column.x + column.width / 2 + laneOffset({ pairs: keys, active, pair: key }, column.width)
      return [{ key, offer: offer.name, personaNumber, x, y: heightOfLevel({ plot, levels }, level) }]
    })
    return nameCurves(
      placed,
      { left: endX, right: width - 4, top: plot.y, bottom: plot.y + plot.height },
      SIZE,
    )
  }, [pairs, ends, plot, levels, endX, width])
  return names.map(({ key, lines, x, baselines, leader }) => {
    const pair = pairs.find((p) => p.key === key)
    return pair === undefined ? null : (
      <g key={key} className={styles.named} style={{ color: offerColour(pair.offer.colour) }}>
        <path className={styles.leader} d={leader} />
        {lines.map((line, i) => (
          <text key={baselines[i]} x={x} y={baselines[i]} fontSize={SIZE}>
            {line}
          </text>
        ))}
      </g>
    )
  })
}
