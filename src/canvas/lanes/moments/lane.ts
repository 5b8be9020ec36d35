// The three moments of the experience: before, purchase, memory (J16).
import { lazyPart } from '../../../ui/lazyPart.tsx'
import { LaneTitle } from '../LaneTitle.tsx'
import type { LaneDefinition } from '../lane.ts'
import { oneRowOfSequences } from '../laneStops.ts'

export const lane: LaneDefinition = {
  id: 'moments',
  order: 20,
  titleKey: 'lanes.moments.title',
  hintKey: 'lanes.moments.hint',
  place: 'underSequences',
  shownAtFirst: false,
  rows: oneRowOfSequences,
  // On a phone its title stands over it.
  height: (_rows, narrow) => (narrow ? 58 : 40),
  Axis: lazyPart(['lanes'], async () => LaneTitle),
  Sheet: lazyPart(['lanes', 'fields'], async () => (await import('./MomentsRow.tsx')).MomentsRow),
}
