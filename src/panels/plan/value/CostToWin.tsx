import { useMemo } from 'react'
import { setSpendPeriod } from '../../../model/commands/workshop.ts'
import { NAME_MAX } from '../../../model/schema/limits.ts'
import { SPEND_SIDES } from '../../../model/schema/spendItem.ts'
import { CLAIMED_RATIOS, type CostRatio, costRatio } from '../../../model/value/spending.ts'
import { useCanWrite, useRecords } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { NameField } from '../../fields/NameField.tsx'
import { useCommit } from '../../fields/useCommit.ts'
import cards from '../Cards.module.css'
import { SpendList } from './SpendList.tsx'
import styles from './Value.module.css'

/** What winning and keeping a customer costs here. What others claim is shown as claimed, and never used. */
export function CostToWin() {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const period = useRecords((s) => s.meta?.spendPeriod) ?? ''
  const figures = useRecords((s) => s.figures)
  const spendItems = useRecords((s) => s.spendItems)
  const costs = useMemo(() => costRatio({ figures, spendItems }), [figures, spendItems])
  return (
    <section className={cards.section} aria-labelledby="cost-heading">
      <div>
        <h3 className={styles.heading} id="cost-heading">
          {t('value.cost')}
        </h3>
        <p className={cards.intro}>{t('value.cost.about')}</p>
      </div>
      <div className={styles.narrow}>
        {canWrite ? (
          <NameField
            label={t('value.cost.period')}
            value={period}
            maxLength={NAME_MAX}
            placeholder={t('value.cost.period.hint')}
            onCommit={(words) => commit(() => setSpendPeriod(words))}
          />
        ) : (
          <p>{period}</p>
        )}
      </div>
      <div className={styles.pair}>
        {SPEND_SIDES.map((side) => (
          <SpendList key={side} side={side} cost={costs[side]} />
        ))}
      </div>
      <Ratio costs={costs} period={period} />
    </section>
  )
}

function Ratio({ costs: { ratio }, period }: { readonly costs: CostRatio; readonly period: string }) {
  const t = useTranslate()
  const rounded = ratio === null ? 0 : Math.round(10 * ratio) / 10
  return (
    <div>
      <p aria-live="polite">
        {ratio === null ? null : (
          <>
            <strong>
              {period === ''
                ? t('value.cost.ratio', { ratio: rounded })
                : t('value.cost.ratioIn', { ratio: rounded, period })}
            </strong>{' '}
            {period === '' ? <span className={cards.missing}>{t('value.cost.noPeriod')}</span> : null}
          </>
        )}
      </p>
      <p className={cards.about}>
        {ratio === null ? null : `${t('value.cost.marginal')} `}
        {t('value.cost.claimed', {
          claims: CLAIMED_RATIOS.map(({ seed, low, high }) =>
            low === high
              ? t('value.cost.claim', { seed, ratio: low })
              : t('value.cost.claimRange', { seed, low, high }),
          ).join(t('value.and')),
        })}
      </p>
    </div>
  )
}
