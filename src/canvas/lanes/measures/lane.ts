// What is done about an action: the measures of the plan that answer it or one of its frictions (J9).
import { lazyPart } from '../../../ui/lazyPart.tsx'
import { cellsHeight, TIERS } from '../cellRoom.ts'
import { LaneTitle } from '../LaneTitle.tsx'
import type { LaneDefinition } from '../lane.ts'
import { oneRowOfActions } from '../laneStops.ts'

export const lane: LaneDefinition = {
  id: 'measures',
  order: 70,
  titleKey: 'lanes.measures.title',
  hintKey: 'lanes.measures.hint',
  place: 'underSequences',
  lockedBy: 'measures',
  shownAtFirst: false,
  rows: oneRowOfActions,
  height: (_rows, narrow) => cellsHeight(TIERS.titles, narrow),
  Axis: lazyPart(['lanes'], async () => LaneTitle),
  Sheet: lazyPart(['lanes'], async () => (await import('./MeasuresRow.tsx')).MeasuresRow),
  ActionPart: lazyPart(
    ['lanes', 'fields'],
    async () => (await import('./ActionMeasures.tsx')).ActionMeasures,
  ),
}
