// Where things stand on the wall's map, in units of which 900 are its width: letters of 20 are legible from six metres.
import { wrapText } from '../../charts/wrapText.ts'
import type { Journey } from '../../model/journey.ts'
import type { ActionId, SequenceId } from '../../model/schema/ids.ts'

export const WALL_WIDTH = 900
export const NAME_SIZE = 23
export const TITLE_SIZE = 20
export const LINE = 1.22
const GAP = 8
/** Narrower columns show no titles: letters would be too small to read anyhow. */
const TITLE_MIN = 96
const TITLE_LINES = 4
const NAME_LINES = 2

export interface WallColumn {
  readonly actionId: ActionId
  readonly x: number
  readonly width: number
  /** Empty where there is no room for it. */
  readonly title: readonly string[]
}

export interface WallBlock {
  readonly sequenceId: SequenceId
  readonly x: number
  readonly width: number
  readonly name: readonly string[]
}

export interface WallLayout {
  readonly height: number
  readonly blocks: readonly WallBlock[]
  readonly columns: readonly WallColumn[]
  readonly plot: { readonly y: number; readonly height: number }
  readonly namesTop: number
}

/** `only`: one sequence, as wide as the wall. */
export function wallLayout(journey: Journey, height: number, only: SequenceId | null): WallLayout {
  const sequences = journey.sequences.filter(({ sequence }) => only === null || sequence.id === only)
  const units = sequences.reduce((sum, { actions }) => sum + Math.max(1, actions.length), 0)
  const unit = (WALL_WIDTH - GAP * Math.max(0, sequences.length - 1)) / Math.max(1, units)
  const blocks: WallBlock[] = []
  const columns: WallColumn[] = []
  let x = 0
  for (const { sequence, actions } of sequences) {
    const width = unit * Math.max(1, actions.length)
    blocks.push({
      sequenceId: sequence.id,
      x,
      width,
      name: wrapText(sequence.name, { width: width - 8, size: NAME_SIZE, bold: true, maxLines: NAME_LINES }),
    })
    actions.forEach(({ id, title }, i) => {
      const column = { x: x + i * unit, width: unit }
      const lines =
        unit < TITLE_MIN ? [] : wrapText(title, { width: unit - 12, size: TITLE_SIZE, maxLines: TITLE_LINES })
      columns.push({ actionId: id, ...column, title: lines })
    })
    x += width + GAP
  }
  const titleLines = Math.max(0, ...columns.map(({ title }) => title.length))
  const nameLines = Math.max(1, ...blocks.map(({ name }) => name.length))
  const top = titleLines === 0 ? 6 : titleLines * TITLE_SIZE * LINE + 14
  const namesTop = height - nameLines * NAME_SIZE * LINE - 6
  return { height, blocks, columns, plot: { y: top, height: Math.max(60, namesTop - 10 - top) }, namesTop }
}
