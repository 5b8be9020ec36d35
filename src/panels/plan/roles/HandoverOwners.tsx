import { useMemo } from 'react'
import { fillHandover } from '../../../model/commands/channel.ts'
import { type Handover, readHandovers } from '../../../model/insight/handovers.ts'
import { readJourney } from '../../../model/journey.ts'
import type { OwnerId } from '../../../model/schema/ids.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import type { OwnerGroup } from '../../fields/ownerGroups.ts'
import cards from '../Cards.module.css'
import { SelectCell } from '../fields/SelectCell.tsx'
import { usePlanPlaces } from '../PlanContext.ts'

/** Where customers go from one channel to another, and who sees that they arrive (J14). They follow from the map. */
export function HandoverOwners({ people }: { readonly people: readonly OwnerGroup[] }) {
  const t = useTranslate()
  const sequences = useRecords((s) => s.sequences)
  const actions = useRecords((s) => s.actions)
  const channels = useRecords((s) => s.channels)
  const touchpoints = useRecords((s) => s.touchpoints)
  const handovers = useRecords((s) => s.handovers)
  const owners = useRecords((s) => s.owners)
  const all = useMemo(
    () => readHandovers(readJourney({ sequences, actions }), { channels, touchpoints, handovers, owners }),
    [sequences, actions, channels, touchpoints, handovers, owners],
  )
  const owned = all.filter((handover) => handover.ownerId !== null).length
  return (
    <section className={cards.card} aria-labelledby="handovers-heading">
      <div>
        <h3 className={cards.gapsTitle} id="handovers-heading">
          {t('roles.handovers')}
        </h3>
        <p className={cards.about}>
          {all.length === 0
            ? t('roles.handovers.none')
            : t('roles.handovers.covered', { count: owned, all: all.length })}
        </p>
      </div>
      <ul className={cards.gapList}>
        {all.map((handover) => (
          <li
            key={`${handover.actionId} ${handover.fromChannelId} ${handover.toChannelId}`}
            className={cards.gap}
          >
            <HandoverOwner handover={handover} people={people} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function HandoverOwner({
  handover,
  people,
}: {
  readonly handover: Handover
  readonly people: readonly OwnerGroup[]
}) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const places = usePlanPlaces()
  const { actionId, fromChannelId, toChannelId } = handover
  const action = useRecords((s) => s.actions.get(actionId)?.title ?? '')
  const from = useRecords((s) => s.channels.get(fromChannelId)?.name ?? '')
  const to = useRecords((s) => s.channels.get(toChannelId)?.name ?? '')
  const name = t('roles.handover', { from, to, action })
  const owners = people.flatMap((group) => group.owners)
  function choose(value: OwnerId | null): void {
    const place = { actionId, fromChannelId, toChannelId }
    workshop.run((r) => fillHandover(r, place, { aspect: 'ownerId', value }))
  }
  return (
    <>
      <span className={cards.gapWords}>{name}</span>
      {handover.ownerId === null ? <span className={cards.missing}>{t('roles.noAccountable')}</span> : null}
      <Button
        size="small"
        look="quiet"
        aria-label={t('roles.handover.show', { handover: name })}
        onPress={() => places.show({ kind: 'action', id: actionId })}
      >
        {t('roles.show')}
      </Button>
      <span className={cards.gapTool}>
        <SelectCell
          label={t('roles.handover.owner', { handover: name })}
          labelHidden
          value={handover.ownerId ?? ''}
          none={t('roles.handover.nobody')}
          isDisabled={!canWrite}
          options={owners.map((owner) => ({ value: owner.id, text: owner.name }))}
          onChange={choose}
        />
      </span>
    </>
  )
}
