import { addChannel, setTouchpoint } from '../../../model/commands/channel.ts'
import { touchpointId } from '../../../model/schema/channel.ts'
import { NAME_MAX } from '../../../model/schema/limits.ts'
import { AddLine } from '../../../panels/fields/AddLine.tsx'
import { useCommit } from '../../../panels/fields/useCommit.ts'
import { channelsOf } from '../../../store/laneReadings.ts'
import { useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import type { LaneActionProps } from '../lane.ts'
import styles from './ActionChannels.module.css'
import { ManageChannels } from './ManageChannels.tsx'

/** The channels of one action: ticked, and a line for one that is not on the list yet. */
export function ActionChannels({ action, canWrite }: LaneActionProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const commit = useCommit()
  const channels = useRecords(channelsOf)
  const touchpoints = useRecords((s) => s.touchpoints)
  const isOn = (id: (typeof channels)[number]['id']) => touchpoints.has(touchpointId(action.id, id))
  if (!canWrite) {
    const names = channels.filter((c) => isOn(c.id)).map((c) => c.name)
    return (
      <p className={styles.read}>{names.length === 0 ? t('lanes.channels.noneHere') : names.join(', ')}</p>
    )
  }
  function add(name: string) {
    const id = workshop.newId('channel')
    return commit((r) => {
      const added = addChannel(r, id, name)
      if (!added.ok) return added
      // New on the list, and ticked here: one step to undo.
      return { ok: true, value: [...added.value, { op: 'put', kind: 'touchpoints', record: tickOf(id) }] }
    })
  }
  const tickOf = (channelId: (typeof channels)[number]['id']) => ({
    id: touchpointId(action.id, channelId),
    actionId: action.id,
    channelId,
  })
  return (
    <div className={styles.channels}>
      {channels.length === 0 ? null : (
        <div className={styles.list}>
          {channels.map((channel) => (
            <label key={channel.id} className={styles.channel}>
              <input
                type="checkbox"
                checked={isOn(channel.id)}
                onChange={(e) =>
                  workshop.run((r) => setTouchpoint(r, action.id, channel.id, e.target.checked))
                }
              />
              {channel.name}
            </label>
          ))}
        </div>
      )}
      <AddLine
        label={t('lanes.channels.addTo', { action: action.title })}
        placeholder={t('lanes.channels.add')}
        maxLength={NAME_MAX}
        onAdd={add}
      />
      {channels.length === 0 ? null : <ManageChannels />}
    </div>
  )
}
