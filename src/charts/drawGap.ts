// Two curves compared: the space between them, plain where the first is the better one and hatched where the second is,
// and the difference at each action.
import type { Offer } from '../model/schema/offer.ts'
import { curveSegments } from './curveSegments.ts'
import type { PlacedMark } from './drawCurve.ts'
import { gapShading } from './gapShading.ts'
import type { Palette } from './palette.ts'
import { type SvgNode, svg } from './svgNode.ts'

export interface GapSide {
  readonly offer: Pick<Offer, 'colour'>
  readonly marks: readonly (PlacedMark | null)[]
}

/**
 * The gap between two curves over the same columns. `figures` are the differences in words of the locale, null where
 * there is none to show. `id` names the pattern: unique on the page.
 */
export function drawGap(
  first: GapSide,
  second: GapSide,
  figures: readonly (string | null)[],
  palette: Palette,
  id: string,
): SvgNode[] {
  const { above, below } = gapShading(curveSegments(first.marks), curveSegments(second.marks))
  const [better, worse] = [palette.offers[first.offer.colour], palette.offers[second.offer.colour]]
  return [
    svg('defs', {}, [
      svg(
        'pattern',
        { id, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        [svg('line', { x1: 1, x2: 1, y1: 0, y2: 7, stroke: worse, 'stroke-width': 2.25 })],
      ),
    ]),
    ...(above === '' ? [] : [svg('path', { d: above, fill: better, 'fill-opacity': 0.2 })]),
    ...(below === '' ? [] : [svg('path', { d: below, fill: `url(#${id})`, 'fill-opacity': 0.42 })]),
    ...bars(first, second, palette),
    ...figureTexts(first, second, figures, palette),
  ]
}

/** From mark to mark at each compared action, also where its neighbours are not rated. */
function bars(first: GapSide, second: GapSide, palette: Palette): SvgNode[] {
  const d = first.marks
    .map((a, i) => {
      const b = second.marks[i]
      return a === null || b == null
        ? ''
        : `M${a.x.toFixed(1)},${a.y.toFixed(1)}L${b.x.toFixed(1)},${b.y.toFixed(1)}`
    })
    .join('')
  if (d === '') return []
  return [
    svg('path', { d, stroke: palette.inkFaint, 'stroke-width': 1, 'stroke-dasharray': '2 3', fill: 'none' }),
  ]
}

/** Half the height a figure needs between two marks to stand between them; else it stands under both. */
const ROOM = 26

function figureTexts(
  first: GapSide,
  second: GapSide,
  figures: readonly (string | null)[],
  palette: Palette,
): SvgNode[] {
  return first.marks.flatMap((a, i) => {
    const [b, figure] = [second.marks[i], figures[i]]
    if (a === null || b == null || figure == null) return []
    const between = Math.abs(a.y - b.y) >= ROOM
    return [
      svg(
        'text',
        {
          x: between ? (a.x + b.x) / 2 + 5 : (a.x + b.x) / 2,
          y: between ? (a.y + b.y) / 2 + 4 : Math.max(a.y, b.y) + 21,
          fill: palette.ink,
          stroke: palette.surface,
          'stroke-width': 3.5,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
          'font-size': 11,
          'font-weight': 700,
          'text-anchor': between ? 'start' : 'middle',
        },
        [figure],
      ),
    ]
  })
}
