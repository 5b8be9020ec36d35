// What the experience of an action is made of, what was expected, and the unexpected plus (J15).
import { EXPERIENCE_COMPONENTS } from '../../../model/schema/action.ts'
import { derived } from '../../../store/derived.ts'
import { lazyPart } from '../../../ui/lazyPart.tsx'
import type { LaneDefinition, LaneRow } from '../lane.ts'
import { actionStopsOf } from '../laneStops.ts'
import { rowsHeight } from '../RowNames.tsx'

export const lane: LaneDefinition = {
  id: 'components',
  order: 50,
  titleKey: 'lanes.components.title',
  hintKey: 'lanes.components.hint',
  place: 'underSequences',
  shownAtFirst: false,
  rows: derived(
    (s) => [actionStopsOf(s)],
    ([stops]): readonly LaneRow[] => EXPERIENCE_COMPONENTS.map((id) => ({ id, stops })),
  ),
  height: (rows, narrow) => rowsHeight(rows.length, narrow),
  Axis: lazyPart(['lanes'], async () => (await import('./ComponentNames.tsx')).ComponentNames),
  Sheet: lazyPart(['lanes'], async () => (await import('./ComponentsMatrix.tsx')).ComponentsMatrix),
  wide: true,
  ActionPart: lazyPart(
    ['lanes', 'fields'],
    async () => (await import('./ActionComponents.tsx')).ActionComponents,
  ),
}
