import type { VotedRound } from '../../model/insight/roundReadings.ts'
import { frictionsByAction, ownersByFriction, readJourney, strayFrictions } from '../../model/journey.ts'
import type { Records } from '../../model/records.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useDay } from '../plan/fields/useQuantities.ts'
import styles from './Summary.module.css'
import { SummaryTable } from './SummaryTable.tsx'

export interface FrictionPartProps {
  readonly records: Records
  readonly votes: readonly VotedRound[]
}

/** What irritates customers, the heaviest first: who answers for it, and by when. */
export function FrictionPart({ records, votes }: FrictionPartProps) {
  const t = useTranslate()
  const day = useDay()
  const owners = ownersByFriction(records)
  const byAction = frictionsByAction(records.frictions)
  const ordered = [
    ...readJourney(records).sequences.flatMap((s) => s.actions.flatMap((a) => byAction.get(a.id) ?? [])),
    ...strayFrictions(records),
  ].sort((a, b) => b.weight - a.weight)
  const lastVote = votes.filter(({ itemKind }) => itemKind === 'frictions').at(-1)
  const dots = new Map(lastVote?.things.map((thing) => [thing.itemId, thing.dots]))
  const unowned = ordered.filter(({ id }) => !owners.has(id)).length
  return (
    <>
      <p className={styles.about}>{t('summary.frictions.unowned', { count: unowned })}</p>
      <SummaryTable
        label={t('summary.frictions')}
        labelHidden
        columns={[
          { key: 'friction', head: t('summary.friction') },
          { key: 'action', head: t('summary.action') },
          { key: 'weight', head: t('summary.weight'), isNumber: true },
          ...(lastVote === undefined ? [] : [{ key: 'dots', head: t('summary.dots'), isNumber: true }]),
          { key: 'owner', head: t('summary.owner') },
          { key: 'due', head: t('summary.due') },
          { key: 'status', head: t('summary.status') },
        ]}
        rows={ordered.map((friction) => ({
          key: friction.id,
          cells: [
            friction.text,
            records.actions.get(friction.actionId)?.title ?? t('summary.gone'),
            friction.weight,
            ...(lastVote === undefined ? [] : [dots.get(friction.id) ?? '–']),
            owners
              .get(friction.id)
              ?.map(({ name }) => name)
              .join(', ') ?? <em key="none">{t('summary.owner.none')}</em>,
            friction.dueDate === null ? t('summary.due.none') : day(friction.dueDate),
            t(`friction.status.${friction.status}`),
          ],
        }))}
      />
    </>
  )
}
