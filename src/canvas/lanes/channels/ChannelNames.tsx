import { useRecords } from '../../../store/WorkshopContext.ts'
import type { LaneAxisProps } from '../lane.ts'
import { RowNames } from '../RowNames.tsx'

export function ChannelNames(props: LaneAxisProps) {
  const channels = useRecords((s) => s.channels)
  return <RowNames {...props} nameOf={(id) => channels.get(id)?.name ?? ''} />
}
