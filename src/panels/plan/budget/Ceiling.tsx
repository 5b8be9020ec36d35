import { useMemo } from 'react'
import { budgetCeiling } from '../../../model/plan/customerValue.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { FigureField } from '../fields/FigureField.tsx'
import { useMoney, useQuantities } from '../fields/useQuantities.ts'
import styles from './Budget.module.css'

/** What keeping more customers is worth: above it, the policy costs more than it brings. A ceiling, no target. */
export function Ceiling({
  spentCents,
  isOpen,
}: {
  readonly spentCents: number
  /** The first year costs more than that, and nobody knows how much. */
  readonly isOpen: boolean
}) {
  const t = useTranslate()
  const money = useMoney()
  const quantities = useQuantities()
  const figures = useRecords((s) => s.figures)
  const ceiling = useMemo(() => budgetCeiling(figures), [figures])
  const { cents, centsPerCustomer, missing } = ceiling
  return (
    <section className={cards.card} aria-labelledby="ceiling-heading">
      <h3 className={styles.heading} id="ceiling-heading">
        {t('budget.ceiling')}
      </h3>
      <p className={cards.about}>{t('budget.ceiling.about')}</p>
      <div className={cards.fields}>
        <FigureField figure="marginCents" label={t('budget.figure.margin')} quantity={quantities.money} />
        <FigureField figure="retentionNow" label={t('budget.figure.now')} quantity={quantities.share} />
        <FigureField figure="retentionAim" label={t('budget.figure.aim')} quantity={quantities.share} />
        <FigureField figure="discountRate" label={t('budget.figure.discount')} quantity={quantities.share} />
        <FigureField figure="customers" label={t('budget.figure.customers')} quantity={quantities.count} />
      </div>
      <p aria-live="polite">
        {centsPerCustomer === null ? (
          <span className={cards.missing}>
            {missing.length === 0
              ? t('budget.ceiling.noLimit')
              : t('budget.ceiling.missing', { count: missing.length })}
          </span>
        ) : (
          <>
            <strong>{t('budget.ceiling.each', { amount: money(centsPerCustomer) })}</strong>{' '}
            {cents === null
              ? null
              : t(`budget.ceiling.${cents < spentCents ? 'above' : isOpen ? 'open' : 'below'}`, {
                  amount: money(cents),
                  spent: money(spentCents),
                })}
          </>
        )}
      </p>
      <p className={cards.about}>{t('budget.ceiling.caveat')}</p>
    </section>
  )
}
