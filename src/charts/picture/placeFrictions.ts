// The list of frictions at the foot of a picture.
import { wrapText } from '../wrapText.ts'
import type { PictureData } from './pictureData.ts'
import { FRICTION_INDENT, MARGIN, TEXT } from './pictureSizes.ts'
import { LINE_HEIGHT } from './textBlock.ts'

const FRICTION_COLUMN = 350
const FRICTION_LINES_MAX = 4

/** In columns, one after the other, of about the same height. From the top of the list. */
export function placeFrictions({ frictions }: PictureData, width: number, noOwner: string) {
  const count = Math.max(1, Math.floor((width - 2 * MARGIN) / FRICTION_COLUMN))
  const columnWidth = (width - 2 * MARGIN) / count
  const lineHeight = TEXT.text * LINE_HEIGHT
  const items = frictions.map(({ number, text, owners }) => {
    const lines = wrapText(text, {
      width: columnWidth - FRICTION_INDENT - 20,
      size: TEXT.text,
      maxLines: FRICTION_LINES_MAX,
    })
    const names = owners.length === 0 ? noOwner : owners.join(', ')
    return { number, lines, owners: names, height: (lines.length + 1) * lineHeight + 8 }
  })
  const headingHeight = TEXT.name * LINE_HEIGHT + 12
  const share = items.reduce((sum, i) => sum + i.height, 0) / count
  const heights = Array.from({ length: count }, () => 0)
  let column = 0
  let sum = 0
  const placed = items.map((item) => {
    // The next column begins where half of the item is over the share of those before.
    while (column < count - 1 && sum + item.height / 2 > share * (column + 1)) column += 1
    const y = headingHeight + (heights[column] ?? 0) + lineHeight
    heights[column] = (heights[column] ?? 0) + item.height
    sum += item.height
    return { ...item, x: MARGIN + column * columnWidth, y }
  })
  return {
    frictions: placed,
    frictionColumnWidth: columnWidth,
    frictionsHeight: items.length === 0 ? 0 : headingHeight + Math.max(...heights) + 6,
  }
}
