import { useMemo } from 'react'
import { curveLabel, placeCurveLabels } from '../../charts/curveLabels.ts'
import type { CurvePoint } from '../../charts/curveSegments.ts'
import { offerColour } from '../../charts/offerColour.ts'
import { placeMarks } from '../../charts/placeMarks.ts'
import { markId } from '../../model/schema/mark.ts'
import { useRecordsById } from '../../store/useRecordsById.ts'
import { useSettled } from '../../ui/useSettled.ts'
import { useSheet } from '../SheetContext.ts'
import { useSheetWindow } from '../useSheetWindow.ts'
import styles from './PlotCurves.module.css'

const SIZE = 11.5
/** What a name may take of the plot, in sheet pixels. */
const WIDTH_MAX = 170
const SETTLE_MS = 2000
/** Room right of the last sequence. */
const BEYOND = 52

/** The name of each curve at its end, where there are several: what colour and shape say, in words. */
export function CurveLabels() {
  const { layout, levels, pairs } = useSheet()
  const { plot } = layout
  const { columns } = useSheetWindow()
  const ids = useMemo(
    () =>
      pairs.flatMap(({ offer, persona }) =>
        columns.flatMap(({ actionId }) =>
          (['apriori', 'verified'] as const).map((evidence) =>
            markId({ actionId, personaId: persona.id, offerId: offer.id }, evidence),
          ),
        ),
      ),
    [pairs, columns],
  )
  // A name may come after its curve: placing all of them reads every mark in view.
  const marks = useSettled(useRecordsById('marks', ids), SETTLE_MS)
  const labels = useMemo(() => {
    const active = pairs.find((p) => p.active)?.key ?? null
    const keys = pairs.map((p) => p.key)
    const placed = (key: string, i: number, kind: number) =>
      placeMarks(
        { columns, plot, levels },
        columns.map((_, c) => {
          const level = marks[2 * (i * columns.length + c) + kind]?.level
          return level === undefined || level > levels ? null : { level, n: null, interval: null }
        }),
        { pairs: keys, active, pair: key },
      )
    const reach = (points: readonly CurvePoint[]) => points.findLastIndex((p) => p !== null)
    // The name stands once, at the end of the guesses or of the measures: whichever goes further.
    const curves = pairs.flatMap(({ key, offer, personaNumber }, i) => {
      const [guessed, measured] = [placed(key, i, 0), placed(key, i, 1)]
      const text = curveLabel(offer.name, personaNumber, WIDTH_MAX, SIZE)
      const atMeasured = reach(measured) > reach(guessed)
      return [
        { key, text: atMeasured ? null : text, points: guessed },
        { key, text: atMeasured ? text : null, points: measured },
      ]
    })
    const end = columns.at(-1)
    const right = end === undefined ? 0 : end.x + end.width
    const bounds = {
      left: columns[0]?.x ?? 0,
      right: end === undefined || end.index < layout.columns.length - 1 ? right : layout.endX + BEYOND,
      top: plot.y,
      bottom: plot.y + plot.height,
    }
    return placeCurveLabels(curves, bounds, SIZE)
  }, [pairs, columns, plot, levels, layout, marks])
  if (pairs.length < 2) return null
  return labels.map(({ key, text, x, y, anchor }) => {
    const pair = pairs.find((p) => p.key === key)
    return pair === undefined ? null : (
      <text
        key={key}
        className={styles.label}
        x={x}
        y={y}
        fontSize={SIZE}
        textAnchor={anchor}
        fill={offerColour(pair.offer.colour)}
      >
        {text}
      </text>
    )
  })
}
