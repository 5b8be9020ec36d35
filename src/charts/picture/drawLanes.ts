// The lanes of a picture: their names at the left, a bed under each sequence, and what stands in their cells.
import type { Palette } from '../palette.ts'
import { type SvgNode, svg, tenths } from '../svgNode.ts'
import type { DrawWith } from './drawHead.ts'
import type { LaneSign } from './pictureLane.ts'
import type { PictureLayout } from './pictureLayout.ts'
import { TEXT } from './pictureSizes.ts'
import { type PlacedCell, type PlacedLane, SIGN_HEIGHT } from './placeLanes.ts'
import { LINE_HEIGHT, readsFromRight, textBlock } from './textBlock.ts'

const NAME_GAP = 8

export function drawLanes(layout: PictureLayout, { palette }: DrawWith): SvgNode[] {
  const [first] = layout.blocks
  if (first === undefined) return []
  return layout.lanes.flatMap((lane) => {
    const y = layout.lanesTop + lane.y
    return [
      ...layout.blocks.map(({ x, width }) =>
        svg('rect', { x, y, width, height: lane.height, rx: 8, fill: palette.surface, stroke: palette.line }),
      ),
      ...rules(lane, layout, palette),
      ...names(lane, layout.lanesTop, first.x, palette),
      ...lane.rows.flatMap((row) =>
        row.cells.flatMap((cell) => drawCell(cell, layout.lanesTop + row.y, row.height, palette)),
      ),
    ]
  })
}

/** Between the rows of a lane that has several. */
function rules({ rows }: PlacedLane, { blocks, lanesTop }: PictureLayout, { line }: Palette): SvgNode[] {
  const d = (rows.length > 1 ? rows : []).flatMap(({ y }) =>
    blocks.map(({ x, width }) => `M${tenths(x + 10)},${tenths(lanesTop + y)}h${tenths(width - 20)}`),
  )
  return d.length === 0
    ? []
    : [svg('path', { d: d.join(''), stroke: line, 'stroke-width': 0.75, fill: 'none' })]
}

function names(lane: PlacedLane, top: number, right: number, palette: Palette): SvgNode[] {
  const width = 200
  const box = { x: right - NAME_GAP - width, width, size: TEXT.smallest, anchor: 'end' as const }
  const named = lane.rows.some((row) => row.name.length > 0)
  const lineHeight = TEXT.smallest * LINE_HEIGHT
  return [
    ...textBlock(lane.title, {
      ...box,
      y: top + lane.y + TEXT.smallest + (named ? 1 : 4),
      fill: palette.inkSoft,
      weight: 650,
    }),
    ...lane.rows.flatMap(({ name, y, height }) =>
      textBlock(name, {
        ...box,
        y: top + y + height / 2 - ((name.length - 1) * lineHeight) / 2 + TEXT.smallest * 0.36,
        fill: palette.inkSoft,
      }),
    ),
  ]
}

function drawCell(
  { x, width, sign, lines }: PlacedCell,
  top: number,
  height: number,
  palette: Palette,
): SvgNode[] {
  const middle = x + width / 2
  const lineHeight = TEXT.smallest * LINE_HEIGHT
  const textHeight = lines.length * lineHeight
  const content = (sign === null ? 0 : SIGN_HEIGHT) + textHeight
  const start = top + (height - content) / 2
  const first = start + (sign === null ? 0 : SIGN_HEIGHT) + TEXT.smallest * 0.92
  return [
    ...(sign === null ? [] : drawSign(sign, middle, start + SIGN_HEIGHT / 2, palette)),
    ...lines.map((line, i) =>
      svg(
        'text',
        {
          x: middle,
          y: first + i * lineHeight,
          fill: palette.ink,
          'font-size': TEXT.smallest,
          'text-anchor': 'middle',
          direction: readsFromRight(line) ? 'rtl' : undefined,
        },
        [line],
      ),
    ),
  ]
}

const RADIUS = 8
/** What stands in the ring of a hand-over. */
const LETTERS: Readonly<Partial<Record<LaneSign, string>>> = { question: '?', alert: '!', broken: '×' }

function drawSign(sign: LaneSign, x: number, y: number, palette: Palette): SvgNode[] {
  const square = (half: number, rx: number, look: Readonly<Record<string, string | number>>) =>
    svg('rect', { x: x - half, y: y - half, width: 2 * half, height: 2 * half, rx, ...look })
  const check = (stroke: string) =>
    svg('path', { d: `M${x - 3.5},${y}l2.5,2.8l4.5,-5.4`, fill: 'none', stroke, 'stroke-width': 1.75 })
  const { inkSoft, surface, friction } = palette
  switch (sign) {
    case 'tick':
      return [square(7, 3.5, { fill: inkSoft }), check(surface)]
    case 'dot':
      return [square(5, 5, { fill: inkSoft })]
    case 'ring':
      return [square(4.5, 4.5, { fill: 'none', stroke: inkSoft, 'stroke-width': 2 })]
    case 'diamond':
      return [svg('path', { d: `M${x},${y - 6}l6,6l-6,6l-6,-6z`, fill: inkSoft })]
    case 'fine':
      return [square(RADIUS, RADIUS, { fill: 'none', stroke: inkSoft, 'stroke-width': 1.25 }), check(inkSoft)]
    case 'question':
    case 'alert':
    case 'broken': {
      const bad = sign === 'broken'
      return [
        square(RADIUS, RADIUS, {
          fill: bad ? friction : 'none',
          stroke: sign === 'question' ? inkSoft : friction,
          'stroke-width': 1.25,
          ...(sign === 'question' ? { 'stroke-dasharray': '2.5 2' } : {}),
        }),
        svg(
          'text',
          {
            x,
            y: y + TEXT.text * 0.36,
            fill: bad ? surface : sign === 'question' ? inkSoft : friction,
            'font-size': TEXT.text,
            'font-weight': 700,
            'text-anchor': 'middle',
          },
          [LETTERS[sign] ?? ''],
        ),
      ]
    }
  }
}
