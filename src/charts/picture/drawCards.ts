// The cards of a picture, with the numbers of their frictions.
import { type SvgNode, svg } from '../svgNode.ts'
import type { DrawWith } from './drawHead.ts'
import type { PictureData } from './pictureData.ts'
import type { PictureLayout } from './pictureLayout.ts'
import { TEXT } from './pictureSizes.ts'
import { LINE_HEIGHT, textBlock } from './textBlock.ts'

const BADGE = 9

export function drawCards(data: PictureData, { columns }: PictureLayout, { palette }: DrawWith): SvgNode[] {
  const pins = Map.groupBy(data.pins, (f) => f.actionId)
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
