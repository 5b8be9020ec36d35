// Who answers for what irritates at an action and for what is done about it (T4): nobody is a gap.
import { lazyPart } from '../../../ui/lazyPart.tsx'
import { cellsHeight, TIERS } from '../cellRoom.ts'
import { LaneTitle } from '../LaneTitle.tsx'
import type { LaneDefinition } from '../lane.ts'
import { oneRowOfActions } from '../laneStops.ts'

export const lane: LaneDefinition = {
  id: 'owners',
  order: 60,
  titleKey: 'lanes.owners.title',
  hintKey: 'lanes.owners.hint',
  place: 'underSequences',
  lockedBy: 'responsibilities',
  shownAtFirst: false,
  rows: oneRowOfActions,
  height: (_rows, narrow) => cellsHeight(TIERS.names, narrow),
  Axis: lazyPart(['lanes'], async () => LaneTitle),
  Sheet: lazyPart(['lanes'], async () => (await import('./OwnersRow.tsx')).OwnersRow),
  ActionPart: lazyPart(['lanes', 'fields'], async () => (await import('./ActionOwners.tsx')).ActionOwners),
}
