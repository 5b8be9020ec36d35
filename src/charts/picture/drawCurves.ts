// The plot of a picture: the curves as the map draws them, the gap between two, and the name of each at its end.
import type { ActionId } from '../../model/schema/ids.ts'
import { type CurveEnd, nameCurves } from '../curveNames.ts'
import { drawCurve, type PlacedMark } from '../drawCurve.ts'
import { drawGap } from '../drawGap.ts'
import { type PlotFrame, placeMarks } from '../placeMarks.ts'
import { type SvgNode, svg } from '../svgNode.ts'
import type { DrawWith } from './drawHead.ts'
import type { PictureCurve, PictureData } from './pictureData.ts'
import type { PictureLayout } from './pictureLayout.ts'
import { TEXT } from './pictureSizes.ts'

const pairOf = ({ offer, persona }: PictureCurve) => `${offer.id}/${persona.id}`

export function drawCurves(
  data: PictureData,
  layout: PictureLayout,
  { t, numbers, palette }: DrawWith,
): SvgNode[] {
  const frame: PlotFrame = { columns: layout.columns, plot: layout.plot, levels: data.levels }
  const pairs = [...new Set(data.curves.map(pairOf))]
  const marksOf = (curve: PictureCurve) =>
    placeMarks(
      frame,
      curve.series.points.map((p) => (p.level === null ? null : { ...p, level: p.level })),
      { pairs, active: pairs[Math.floor((pairs.length - 1) / 2)] ?? null, pair: pairOf(curve) },
    )
  const placed = data.curves.map((curve) => ({ curve, marks: marksOf(curve) }))
  const { compared } = data
  const shading =
    compared === null
      ? []
      : drawGap(
          { marks: marksOf(compared.curves[0]), offer: compared.curves[0].offer },
          { marks: marksOf(compared.curves[1]), offer: compared.curves[1].offer },
          gapFigures(data, layout.columns, numbers.change),
          palette,
          'gap',
        )
  return [
    ...shading,
    ...placed.map(({ curve, marks }) =>
      drawCurve(
        {
          offer: curve.offer,
          evidence: curve.series.choice.evidence === 'verified' ? 'verified' : 'apriori',
          personaNumber: curve.personaNumber,
          active: false,
        },
        marks,
        palette,
        { counts: true, countText: (n) => t('map.n', { n }) },
      ),
    ),
    ...drawNames(placed, pairs, layout, palette),
  ]
}

/** What stands beside each compared action: the difference with its sign. */
function gapFigures(
  { compared }: PictureData,
  columns: readonly { readonly actionId: ActionId }[],
  write: (gap: number) => string,
): (string | null)[] {
  const gaps = new Map(compared?.gap.rows.map((r) => [r.actionId, r.gap]))
  return columns.map(({ actionId }) => {
    const gap = gaps.get(actionId)
    return gap === undefined ? null : write(gap)
  })
}

interface PlacedCurve {
  readonly curve: PictureCurve
  readonly marks: readonly (PlacedMark | null)[]
}

/** One name for each offer and persona, at the end of the one of its curves that goes further. */
function drawNames(
  placed: readonly PlacedCurve[],
  pairs: readonly string[],
  { endX, labelsRight, plot }: PictureLayout,
  palette: DrawWith['palette'],
): SvgNode[] {
  const reach = ({ marks }: PlacedCurve) => marks.findLastIndex((m) => m !== null)
  const ends = pairs.flatMap((pair): CurveEnd[] => {
    const own = placed.filter(({ curve }) => pairOf(curve) === pair)
    const [one] = own.toSorted((a, b) => reach(b) - reach(a))
    const end = one?.marks[reach(one)]
    if (one === undefined || end == null) return []
    const { offer, personaNumber } = one.curve
    return [{ key: pair, offer: offer.name, personaNumber, x: end.x, y: end.y }]
  })
  const strip = { left: endX, right: labelsRight, top: plot.y, bottom: plot.y + plot.height }
  const colourOf = new Map(placed.map(({ curve }) => [pairOf(curve), palette.offers[curve.offer.colour]]))
  return nameCurves(ends, strip, TEXT.text).flatMap(({ key, lines, x, baselines, leader }) => {
    const colour = colourOf.get(key)
    return [
      svg('path', {
        d: leader,
        fill: 'none',
        stroke: colour,
        'stroke-dasharray': '1 3',
        'stroke-linecap': 'round',
      }),
      ...lines.map((line, i) =>
        svg('text', { x, y: baselines[i], fill: colour, 'font-size': TEXT.text, 'font-weight': 650 }, [line]),
      ),
    ]
  })
}
