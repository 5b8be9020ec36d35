// A lane of the sheet as a picture shows it: what stands in the cells of its rows. The folder of the lane reads it from
// the records (src/canvas/lanes/*/picture.ts), placeLanes.ts finds it a place, drawLanes.ts draws it.
import type { ActionId, SequenceId } from '../../model/schema/ids.ts'

/** Each has a shape of its own: a picture may be printed without colours. */
export type LaneSign = 'tick' | 'dot' | 'ring' | 'diamond' | 'fine' | 'question' | 'alert' | 'broken'

export interface PictureLaneCell {
  /** An action, or a sequence as a whole. */
  readonly at: ActionId | SequenceId
  readonly sign: LaneSign | null
  /** Said beside the sign where the cell is at least as wide as `wordsFrom`, in units of the picture. */
  readonly words: readonly string[]
  readonly wordsFrom: number
}

export interface PictureLaneRow {
  /** Empty in a lane of one row: its title says it. */
  readonly name: string
  readonly cells: readonly PictureLaneCell[]
}

export interface PictureLane {
  /** As a note's anchor names it. */
  readonly id: string
  readonly title: string
  readonly rows: readonly PictureLaneRow[]
}
