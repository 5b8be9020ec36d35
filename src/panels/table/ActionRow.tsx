import { memo, Suspense } from 'react'
import { useShownLanes } from '../../canvas/lanes/useShownLanes.ts'
import { renameAction } from '../../model/commands/action.ts'
import type { Action } from '../../model/schema/action.ts'
import type { Friction } from '../../model/schema/friction.ts'
import { TITLE_MAX } from '../../model/schema/limits.ts'
import { useCompared, useShownPairs } from '../../store/curves.ts'
import { frictionNumbersOf, frictionsByActionOf, ownersByFrictionOf } from '../../store/journeyReadings.ts'
import { useCanWrite, useRecords, useView } from '../../store/WorkshopContext.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { FrictionList } from '../fields/FrictionList.tsx'
import { NameField } from '../fields/NameField.tsx'
import { useCommit } from '../fields/useCommit.ts'
import { ActionTools } from './ActionTools.tsx'
import { GapCell } from './GapCell.tsx'
import cell from './LevelCell.module.css'
import { LevelCell } from './LevelCell.tsx'
import picks from './PickBox.module.css'
import { PickBox } from './PickBox.tsx'
import { pairName } from './pairName.ts'
import type { SequenceSectionProps } from './SequenceSection.tsx'
import shown from './ShownPlace.module.css'
import styles from './TableView.module.css'
import { VerifiedCell } from './VerifiedCell.tsx'

const LaneParts = lazyPart(
  ['lanes', 'fields'],
  async () => (await import('../../canvas/lanes/LaneParts.tsx')).LaneParts,
)

const NO_FRICTIONS: readonly Friction[] = []

export interface ActionRowProps extends Pick<SequenceSectionProps, 'onOpenDetails'> {
  readonly action: Action
  readonly sequenceName: string
  /** In its sequence, from 1. */
  readonly position: number
}

export const ActionRow = memo(function ActionRow(props: ActionRowProps) {
  const { action, position, sequenceName } = props
  const t = useTranslate()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const pairs = useShownPairs()
  const compared = useCompared()
  const evidence = useView((v) => v.evidenceShown)
  const selected = useView((v) => v.selection?.kind === 'action' && v.selection.id === action.id)
  const cut = useView((v) => v.cutIds.has(action.id))
  const frictions = useRecords((s) => frictionsByActionOf(s).get(action.id) ?? NO_FRICTIONS)
  const ownersByFriction = useRecords(ownersByFrictionOf)
  const numbers = useRecords(frictionNumbersOf)
  const withLanes = useShownLanes().some((lane) => lane.ActionPart !== undefined)
  return (
    <>
      <tr
        className={shown.place}
        data-cut={cut || undefined}
        data-followed={withLanes || undefined}
        aria-current={selected || undefined}
      >
        <th scope="row" className={`${styles.title} ${shown.name}`} data-place={action.id}>
          <div className={picks.named}>
            <PickBox id={action.id} kind="card" name={action.title} />
            {canWrite ? (
              <NameField
                look="text"
                labelHidden
                label={t('table.action.title', { position, sequence: sequenceName })}
                value={action.title}
                place={`${action.id}/title`}
                maxLength={TITLE_MAX}
                onCommit={(title) => commit((r) => renameAction(r, action.id, title))}
              />
            ) : (
              <bdi>{action.title}</bdi>
            )}
          </div>
        </th>
        {pairs.map((pair) => {
          const { key, offer, persona, personaNumber } = pair
          const name = personaNumber === null ? offer.name : pairName(pair, t)
          const subject = { actionId: action.id, personaId: persona.id, offerId: offer.id }
          return (
            <td key={key} className={styles.level} data-label={name}>
              <div className={cell.level}>
                {evidence.has('apriori') ? (
                  <LevelCell
                    label={t('level.name', { action: action.title, offer: name })}
                    subject={subject}
                  />
                ) : null}
                {evidence.has('verified') ? (
                  <VerifiedCell
                    subject={subject}
                    offer={offer}
                    what={t('table.verified.what', { action: action.title, offer: name })}
                  />
                ) : null}
              </div>
            </td>
          )
        })}
        {compared === null ? null : (
          <td className={styles.level} data-label={t('table.column.gap')}>
            <GapCell actionId={action.id} compared={compared} />
          </td>
        )}
        <td className={styles.frictions}>
          <FrictionList
            action={action}
            frictions={frictions}
            ownersByFriction={ownersByFriction}
            numbers={numbers}
          />
        </td>
        <td className={styles.tools}>
          <ActionTools {...props} />
        </td>
      </tr>
      {withLanes ? (
        <tr className={styles.lanes}>
          <td colSpan={pairs.length + (compared === null ? 0 : 1) + 3}>
            <Suspense>
              <LaneParts action={action} />
            </Suspense>
          </td>
        </tr>
      ) : null}
    </>
  )
})
