// The places of the keyboard in lanes of one cell per action, or per sequence.
import { derived } from '../../store/derived.ts'
import { journeyShapeOf } from '../../store/journeyReadings.ts'
import type { LaneRow, LaneStop } from './lane.ts'

export const actionStopsOf = derived(
  (s) => [journeyShapeOf(s)],
  ([{ sequences }]): readonly LaneStop[] =>
    sequences.flatMap(({ sequence, actions }) =>
      actions.map(({ id }) => ({ id, sequenceId: sequence.id, actionId: id })),
    ),
)

export const sequenceStopsOf = derived(
  (s) => [journeyShapeOf(s)],
  ([{ sequences }]): readonly LaneStop[] =>
    sequences.map(({ sequence: { id } }) => ({ id, sequenceId: id, actionId: null })),
)

/** The rows of a lane that has one, with a cell per action. */
export const oneRowOfActions = derived(
  (s) => [actionStopsOf(s)],
  ([stops]): readonly LaneRow[] => [{ id: '', stops }],
)

/** The rows of a lane that has one, with a cell per sequence. */
export const oneRowOfSequences = derived(
  (s) => [sequenceStopsOf(s)],
  ([stops]): readonly LaneRow[] => [{ id: '', stops }],
)
