// The sheet of a picture: sequences, cards, the plot with its curves, situations.
import { levelWords } from '../levelWords.ts'
import { heightOfLevel } from '../placeMarks.ts'
import { type SvgNode, svg } from '../svgNode.ts'
import { wrapText } from '../wrapText.ts'
import { drawCards } from './drawCards.ts'
import { drawCurves } from './drawCurves.ts'
import type { DrawWith } from './drawHead.ts'
import { drawLanes } from './drawLanes.ts'
import type { PictureData } from './pictureData.ts'
import type { PictureLayout } from './pictureLayout.ts'
import { TEXT } from './pictureSizes.ts'
import { LINE_HEIGHT, textBlock } from './textBlock.ts'

const AXIS_WORDS = 90

export function drawSheet(data: PictureData, layout: PictureLayout, drawing: DrawWith): SvgNode[] {
  return [
    ...drawStrips(data, layout, drawing),
    ...drawAxis(data, layout, drawing),
    ...drawCards(data, layout, drawing),
    ...drawCurves(data, layout, drawing),
    ...drawSituations(layout, drawing),
    ...drawLanes(layout, drawing),
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
