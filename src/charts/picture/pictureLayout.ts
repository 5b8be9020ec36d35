// Where everything stands in a picture of the map, in units of which four are a millimetre on A3.
//
// Invariants (test/charts/picture/pictureLayout.test.ts)
// - A page keeps the proportions of its format. What does not fit makes it larger, not the letters smaller: on a sheet
//   of paper of the format the whole is then printed smaller, and `pointsOnPaper` says how small.
// - No two cards of a row overlap; cards stay inside their sequence.
import type { ActionId, SequenceId } from '../../model/schema/ids.ts'
import { wrapText } from '../wrapText.ts'
import type { PictureData } from './pictureData.ts'
import { MARGIN, TEXT } from './pictureSizes.ts'
import { placeFrictions } from './placeFrictions.ts'
import { type PlacedLane, placeLanes } from './placeLanes.ts'
import { LINE_HEIGHT } from './textBlock.ts'

export const PICTURE_FORMATS = ['a3', 'slide'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

/** A3 landscape; a slide of 16:9, 13⅓ inches wide. */
const PAGES: Readonly<Record<PictureFormat, { width: number; height: number; widthMm: number }>> = {
  a3: { width: 1680, height: 1188, widthMm: 420 },
  slide: { width: 1600, height: 900, widthMm: 338.7 },
}

const AXIS = 116
/** Right of the last sequence: names of curves that end there. */
const LABELS = 132
const SEQUENCE_GAP = 8
const SEQUENCE_PADDING = 12
const COLUMN_MIN = 42
/** Narrower columns put their cards into two rows. */
const COLUMN_ONE_ROW = 112
const CARD_GAP = 6
const CARD_LINES_MAX = 6
const SITUATION_LINES_MAX = 7
const GAP = 14
const PLOT_MIN = 250
/** Larger pages, until everything has room: each time so much. */
const GROWTH = 1.12
const GROWTHS = 40

export interface PictureCard {
  readonly actionId: ActionId
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
}

export interface PictureColumn {
  readonly actionId: ActionId
  readonly x: number
  readonly width: number
  readonly card: PictureCard
}

export interface PictureBlock {
  readonly sequenceId: SequenceId
  readonly x: number
  readonly width: number
  readonly name: readonly string[]
  readonly situation: readonly string[]
}

export interface FrictionItem {
  readonly number: number
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  readonly owners: string
}

export interface PictureLayout {
  readonly width: number
  readonly height: number
  readonly widthMm: number
  /** Height of the smallest letters in points when the page is printed as wide as its format. */
  readonly pointsOnPaper: number
  readonly headerHeight: number
  /** Where the legend begins. */
  readonly top: number
  readonly blocks: readonly PictureBlock[]
  readonly columns: readonly PictureColumn[]
  readonly cardsTop: number
  readonly plot: { readonly y: number; readonly height: number }
  readonly situationsTop: number
  readonly sheetBottom: number
  /** Under the sequences; their places are from `lanesTop` on. */
  readonly lanes: readonly PlacedLane[]
  readonly lanesTop: number
  readonly frictions: readonly FrictionItem[]
  readonly frictionsTop: number
  readonly frictionColumnWidth: number
  /** Right of the last sequence, where the names of the curves begin, and where they end. */
  readonly endX: number
  readonly labelsRight: number
  readonly footerTop: number
}

export interface PictureParts {
  /** Height of title and personas, and of the legend. */
  readonly headerHeight: number
  readonly legendHeight: (width: number) => number
  readonly footerHeight: number
  /** What stands for a friction that nobody answers for. */
  readonly noOwner: string
}

/** The smallest page of the format on which everything has room. */
export function pictureLayout(data: PictureData, format: PictureFormat, parts: PictureParts): PictureLayout {
  const page = PAGES[format]
  let layout = layoutOn(data, page, 1, parts)
  for (let i = 1; !layout.fits && i < GROWTHS; i++) layout = layoutOn(data, page, GROWTH ** i, parts)
  return layout
}

type Page = (typeof PAGES)[PictureFormat]

function layoutOn(
  data: PictureData,
  page: Page,
  scale: number,
  parts: PictureParts,
): PictureLayout & { readonly fits: boolean } {
  const { sequences } = data.journey
  const [width, height] = [Math.round(page.width * scale), Math.round(page.height * scale)]
  const units = sequences.reduce((sum, s) => sum + Math.max(2, s.actions.length), 0)
  const taken = 2 * MARGIN + AXIS + LABELS + sequences.length * (SEQUENCE_GAP + 2 * SEQUENCE_PADDING)
  const columnWidth = (width - taken) / Math.max(1, units)
  const twoRows = columnWidth < COLUMN_ONE_ROW

  const legendTop = MARGIN + parts.headerHeight
  const cardsTop = legendTop + parts.legendHeight(width - 2 * MARGIN) + GAP + 8
  const { blocks, columns, cardsBottom } = placeSequences(data, columnWidth, cardsTop, twoRows)

  const situationLines = Math.max(1, ...blocks.map((b) => b.situation.length))
  const nameLines = Math.max(1, ...blocks.map((b) => b.name.length))
  const situationsHeight = GAP + LINE_HEIGHT * (nameLines * TEXT.name + situationLines * TEXT.text) + GAP
  const { frictions, frictionColumnWidth, frictionsHeight } = placeFrictions(data, width, parts.noOwner)
  const footerTop = height - MARGIN - parts.footerHeight
  const frictionsTop = footerTop - frictionsHeight
  const spans = new Map<string, { readonly x: number; readonly width: number }>([
    ...blocks.map((b) => [b.sequenceId, { x: b.x, width: b.width }] as const),
    ...columns.map((c) => [c.actionId, { x: c.x, width: c.width }] as const),
  ])
  const lanes = placeLanes(data.lanes, spans, {
    size: TEXT.smallest,
    nameSize: TEXT.smallest,
    nameWidth: AXIS - 12,
  })
  const lanesTop = frictionsTop - (frictions.length === 0 ? 0 : GAP) - lanes.height
  const sheetBottom = lanesTop - (lanes.height === 0 ? 0 : GAP)
  const situationsTop = sheetBottom - situationsHeight
  const plot = { y: cardsBottom + GAP, height: situationsTop - GAP - (cardsBottom + GAP) }
  return {
    width,
    height,
    widthMm: page.widthMm * scale,
    pointsOnPaper: ((TEXT.smallest / width) * page.widthMm * 72) / 25.4,
    headerHeight: parts.headerHeight,
    top: legendTop,
    blocks,
    columns,
    cardsTop,
    plot,
    situationsTop,
    sheetBottom,
    lanes: lanes.lanes,
    lanesTop,
    frictions: frictions.map((f) => ({ ...f, y: f.y + frictionsTop })),
    frictionsTop,
    frictionColumnWidth,
    endX: (blocks.at(-1)?.x ?? 0) + (blocks.at(-1)?.width ?? 0),
    labelsRight: width - MARGIN,
    footerTop,
    fits: columnWidth >= COLUMN_MIN && plot.height >= PLOT_MIN,
  }
}

function placeSequences(data: PictureData, columnWidth: number, cardsTop: number, twoRows: boolean) {
  const widthOfCard = (step: number) => (twoRows ? 2 * step : step) - CARD_GAP
  const lineHeight = TEXT.text * LINE_HEIGHT
  const steps = data.journey.sequences.map(({ actions }) => {
    const inner = Math.max(2, actions.length) * columnWidth
    return actions.length === 0 ? 0 : inner / actions.length
  })
  const titles = data.journey.sequences.map(({ actions }, s) =>
    actions.map((action) =>
      wrapText(action.title, {
        width: Math.max(20, widthOfCard(steps[s] ?? 0) - 14),
        size: TEXT.text,
        bold: true,
        maxLines: CARD_LINES_MAX,
      }),
    ),
  )
  const lines = Math.max(2, ...titles.flat().map((t) => t.length))
  const cardHeight = lines * lineHeight + 16
  const rows = twoRows ? 2 : 1
  const blocks: PictureBlock[] = []
  const columns: PictureColumn[] = []
  let x = MARGIN + AXIS
  data.journey.sequences.forEach(({ sequence, actions }, s) => {
    const step = steps[s] ?? 0
    const width = Math.max(2, actions.length) * columnWidth + 2 * SEQUENCE_PADDING
    const box = { width: width - 2 * SEQUENCE_PADDING, size: TEXT.text }
    blocks.push({
      sequenceId: sequence.id,
      x,
      width,
      name: wrapText(sequence.name, { ...box, size: TEXT.name, bold: true, maxLines: 2 }),
      situation: wrapText(sequence.situation, { ...box, maxLines: SITUATION_LINES_MAX }),
    })
    actions.forEach((action, i) => {
      const left = x + SEQUENCE_PADDING + i * step
      const half = widthOfCard(step) / 2
      const middle = left + step / 2
      const [cardLeft, cardRight] = [
        Math.max(x + CARD_GAP / 2, middle - half),
        Math.min(x + width - CARD_GAP / 2, middle + half),
      ]
      columns.push({
        actionId: action.id,
        x: left,
        width: step,
        card: {
          actionId: action.id,
          x: cardLeft,
          y: cardsTop + (twoRows ? i % 2 : 0) * (cardHeight + CARD_GAP),
          width: cardRight - cardLeft,
          height: cardHeight,
          // At the edge of a sequence a card is narrower than in the middle.
          lines: wrapText(action.title, {
            width: Math.max(20, cardRight - cardLeft - 14),
            size: TEXT.text,
            bold: true,
            maxLines: lines,
          }),
        },
      })
    })
    x += width + SEQUENCE_GAP
  })
  return { blocks, columns, cardsBottom: cardsTop + rows * cardHeight + (rows - 1) * CARD_GAP }
}
