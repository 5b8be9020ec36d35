// What irritates the customer, pinned to its action (J12).

import { derived } from '../../../store/derived.ts'
import { frictionsByActionOf, journeyShapeOf } from '../../../store/journeyReadings.ts'
import { LaneLock, LaneTitle } from '../LaneTitle.tsx'
import type { LaneDefinition, LaneRow } from '../lane.ts'
import { FrictionsRow } from './FrictionsRow.tsx'

const HEIGHT = 84

export const lane: LaneDefinition = {
  id: 'frictions',
  order: 10,
  titleKey: 'map.frictions',
  hintKey: 'lanes.frictions.hint',
  place: 'underPlot',
  lockedBy: 'frictions',
  shownAtFirst: true,
  rows: derived(
    (s) => [journeyShapeOf(s), frictionsByActionOf(s)],
    ([{ sequences }, byAction]): readonly LaneRow[] => [
      {
        id: '',
        stops: sequences.flatMap(({ sequence, actions }) =>
          actions.flatMap((action) =>
            (byAction.get(action.id) ?? []).map(({ id }) => ({
              id,
              sequenceId: sequence.id,
              actionId: action.id,
            })),
          ),
        ),
      },
    ],
  ),
  height: () => HEIGHT,
  // A phone has no room for the title, and the numbers tell what they are.
  Axis: (props) => (props.narrow ? LaneLock(props) : LaneTitle(props)),
  // Shown at first: it comes with the map.
  Sheet: FrictionsRow,
}
