import { useMemo } from 'react'
import { CLAIMED_RATIOS, costRatio } from '../../../model/plan/customerValue.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { FigureField } from '../fields/FigureField.tsx'
import { useMoney, useQuantities } from '../fields/useQuantities.ts'
import styles from './Budget.module.css'

/** What winning and keeping a customer costs here. What others claim is shown as claimed, and never used. */
export function CostRatio() {
  const t = useTranslate()
  const money = useMoney()
  const quantities = useQuantities()
  const figures = useRecords((s) => s.figures)
  const { toWinCents, toKeepCents, ratio } = useMemo(() => costRatio(figures), [figures])
  return (
    <section className={cards.card} aria-labelledby="ratio-heading">
      <h3 className={styles.heading} id="ratio-heading">
        {t('budget.ratio')}
      </h3>
      <div className={cards.fields}>
        <FigureField
          figure="acquisitionSpendCents"
          label={t('budget.figure.winSpend')}
          quantity={quantities.money}
        />
        <FigureField figure="customersWon" label={t('budget.figure.won')} quantity={quantities.count} />
        <FigureField
          figure="retentionSpendCents"
          label={t('budget.figure.keepSpend')}
          quantity={quantities.money}
        />
        <FigureField figure="customersKept" label={t('budget.figure.kept')} quantity={quantities.count} />
      </div>
      <p aria-live="polite">
        {toWinCents === null || toKeepCents === null ? (
          <span className={cards.about}>{t('budget.ratio.missing')}</span>
        ) : (
          <>
            {t('budget.ratio.each', {
              win: money(Math.round(toWinCents)),
              keep: money(Math.round(toKeepCents)),
            })}{' '}
            {ratio === null ? null : (
              <strong>{t('budget.ratio.ours', { ratio: Math.round(10 * ratio) / 10 })}</strong>
            )}
          </>
        )}
      </p>
      <p className={cards.about}>
        {t('budget.ratio.claimed', {
          claims: CLAIMED_RATIOS.map(({ seed, low, high }) =>
            low === high
              ? t('budget.ratio.claim', { seed, ratio: low })
              : t('budget.ratio.claimRange', { seed, low, high }),
          ).join(t('budget.ratio.and')),
        })}
      </p>
    </section>
  )
}
