// The sheet of a picture: sequences, cards, the plot with its curves, situations.
import type { ActionId } from '../../model/schema/ids.ts'
import { curveLabel, placeCurveLabels } from '../curveLabels.ts'
import { drawCurve, type PlacedMark } from '../drawCurve.ts'
import { drawGap } from '../drawGap.ts'
import { levelWords } from '../levelWords.ts'
import { heightOfLevel, type PlotFrame, placeMarks } from '../placeMarks.ts'
import { type SvgNode, svg } from '../svgNode.ts'
import { wrapText } from '../wrapText.ts'
import type { DrawWith } from './drawHead.ts'
import type { PictureCurve, PictureData } from './pictureData.ts'
import { type PictureLayout, TEXT } from './pictureLayout.ts'
import { LINE_HEIGHT, textBlock } from './textBlock.ts'

const LABEL_MAX = 126
const AXIS_WORDS = 90

export function drawSheet(data: PictureData, layout: PictureLayout, drawing: DrawWith): SvgNode[] {
  return [
    ...drawStrips(data, layout, drawing),
    ...drawAxis(data, layout, drawing),
    ...drawCards(data, layout, drawing),
    ...drawCurves(data, layout, drawing),
    ...drawSituations(layout, drawing),
  ]
}

function drawStrips({ levels }: PictureData, layout: PictureLayout, { palette }: DrawWith): SvgNode[] {
  const { blocks, columns, cardsTop, sheetBottom, plot, situationsTop } = layout
  const heights = Array.from({ length: levels }, (_, i) => heightOfLevel({ plot, levels }, i + 1))
  return [
    ...blocks.flatMap(({ x, width }) => [
      svg('rect', {
        x,
        y: cardsTop - 8,
        width,
        height: sheetBottom - cardsTop + 8,
        rx: 10,
        fill: palette.surface,
        stroke: palette.line,
      }),
      ...heights.map((y, i) =>
        svg('line', {
          x1: x + 1,
          x2: x + width - 1,
          y1: y,
          y2: y,
          stroke: i === (levels - 1) / 2 ? palette.lineStrong : palette.line,
          'stroke-dasharray': i === (levels - 1) / 2 ? '4 4' : undefined,
        }),
      ),
      svg('line', {
        x1: x + 10,
        x2: x + width - 10,
        y1: situationsTop,
        y2: situationsTop,
        stroke: palette.line,
      }),
    ]),
    ...columns.map(({ x, width, card }) =>
      svg('line', {
        x1: x + width / 2,
        x2: x + width / 2,
        y1: card.y + card.height,
        y2: plot.y + plot.height,
        stroke: palette.line,
      }),
    ),
  ]
}

/** The numbers of the levels, with words at both ends and in the middle (J4). */
function drawAxis({ levels }: PictureData, layout: PictureLayout, { t, palette }: DrawWith): SvgNode[] {
  const [first] = layout.blocks
  if (first === undefined) return []
  const worded = new Set([1, (levels + 1) / 2, levels])
  return Array.from({ length: levels }, (_, i) => i + 1).flatMap((level) => {
    const y = heightOfLevel({ plot: layout.plot, levels }, level)
    const words = worded.has(level)
      ? wrapText(levelWords(level, levels, t), { width: AXIS_WORDS, size: TEXT.text, bold: true })
      : []
    const lineHeight = TEXT.text * LINE_HEIGHT
    return [
      ...textBlock([String(level)], {
        x: first.x - 26,
        y: y + TEXT.text * 0.36,
        width: 20,
        size: TEXT.text,
        fill: palette.inkSoft,
        anchor: 'end',
      }),
      ...textBlock(words, {
        x: first.x - 30 - AXIS_WORDS,
        y: y + TEXT.text * 0.36 - ((words.length - 1) * lineHeight) / 2,
        width: AXIS_WORDS,
        size: TEXT.text,
        fill: palette.inkSoft,
        weight: 600,
        anchor: 'end',
      }),
    ]
  })
}

const BADGE = 9

function drawCards(data: PictureData, { columns }: PictureLayout, { palette }: DrawWith): SvgNode[] {
  const pins = Map.groupBy(data.frictions, (f) => f.actionId)
  const lineHeight = TEXT.text * LINE_HEIGHT
  return columns.flatMap(({ actionId, card }) => {
    const middle = card.y + card.height / 2
    const numbers = pins.get(actionId) ?? []
    const room = Math.max(1, Math.floor(card.width / (2 * BADGE + 2)))
    const shown = numbers.slice(-room)
    return [
      svg('rect', {
        x: card.x,
        y: card.y,
        width: card.width,
        height: card.height,
        rx: 7,
        fill: palette.surface,
        stroke: palette.lineStrong,
        'stroke-width': 0.75,
      }),
      ...textBlock(card.lines, {
        x: card.x + 7,
        y: middle - ((card.lines.length - 1) * lineHeight) / 2 + TEXT.text * 0.36,
        width: card.width - 14,
        size: TEXT.text,
        fill: palette.ink,
        weight: 600,
      }),
      ...shown.flatMap((friction, i) =>
        frictionBadge(
          friction.number,
          card.x + card.width - 6 - BADGE - (shown.length - 1 - i) * (2 * BADGE + 2),
          card.y + card.height,
          friction.owners.length > 0,
          palette,
        ),
      ),
    ]
  })
}

/** The number of a friction; the ring is broken while nobody answers for it. */
export function frictionBadge(
  number: number,
  x: number,
  y: number,
  owned: boolean,
  palette: DrawWith['palette'],
): SvgNode[] {
  const width = number > 99 ? 2 * BADGE + 8 : 2 * BADGE
  return [
    svg('rect', {
      x: x - width / 2,
      y: y - BADGE,
      width,
      height: 2 * BADGE,
      rx: BADGE,
      fill: palette.frictionSoft,
      stroke: palette.friction,
      'stroke-width': 1.5,
      'stroke-dasharray': owned ? undefined : '3 2.5',
    }),
    svg(
      'text',
      {
        x,
        y: y + TEXT.smallest * 0.36,
        fill: palette.friction,
        'font-size': TEXT.smallest,
        'font-weight': 700,
        'text-anchor': 'middle',
      },
      [String(number)],
    ),
  ]
}

const pairOf = ({ offer, persona }: PictureCurve) => `${offer.id}/${persona.id}`

function drawCurves(data: PictureData, layout: PictureLayout, { t, numbers, palette }: DrawWith): SvgNode[] {
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
    ...drawLabels(placed, pairs, layout, palette),
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
function drawLabels(
  placed: readonly PlacedCurve[],
  pairs: readonly string[],
  layout: PictureLayout,
  palette: DrawWith['palette'],
): SvgNode[] {
  const reach = ({ marks }: PlacedCurve) => marks.findLastIndex((m) => m !== null)
  const named = pairs.flatMap((pair) => {
    const own = placed.filter(({ curve }) => pairOf(curve) === pair)
    return own.length === 0 ? [] : [own.reduce((a, b) => (reach(b) > reach(a) ? b : a))]
  })
  const labels = placeCurveLabels(
    placed.map((one) => ({
      key: pairOf(one.curve),
      text: named.includes(one)
        ? curveLabel(one.curve.offer.name, one.curve.personaNumber, LABEL_MAX, TEXT.text)
        : null,
      points: one.marks,
    })),
    {
      left: layout.blocks[0]?.x ?? 0,
      right: layout.labelsRight,
      top: layout.plot.y,
      bottom: layout.plot.y + layout.plot.height,
    },
    TEXT.text,
  )
  const colourOf = new Map(placed.map(({ curve }) => [pairOf(curve), palette.offers[curve.offer.colour]]))
  return labels.map(({ key, text, x, y, anchor }) =>
    svg(
      'text',
      {
        x,
        y,
        fill: colourOf.get(key),
        stroke: palette.surface,
        'stroke-width': 3.5,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
        'font-size': TEXT.text,
        'font-weight': 650,
        'text-anchor': anchor === 'end' ? 'end' : undefined,
      },
      [text],
    ),
  )
}

function drawSituations({ blocks, situationsTop }: PictureLayout, { palette }: DrawWith): SvgNode[] {
  return blocks.flatMap(({ x, width, name, situation }) => {
    const box = { x: x + 12, width: width - 24 }
    const nameY = situationsTop + 8 + TEXT.name
    const nameHeight = name.length * TEXT.name * LINE_HEIGHT
    return [
      ...textBlock(name, { ...box, y: nameY, size: TEXT.name, fill: palette.ink, weight: 700 }),
      ...textBlock(situation, {
        ...box,
        y: nameY + nameHeight,
        size: TEXT.text,
        fill: palette.inkSoft,
      }),
    ]
  })
}
