// Where everything stands on the sheet: actions on top, then the plot, the lanes close to it, the sequences with their
// situation, and the other lanes. Pure: positions follow from the records and the room there is, nothing stores one.
//
// Invariants (test/canvas/sheetLayout.test.ts)
// - No two cards, columns, lanes or sequence blocks overlap, whatever the journey and the lanes.
// - Cards stay inside their sequence.
// - With up to 5 sequences of 6 actions the sheet is no wider than a desktop window, at full size.
import type { JourneyShape } from '../model/journey.ts'
import type { ActionId, SequenceId } from '../model/schema/ids.ts'
import type { LaneRow } from './lanes/lane.ts'

/** In sheet pixels: CSS pixels at zoom 1. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Tier = 'only' | 'upper' | 'lower'

export interface Column {
  readonly actionId: ActionId
  readonly sequenceId: SequenceId
  /** Place in the whole journey, from 0. */
  readonly index: number
  readonly x: number
  readonly width: number
  readonly card: Rect
  /** The row of its card: columns too narrow for one have two, each as wide as two columns. */
  readonly tier: Tier
}

export interface Block {
  readonly sequenceId: SequenceId
  readonly index: number
  readonly x: number
  readonly width: number
  readonly columns: readonly Column[]
}

/** A horizontal strip of the sheet. */
export interface Band {
  readonly y: number
  readonly height: number
}

/** What the layout needs to know of a lane that is shown. */
export interface LaneRoom {
  readonly id: string
  readonly rows: readonly LaneRow[]
  readonly height: number
  /** Close to the plot, or under the sequences. */
  readonly place: 'underPlot' | 'underSequences'
}

/** A lane in its place. */
export interface LaneBand extends LaneRoom, Band {}

export interface SheetLayout {
  /** On a phone. */
  readonly narrow: boolean
  readonly width: number
  readonly height: number
  readonly cards: Band
  readonly plot: Band
  /** From the plot to the sequences: the lanes that stand close to the plot. Of no height when there is none. */
  readonly underPlot: Band
  readonly situations: Band
  /** The lanes shown, from top to bottom. */
  readonly lanes: readonly LaneBand[]
  readonly blocks: readonly Block[]
  readonly columns: readonly Column[]
  readonly byAction: ReadonlyMap<ActionId, Column>
  readonly bySequence: ReadonlyMap<SequenceId, Block>
  readonly axisWidth: number
  /** Left edge of the place where a new sequence is added. */
  readonly endX: number
}

/** Space left of the first sequence, for the graded axis with its words; on a phone they stand upright. */
const AXIS_WIDTH = 112
const AXIS_WIDTH_NARROW = 38
/** Width of the strip with the names of the curves, and with the button that adds a sequence. */
const END_WIDTH = 70

const MARGIN = 16
/** Height of the strip above the cards where a press adds one. */
export const INSERT_RAIL = 24
export const SEQUENCE_GAP = 8
/** Empty edge inside a sequence, left and right of its columns. */
export const SEQUENCE_PADDING = 12
/** A sequence is never narrower than this many columns, so that its name can be read when it is empty. */
const SEQUENCE_MIN_COLUMNS = 2
const COLUMN_MIN = 44
const COLUMN_MIN_NARROW = 62
const COLUMN_MAX = 196
/** Columns narrower than this share the width: cards stand in two rows, each as wide as two columns. */
const COLUMN_ONE_ROW = 118
const CARD_GAP = 6
const CARD_HEIGHT = 84
const CARD_HEIGHT_ONE_ROW = 92
const SITUATION_HEIGHT = 132
const PLOT_MIN = 220
const PLOT_MAX = 560
/** What the plot keeps of the height of the room, however many lanes are shown: the sheet becomes higher instead. */
const PLOT_SHARE = 0.4
const LANE_GAP = 10
/** The paper of the sequences reaches a little below them. */
const UNDER_SEQUENCES_GAP = 18

/** The room for the sheet, in CSS pixels. Under `NARROW` it is a phone: columns stay readable, and one pans. */
export interface Room {
  readonly width: number
  readonly height: number
}
export const NARROW = 640

/** Lays out the journey for the room; the result may be wider or higher than the room, never much smaller. */
export function layoutSheet(
  sequences: JourneyShape['sequences'],
  room: Room,
  lanes: readonly LaneRoom[] = [],
): SheetLayout {
  const narrow = room.width < NARROW
  const axisWidth = narrow ? AXIS_WIDTH_NARROW : AXIS_WIDTH
  const columnWidth = columnWidthFor(sequences, room)
  const twoRows = columnWidth < COLUMN_ONE_ROW
  const cardHeight = twoRows ? CARD_HEIGHT : CARD_HEIGHT_ONE_ROW
  const bands = layoutBands(room, twoRows ? 2 * CARD_HEIGHT + CARD_GAP : CARD_HEIGHT_ONE_ROW, lanes)
  const { cards } = bands

  const blocks: Block[] = []
  let x = (narrow ? 0 : MARGIN) + axisWidth
  let index = 0
  for (const { sequence, actions } of sequences) {
    const width = blockColumns(actions.length) * columnWidth + 2 * SEQUENCE_PADDING
    const inner = { left: x + SEQUENCE_PADDING, right: x + width - SEQUENCE_PADDING }
    // A short sequence is wider than its columns need: they share what there is.
    const step = actions.length === 0 ? 0 : (inner.right - inner.left) / actions.length
    const columns = actions.map((action, i): Column => {
      const column = { x: inner.left + i * step, width: step }
      const row = twoRows ? i % 2 : 0
      const reach = twoRows ? step : step / 2
      const centre = column.x + step / 2
      const left = Math.max(x + 1, centre - reach) + CARD_GAP / 2
      const right = Math.min(x + width - 1, centre + reach) - CARD_GAP / 2
      const card = {
        x: left,
        y: cards.y + row * (cardHeight + CARD_GAP),
        width: right - left,
        height: cardHeight,
      }
      const tier = !twoRows ? 'only' : row === 0 ? 'upper' : 'lower'
      return { ...column, actionId: action.id, sequenceId: sequence.id, index: index + i, card, tier }
    })
    blocks.push({ sequenceId: sequence.id, index: blocks.length, x, width, columns })
    index += actions.length
    x += width + SEQUENCE_GAP
  }
  const columns = blocks.flatMap((b) => b.columns)
  return {
    ...bands,
    narrow,
    width: x + END_WIDTH + MARGIN,
    blocks,
    columns,
    byAction: new Map(columns.map((c) => [c.actionId, c])),
    bySequence: new Map(blocks.map((b) => [b.sequenceId, b])),
    axisWidth,
    endX: x,
  }
}

function layoutBands(room: Room, cardsHeight: number, lanes: readonly LaneRoom[]) {
  const stack = (place: LaneRoom['place'], top: number) => {
    let y = top
    return lanes
      .filter((lane) => lane.place === place)
      .map((lane): LaneBand => {
        const band = { ...lane, y }
        y += lane.height + LANE_GAP
        return band
      })
  }
  const heightOf = (list: readonly LaneBand[]) => list.reduce((sum, lane) => sum + lane.height + LANE_GAP, 0)
  const [closeHeight, farHeight] = [heightOf(stack('underPlot', 0)), heightOf(stack('underSequences', 0))]
  const cards = { y: INSERT_RAIL + 4, height: cardsHeight }
  const fixed = cards.y + MARGIN + cardsHeight + closeHeight + SITUATION_HEIGHT + 2 * LANE_GAP
  const least = Math.max(PLOT_MIN, Math.min(room.height - fixed, PLOT_SHARE * room.height))
  const plot = {
    y: cards.y + cards.height + LANE_GAP,
    height: Math.round(Math.min(PLOT_MAX, Math.max(least, room.height - fixed - farHeight))),
  }
  const close = stack('underPlot', plot.y + plot.height + LANE_GAP)
  const underPlot = { y: plot.y + plot.height + LANE_GAP, height: Math.max(0, closeHeight - LANE_GAP) }
  const situations = { y: underPlot.y + closeHeight, height: SITUATION_HEIGHT }
  const end = situations.y + situations.height
  return {
    cards,
    plot,
    underPlot,
    situations,
    lanes: [...close, ...stack('underSequences', end + UNDER_SEQUENCES_GAP)],
    height: end + farHeight + MARGIN + (farHeight === 0 ? 0 : UNDER_SEQUENCES_GAP - LANE_GAP),
  }
}

function columnWidthFor(sequences: JourneyShape['sequences'], room: Room): number {
  const units = sequences.reduce((sum, s) => sum + blockColumns(s.actions.length), 0)
  const taken = 2 * MARGIN + AXIS_WIDTH + END_WIDTH + sequences.length * (SEQUENCE_GAP + 2 * SEQUENCE_PADDING)
  const min = room.width < NARROW ? COLUMN_MIN_NARROW : COLUMN_MIN
  // In quarters of a pixel, so that sums stay exact and the sheet is never a hair too wide.
  const share = Math.floor((4 * (room.width - taken)) / Math.max(1, units)) / 4
  return Math.min(COLUMN_MAX, Math.max(min, share))
}

function blockColumns(actions: number): number {
  return Math.max(SEQUENCE_MIN_COLUMNS, actions)
}

/** The height of a level of 1…levels on the sheet. Half a step of room stays above the best and below the worst. */
export function yOfLevel({ plot }: SheetLayout, level: number, levels: number): number {
  return plot.y + plot.height * (1 - (level - 0.5) / levels)
}

/** The whole level nearest to a height on the sheet, kept on the scale. */
export function levelAtY({ plot }: SheetLayout, y: number, levels: number): number {
  const level = Math.round((1 - (y - plot.y) / plot.height) * levels + 0.5)
  return Math.min(levels, Math.max(1, level))
}
