import { Check } from 'lucide-react'
import { memo } from 'react'
import { setTouchpoint } from '../../../model/commands/channel.ts'
import { touchpointId } from '../../../model/schema/channel.ts'
import type { ActionId, ChannelId } from '../../../model/schema/ids.ts'
import { useRecord, useWorkshop } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import matrix from '../Lane.module.css'
import { LaneMatrix } from '../LaneMatrix.tsx'
import { LaneSection } from '../LaneSection.tsx'
import type { LaneSheetProps } from '../lane.ts'
import { useLaneStop } from '../useLaneStop.ts'
import styles from './ChannelsMatrix.module.css'
import { ManageChannels } from './ManageChannels.tsx'

/** One tick where an action happens at a channel, set by a press, a tap, Enter or Space. */
export function ChannelsMatrix(props: LaneSheetProps) {
  const { lane, blocks, canWrite } = props
  const t = useTranslate()
  return (
    <LaneSection label={t('lanes.channels.title')}>
      {lane.rows.length === 0 && blocks[0] !== undefined ? (
        <div className={`${styles.empty} nodrag nopan`} style={{ left: blocks[0].x + 12 }}>
          {canWrite ? <ManageChannels first excludeFromTabOrder /> : t('lanes.channels.none')}
        </div>
      ) : null}
      <LaneMatrix
        {...props}
        cell={(rowId, { actionId }) => (
          <Tick channelId={rowId as ChannelId} actionId={actionId} canWrite={canWrite} />
        )}
      />
    </LaneSection>
  )
}

const Tick = memo(function Tick({
  channelId,
  actionId,
  canWrite,
}: {
  readonly channelId: ChannelId
  readonly actionId: ActionId
  readonly canWrite: boolean
}) {
  const workshop = useWorkshop()
  const stop = useLaneStop('channels', channelId, actionId)
  const on = useRecord('touchpoints', touchpointId(actionId, channelId)) !== undefined
  const channel = useRecord('channels', channelId)
  const action = useRecord('actions', actionId)
  return (
    <button
      {...stop}
      type="button"
      aria-pressed={on}
      aria-disabled={!canWrite}
      aria-label={`${channel?.name ?? ''}, ${action?.title ?? ''}`}
      className={`${matrix.cell} nodrag nopan`}
      data-still={!canWrite || undefined}
      onClick={() => canWrite && workshop.run((r) => setTouchpoint(r, actionId, channelId, !on))}
    >
      <span className={styles.tick} data-on={on || undefined} data-writable={canWrite || undefined}>
        {on ? <Check aria-hidden="true" /> : null}
      </span>
    </button>
  )
})
