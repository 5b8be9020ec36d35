import { fillHandover, type HandoverEntry } from '../../../model/commands/channel.ts'
import type { Handover } from '../../../model/insight/handovers.ts'
import { compareText } from '../../../model/order.ts'
import { HANDOVER_STATUSES } from '../../../model/schema/handover.ts'
import { TEXT_MAX } from '../../../model/schema/limits.ts'
import { NameField } from '../../../panels/fields/NameField.tsx'
import { useCommit } from '../../../panels/fields/useCommit.ts'
import { useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { SelectField } from '../../../ui/Field.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import styles from './ActionHandovers.module.css'
import { handoverName, handoverState } from './handoverWords.ts'

const TIMES = ['', 'yes', 'no'] as const

/** One hand-over with its continuity check: data, real time, owner, status. */
export function HandoverCard({
  handover,
  canWrite,
}: {
  readonly handover: Handover
  readonly canWrite: boolean
}) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const commit = useCommit()
  const channels = useRecords((s) => s.channels)
  const owners = useRecords((s) => s.owners)
  const name = handoverName(handover, channels, t)
  const fill = (entry: HandoverEntry) => workshop.run((r) => fillHandover(r, handover, entry))
  const time = handover.realTime === null ? '' : handover.realTime ? 'yes' : 'no'
  const state = handoverState(handover, t)
  if (!canWrite)
    return (
      <section className={styles.card} aria-label={name}>
        <h4 className={styles.name} dir="auto">
          {name}
        </h4>
        <p className={styles.state}>{state}</p>
        {handover.dataCarried === '' ? null : <p className={styles.read}>{handover.dataCarried}</p>}
        {handover.ownerId === null ? null : (
          <p className={styles.read}>{owners.get(handover.ownerId)?.name}</p>
        )}
      </section>
    )
  return (
    <section className={styles.card} aria-label={name} data-state={handover.status}>
      <h4 className={styles.name} dir="auto">
        {name}
      </h4>
      <p className={styles.state}>{state}</p>
      <NameField
        label={t('lanes.handovers.data')}
        value={handover.dataCarried}
        maxLength={TEXT_MAX}
        placeholder={t('lanes.handovers.data.hint')}
        onCommit={(value) => commit((r) => fillHandover(r, handover, { aspect: 'dataCarried', value }))}
      />
      <div className={styles.row}>
        <SelectField
          label={t('lanes.handovers.realTime')}
          value={time}
          onChange={(e) =>
            fill({ aspect: 'realTime', value: e.target.value === '' ? null : e.target.value === 'yes' })
          }
        >
          {TIMES.map((value) => (
            <option key={value} value={value}>
              {t(`lanes.handovers.realTime.${value === '' ? 'unknown' : value}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('lanes.handovers.status')}
          value={handover.status}
          onChange={(e) => {
            const status = HANDOVER_STATUSES.find((s) => s === e.target.value)
            if (status !== undefined) fill({ aspect: 'status', value: status })
          }}
        >
          {HANDOVER_STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`lanes.handovers.status.${status}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <SelectField
        label={t('lanes.handovers.owner')}
        value={handover.ownerId ?? ''}
        onChange={(e) => fill({ aspect: 'ownerId', value: owners.get(e.target.value)?.id ?? null })}
      >
        <option value="">{t('owner.nobody')}</option>
        {[...owners.values()]
          .sort((a, b) => compareText(a.name, b.name))
          .map((owner) => (
            <option key={owner.id} value={owner.id}>
              {owner.name}
            </option>
          ))}
      </SelectField>
    </section>
  )
}
