// Where the customer goes from one channel to another, and whether what is known of them follows (J14).
import { lazyPart } from '../../../ui/lazyPart.tsx'
import { cellsHeight, TIERS } from '../cellRoom.ts'
import { LaneTitle } from '../LaneTitle.tsx'
import type { LaneDefinition } from '../lane.ts'
import { oneRowOfActions } from '../laneStops.ts'

export const lane: LaneDefinition = {
  id: 'handovers',
  order: 40,
  titleKey: 'lanes.handovers.title',
  hintKey: 'lanes.handovers.hint',
  place: 'underSequences',
  lockedBy: 'handovers',
  shownAtFirst: false,
  rows: oneRowOfActions,
  height: (_rows, narrow) => cellsHeight(TIERS.signs, narrow),
  Axis: lazyPart(['lanes'], async () => LaneTitle),
  Sheet: lazyPart(['lanes'], async () => (await import('./HandoversRow.tsx')).HandoversRow),
  ActionPart: lazyPart(
    ['lanes', 'fields'],
    async () => (await import('./ActionHandovers.tsx')).ActionHandovers,
  ),
}
