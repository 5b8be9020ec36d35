// Where the contact happens: the matrix of actions and channels (J13).
import { derived } from '../../../store/derived.ts'
import { channelsOf } from '../../../store/laneReadings.ts'
import { lazyPart } from '../../../ui/lazyPart.tsx'
import type { LaneDefinition, LaneRow } from '../lane.ts'
import { actionStopsOf } from '../laneStops.ts'
import { rowsHeight } from '../RowNames.tsx'

/** Room for what is said while there is no channel. */
const EMPTY_ROWS = 1

export const lane: LaneDefinition = {
  id: 'channels',
  order: 30,
  titleKey: 'lanes.channels.title',
  hintKey: 'lanes.channels.hint',
  place: 'underSequences',
  lockedBy: 'touchpoints',
  shownAtFirst: false,
  rows: derived(
    (s) => [channelsOf(s), actionStopsOf(s)],
    ([channels, stops]): readonly LaneRow[] => channels.map(({ id }) => ({ id, stops })),
  ),
  height: (rows, narrow) => rowsHeight(Math.max(EMPTY_ROWS, rows.length), narrow),
  Axis: lazyPart(['lanes'], async () => (await import('./ChannelNames.tsx')).ChannelNames),
  Sheet: lazyPart(['lanes'], async () => (await import('./ChannelsMatrix.tsx')).ChannelsMatrix),
  ActionPart: lazyPart(
    ['lanes', 'fields'],
    async () => (await import('./ActionChannels.tsx')).ActionChannels,
  ),
}
