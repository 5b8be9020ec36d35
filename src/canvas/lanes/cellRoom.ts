// What fits a cell of a lane of one row, where an action is as narrow as a checkbox: cells stand in two tiers then, like
// the cards, each as wide as two columns, and words break between syllables. In sheet pixels; see LaneCell.module.css.
import type { CSSProperties } from 'react'
import { hyphenate } from '../../charts/hyphenate.ts'
import { textWidth } from '../../charts/textWidth.ts'
import type { LaneColumn } from './lane.ts'

/** Height of a tier: of an icon with a word or two, of three names or one long one, of a title. */
export const TIERS = { signs: 46, names: 58, titles: 70 } as const
export type TierHeight = (typeof TIERS)[keyof typeof TIERS]

/** On a phone the title of the lane stands over its cells. */
const TITLE = 20
const FONT_SIZE = 11
const LINE = 13.75
/** Edges of the cell, above and below, less the gap that the last has not; and of what stands in it, with the gap to the next. */
const CELL_EDGES = 4
const CHIP_EDGES = 4
const CHIP_SIDES = 12

export function cellsHeight(tier: TierHeight, narrow: boolean): number {
  return 2 * tier + (narrow ? TITLE : 0)
}

/** Lines that each of `count` things, one under the other, has in a cell. */
export function linesOf(tier: LaneColumn['tier'], height: TierHeight, count: number): number {
  const room = (tier === 'only' ? 2 * height : height) - CELL_EDGES - count * CHIP_EDGES
  return Math.max(1, Math.floor(room / LINE / count))
}

/** The text with places where a word too long for a cell of this width may break, behind a hyphen. */
export function breakableIn(text: string, width: number): string {
  return text.replace(/[^\s-]+/gu, (word) =>
    textWidth(word, FONT_SIZE, true) > width - CHIP_SIDES ? hyphenate(word) : word,
  )
}

/** Where the cell of a column stands across the sheet; its tier is `data-tier` of the class `tiered`. */
export function acrossOf({ x, width, card }: LaneColumn): CSSProperties {
  // The stem stands in the middle of the column, which is not that of a card at the edge of its sequence.
  return { left: card.x, width: card.width, '--stem': `${x + width / 2 - card.x}px` } as CSSProperties
}
