import { Plus } from 'lucide-react'
import { addCostLine } from '../../../model/commands/costLine.ts'
import { changeMeasure } from '../../../model/commands/measure.ts'
import type { YearCents } from '../../../model/plan/lineCost.ts'
import { type Referral, referral } from '../../../model/plan/referral.ts'
import type { CostLine, Measure } from '../../../model/schema/measure.ts'
import { useCanWrite, useWorkshop } from '../../../store/WorkshopContext.ts'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { useMoney } from '../fields/useQuantities.ts'
import styles from './Measures.module.css'
import { ReferralRules } from './ReferralRules.tsx'
import { ReferralSoFar } from './ReferralSoFar.tsx'

export interface ReferralCardProps {
  readonly measure: Measure
  readonly lines: readonly CostLine[]
}

/** A referral with tiers: the most it can cost, what is committed, what a customer may cost, and the rules (P3). */
export function ReferralCard({ measure, lines }: ReferralCardProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const found = referral(lines)
  if (found === null) return null
  const line = { id: workshop.newId('costLine'), measureId: measure.id }
  const label = t('referral.newcomer')
  return (
    <section className={styles.referral} aria-label={t('referral.title')}>
      <h5 className={styles.subtitle}>{t('referral.title')}</h5>
      <AtMost measure={measure} found={found} />
      {canWrite && found.newcomerLines.length === 0 ? (
        <div>
          <Button
            size="small"
            onPress={() =>
              workshop.run((r) => addCostLine(r, line, { label, forReferred: true, recurring: true }))
            }
          >
            <Plus aria-hidden="true" />
            {t('referral.addNewcomer')}
          </Button>
        </div>
      ) : null}
      <ReferralSoFar measure={measure} found={found} />
      <ReferralRules measure={measure} />
    </section>
  )
}

/** The most it can cost, and the question whether one person may take several rewards. */
function AtMost({ measure, found }: { readonly measure: Measure; readonly found: Referral }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const money = useMoney()
  const said = measure.tiersCumulate
  const most = ([first, second, third]: YearCents) =>
    first === second && second === third
      ? t('measures.tiers.max', { amount: money(first) })
      : t('measures.tiers.maxYears', {
          first: money(first),
          second: money(second),
          third: money(third),
        })
  const gained = said === null ? null : said ? found.cumulated : found.distinct
  return (
    <div className={styles.tiers}>
      <p className={found.maxCents === null ? cards.missing : undefined}>
        {found.maxYears === null ? t('measures.tiers.open') : most(found.maxYears)}{' '}
        {gained === null || gained.centsEach === null
          ? null
          : t('measures.tiers.yield', { count: gained.referred, each: money(Math.round(gained.centsEach)) })}
      </p>
      {canWrite && found.tiers.length > 1 ? (
        <ChoiceField
          label={t('measures.tiers.cumulate')}
          hint={t('measures.tiers.cumulate.hint')}
          value={said === null ? null : said ? 'yes' : 'no'}
          choices={(['yes', 'no'] as const).map((value) => ({ value, text: t(`measures.tiers.${value}`) }))}
          onChange={(value) =>
            workshop.run((r) => changeMeasure(r, measure.id, { tiersCumulate: value === 'yes' }))
          }
        />
      ) : null}
    </div>
  )
}
