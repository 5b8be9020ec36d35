import { Trash2 } from 'lucide-react'
import { useRef } from 'react'
import {
  addSpendItem,
  changeSpendItem,
  moveSpendItem,
  removeSpendItem,
} from '../../../model/commands/spendItem.ts'
import { NAME_MAX } from '../../../model/schema/limits.ts'
import type { SpendItem, SpendSide } from '../../../model/schema/spendItem.ts'
import type { SideCost } from '../../../model/value/spending.ts'
import { useCanWrite, useWorkshop } from '../../../store/WorkshopContext.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { NameField } from '../../fields/NameField.tsx'
import { useCommit } from '../../fields/useCommit.ts'
import { useRemoval } from '../../fields/useRemoval.ts'
import cards from '../Cards.module.css'
import { FigureField } from '../fields/FigureField.tsx'
import { QuantityField } from '../fields/QuantityField.tsx'
import { useMoney, useQuantities } from '../fields/useQuantities.ts'
import { ArrangedList } from '../order/ArrangedList.tsx'
import { MoveHandle } from '../order/MoveHandle.tsx'
import { AddOrPaste } from '../paste/PasteButton.tsx'
import styles from './Value.module.css'

export interface SpendListProps {
  readonly side: SpendSide
  readonly cost: SideCost
}

/** What was spent on one side, line by line, and what that comes to for one customer. */
export function SpendList({ side, cost }: SpendListProps) {
  const t = useTranslate()
  const money = useMoney()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const quantities = useQuantities()
  const { totalCents, eachCents, customers, unpriced } = cost
  return (
    <section className={cards.card} aria-labelledby={`spend-${side}`}>
      <h4 className={styles.subheading} id={`spend-${side}`}>
        {t(`value.cost.${side}`)}
      </h4>
      <ArrangedList
        className={styles.lines}
        items={cost.items.map((item) => ({
          id: item.id,
          name: item.label,
          element: <SpendLine item={item} />,
        }))}
        onMove={(id, afterId) => workshop.run((r) => moveSpendItem(r, id, afterId))}
      />
      {canWrite ? (
        <AddOrPaste
          place={{ target: 'spendItems', side }}
          what={t(`value.cost.${side}`)}
          label={t(`value.cost.item.${side}`)}
          placeholder={t(`value.cost.item.${side}`)}
          maxLength={NAME_MAX}
          onAdd={(label) => commit((r) => addSpendItem(r, { id: workshop.newId('spendItem'), side, label }))}
        />
      ) : null}
      <div className={cards.fields}>
        <FigureField
          figure={side === 'win' ? 'acquisitionSpendCents' : 'retentionSpendCents'}
          label={t('value.cost.undetailed')}
          quantity={quantities.money}
        />
        <FigureField
          figure={side === 'win' ? 'customersWon' : 'customersKept'}
          label={t(`value.cost.customers.${side}`)}
          quantity={quantities.count}
        />
      </div>
      <p aria-live="polite">
        {totalCents === null || customers === null || eachCents === null ? (
          <span className={cards.about}>{t('value.cost.open')}</span>
        ) : (
          <strong>
            {t(`value.cost.each.${side}`, {
              total: money(totalCents),
              count: customers,
              each: money(Math.round(eachCents)),
            })}
          </strong>
        )}{' '}
        {unpriced === 0 ? null : (
          <span className={cards.missing}>{t('value.cost.unpriced', { count: unpriced })}</span>
        )}
      </p>
    </section>
  )
}

function SpendLine({ item }: { readonly item: SpendItem }) {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const { money } = useQuantities()
  const row = useRef<HTMLDivElement>(null)
  const remove = useRemoval(row)
  return (
    <div className={styles.line} ref={row}>
      {canWrite ? (
        <>
          <MoveHandle id={item.id} name={item.label} />
          <NameField
            look="text"
            labelHidden
            label={t('value.cost.label')}
            value={item.label}
            maxLength={NAME_MAX}
            onCommit={(label) => commit((r) => changeSpendItem(r, item.id, { label }))}
          />
        </>
      ) : (
        <span>{item.label}</span>
      )}
      <QuantityField
        labelHidden
        label={t('value.cost.amountOf', { what: item.label })}
        quantity={money}
        value={item.amountCents}
        isDisabled={!canWrite}
        onCommit={(amountCents) => commit((r) => changeSpendItem(r, item.id, { amountCents }))}
      />
      {canWrite ? (
        <IconButton
          size="small"
          label={t('value.cost.delete', { what: item.label })}
          icon={<Trash2 />}
          onPress={() => remove((r) => removeSpendItem(r, item.id))}
        />
      ) : null}
    </div>
  )
}
