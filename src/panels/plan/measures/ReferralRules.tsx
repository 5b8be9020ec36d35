import { changeMeasure } from '../../../model/commands/measure.ts'
import { referralRules } from '../../../model/plan/referral.ts'
import type { Measure } from '../../../model/schema/measure.ts'
import { useCanWrite } from '../../../store/WorkshopContext.ts'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { useCommit } from '../../fields/useCommit.ts'
import cards from '../Cards.module.css'
import { DateField } from '../fields/DateField.tsx'
import { usePlanPlaces } from '../PlanContext.ts'
import styles from './Measures.module.css'

const QUESTIONS = ['paidFirst', 'noSelfReferral'] as const

/** What holds abuse off: a first order paid, nobody refers themselves, a last day. */
export function ReferralRules({ measure }: { readonly measure: Measure }) {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const rules = referralRules(measure, usePlanPlaces().today())
  const count = Object.values(rules).filter((answer) => answer === 'yes').length
  const change = (fields: Parameters<typeof changeMeasure>[2]) =>
    commit((r) => changeMeasure(r, measure.id, fields))
  return (
    <div className={styles.tiers}>
      <p>
        <span className={cards.label}>{t('referral.rules')}</span>{' '}
        <span className={count < 3 ? cards.missing : cards.about}>
          {t('referral.rules.count', { count })}
        </span>
      </p>
      <div className={styles.rules}>
        {QUESTIONS.map((rule) =>
          canWrite ? (
            <ChoiceField
              key={rule}
              label={t(`referral.${rule}`)}
              value={rules[rule] === 'unsaid' ? null : rules[rule] === 'yes' ? 'yes' : 'no'}
              choices={(['yes', 'no'] as const).map((value) => ({ value, text: t(`referral.${value}`) }))}
              onChange={(value) => change({ [rule]: value === 'yes' })}
            />
          ) : rules[rule] === 'yes' ? (
            <p key={rule}>{t(`referral.${rule}`)}</p>
          ) : null,
        )}
        <div>
          <DateField
            label={t('referral.referralCloses')}
            value={measure.referralCloses}
            isDisabled={!canWrite}
            onCommit={(referralCloses) => change({ referralCloses })}
          />
          {rules.referralCloses === 'over' ? <p className={cards.missing}>{t('referral.over')}</p> : null}
        </div>
      </div>
    </div>
  )
}
