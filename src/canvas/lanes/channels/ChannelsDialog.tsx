import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { addChannel, moveChannel, removeChannel, renameChannel } from '../../../model/commands/channel.ts'
import { NAME_MAX } from '../../../model/schema/limits.ts'
import { AddLine } from '../../../panels/fields/AddLine.tsx'
import { NameField } from '../../../panels/fields/NameField.tsx'
import { useCommit } from '../../../panels/fields/useCommit.ts'
import { channelsOf } from '../../../store/laneReadings.ts'
import { useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import styles from './ChannelsDialog.module.css'

/** The list of channels: named, ordered, removed. */
export function ChannelsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const commit = useCommit()
  const channels = useRecords(channelsOf)
  return (
    <Dialog title={t('lanes.channels.title')} open onClose={onClose}>
      <ul className={styles.list}>
        {channels.map(({ id, name }, i) => {
          const [before, beforeThat] = [channels[i - 1], channels[i - 2]]
          const next = channels[i + 1]
          return (
            <li key={id} className={styles.item}>
              <NameField
                labelHidden
                look="text"
                label={t('lanes.channels.name', { position: i + 1 })}
                value={name}
                maxLength={NAME_MAX}
                onCommit={(text) => commit((r) => renameChannel(r, id, text))}
              />
              <IconButton
                size="small"
                label={t('lanes.up', { name })}
                icon={<ArrowUp />}
                isDisabled={before === undefined}
                onPress={() => workshop.run((r) => moveChannel(r, id, beforeThat?.id ?? null))}
              />
              <IconButton
                size="small"
                label={t('lanes.down', { name })}
                icon={<ArrowDown />}
                isDisabled={next === undefined}
                onPress={() => next !== undefined && workshop.run((r) => moveChannel(r, id, next.id))}
              />
              <IconButton
                size="small"
                label={t('lanes.remove', { name })}
                icon={<Trash2 />}
                onPress={() => {
                  if (workshop.run((r) => removeChannel(r, id)) === null) workshop.notify('removed')
                }}
              />
            </li>
          )
        })}
      </ul>
      <AddLine
        label={t('lanes.channels.add')}
        placeholder={t('lanes.channels.add')}
        maxLength={NAME_MAX}
        onAdd={(name) => {
          const id = workshop.newId('channel')
          return commit((r) => addChannel(r, id, name))
        }}
      />
    </Dialog>
  )
}
