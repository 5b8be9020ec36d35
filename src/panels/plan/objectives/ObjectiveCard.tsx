import { Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { changeObjective, removeObjective } from '../../../model/commands/objective.ts'
import { ownersBySubject } from '../../../model/journey.ts'
import { incentiveMax } from '../../../model/plan/incentive.ts'
import { goesDown } from '../../../model/plan/objectiveProgress.ts'
import { isMoneyKind, type Objective } from '../../../model/schema/objective.ts'
import { useCanWrite, useRecords } from '../../../store/WorkshopContext.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { OwnerPicker } from '../../fields/OwnerPicker.tsx'
import { useCommit } from '../../fields/useCommit.ts'
import { useRemoval } from '../../fields/useRemoval.ts'
import cards from '../Cards.module.css'
import { QuantityField } from '../fields/QuantityField.tsx'
import { useObjectiveName } from '../fields/usePlanWords.ts'
import { useMoney, useQuantities } from '../fields/useQuantities.ts'
import { Actuals } from './Actuals.tsx'
import { BaseTarget } from './BaseTarget.tsx'
import styles from './Objectives.module.css'
import { Progress } from './Progress.tsx'
import { SeasonFields } from './SeasonFields.tsx'

/** One objective of a year: where it starts, where it should end, what was reached, and the incentive on it. */
export function ObjectiveCard({ objective }: { readonly objective: Objective }) {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const quantities = useQuantities()
  const responsibilities = useRecords((s) => s.responsibilities)
  const owners = useRecords((s) => s.owners)
  const card = useRef<HTMLElement>(null)
  const remove = useRemoval(card)
  const isMoney = isMoneyKind(objective.kind)
  const unit = isMoney ? quantities.money : quantities.count
  const name = useObjectiveName()(objective)
  const isDisabled = !canWrite
  const accountable = ownersBySubject({ responsibilities, owners }).get(objective.id) ?? []
  const change = (fields: Parameters<typeof changeObjective>[2]) =>
    commit((r) => changeObjective(r, objective.id, fields))
  return (
    <article className={cards.card} ref={card} aria-label={name}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        {canWrite ? (
          <>
            <OwnerPicker subject={{ id: objective.id, text: name }} accountable={accountable} />
            <IconButton
              size="small"
              label={t('objectives.delete', { objective: name })}
              icon={<Trash2 />}
              onPress={() => remove((r) => removeObjective(r, objective.id))}
            />
          </>
        ) : (
          <p className={accountable.length === 0 ? cards.missing : cards.about}>
            {accountable.length === 0
              ? t('objectives.noOwner')
              : t('objectives.ownedBy', { names: accountable.map((o) => o.name).join(', ') })}
          </p>
        )}
      </div>
      <div className={cards.fields}>
        <QuantityField
          label={t('objectives.start')}
          quantity={unit}
          value={objective.start}
          isDisabled={isDisabled}
          onCommit={(start) => change({ start })}
        />
        <QuantityField
          label={t('objectives.target')}
          quantity={unit}
          value={objective.target}
          isDisabled={isDisabled}
          onCommit={(target) => change({ target })}
        />
        {objective.kind === 'retained' || objective.kind === 'volume' ? (
          <QuantityField
            label={t('objectives.orders')}
            quantity={quantities.number}
            value={objective.ordersPerCustomer}
            isDisabled={isDisabled}
            onCommit={(ordersPerCustomer) => change({ ordersPerCustomer })}
          />
        ) : null}
        {objective.kind === 'retained' || objective.kind === 'revenue' ? (
          <QuantityField
            label={t('objectives.basket')}
            quantity={quantities.money}
            value={objective.basketCents}
            isDisabled={isDisabled}
            onCommit={(basketCents) => change({ basketCents })}
          />
        ) : null}
      </div>
      {goesDown(objective) ? (
        <p className={cards.missing} role="status">
          {t('objectives.goesDown')}{' '}
          {objective.kind === 'retained' ? t('objectives.goesDown.retained') : null}
        </p>
      ) : null}
      {objective.kind === 'retained' ? <BaseTarget objective={objective} /> : null}
      <Progress objective={objective} isMoney={isMoney} />
      <Actuals objective={objective} quantity={unit} />
      <SeasonFields objective={objective} quantity={unit} />
      <fieldset className={styles.incentive}>
        <legend className={cards.label}>{t('objectives.incentive')}</legend>
        <div className={cards.fields}>
          <QuantityField
            label={t('objectives.incentive.threshold')}
            hint={t('objectives.incentive.threshold.hint')}
            quantity={quantities.share}
            value={objective.incentiveThreshold}
            isDisabled={isDisabled}
            onCommit={(incentiveThreshold) => change({ incentiveThreshold })}
          />
          <QuantityField
            label={t('objectives.incentive.target')}
            quantity={quantities.money}
            value={objective.incentiveTargetCents}
            isDisabled={isDisabled}
            onCommit={(incentiveTargetCents) => change({ incentiveTargetCents })}
          />
          <QuantityField
            label={t('objectives.incentive.cap')}
            quantity={quantities.money}
            value={objective.incentiveCapCents}
            isDisabled={isDisabled}
            onCommit={(incentiveCapCents) => change({ incentiveCapCents })}
          />
        </div>
        <IncentiveMost objective={objective} />
      </fieldset>
    </article>
  )
}

/** The most the incentive can cost, as the budget counts it; in words when nothing holds it. */
function IncentiveMost({ objective }: { readonly objective: Objective }) {
  const t = useTranslate()
  const money = useMoney()
  const { cents, open } = incentiveMax(objective)
  if (open !== null) return <p className={cards.missing}>{t(`objectives.incentive.${open}`)}</p>
  if (cents === null) return null
  return <p className={cards.about}>{t('objectives.incentive.max', { amount: money(cents) })}</p>
}
