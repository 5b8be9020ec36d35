import { useMemo } from 'react'
import { coverage } from '../../model/insight/coverage.ts'
import { frictionSeverity } from '../../model/insight/frictionSeverity.ts'
import type { Friction } from '../../model/schema/friction.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { Figure } from './Figure.tsx'
import { FrictionRow } from './FrictionRow.tsx'
import { HandoverAnswers } from './HandoverAnswers.tsx'
import { IdleDepartments } from './IdleDepartments.tsx'
import { IdleLevers } from './IdleLevers.tsx'
import { InsightSection } from './InsightSection.tsx'
import styles from './Insights.module.css'
import { useInsights } from './InsightsContext.ts'
import { RowList } from './RowList.tsx'
import { useSeverityInput } from './useSeverityInput.ts'

const dateOf = ({ dueDate }: Friction) => dueDate

/** Who answers for what irritates customers: what weighs on nobody is the headline. */
export function AnswersSection() {
  const t = useTranslate()
  const input = useSeverityInput()
  const { frictions } = input
  const responsibilities = useRecords((s) => s.responsibilities)
  const owners = useRecords((s) => s.owners)
  const { numbers } = useInsights()
  const { unowned, unownedSeverity, severalOwners, owned, ownedAndDated } = useMemo(
    () => coverage({ frictions, responsibilities, owners }, frictionSeverity(input), dateOf),
    [frictions, responsibilities, owners, input],
  )
  return (
    <InsightSection topic="answers">
      {frictions.size === 0 ? (
        <p>{t('insights.answers.noFriction')}</p>
      ) : (
        <div className={styles.pair}>
          {unownedSeverity.sum === null ? null : (
            <Figure
              value={numbers.mark(unownedSeverity.sum)}
              words={t('insights.answers.unownedSeverity')}
              n={t('insights.n.frictions', { n: unownedSeverity.n })}
            />
          )}
          <Figure
            value={String(unowned.length)}
            words={t('insights.answers.unowned', { count: unowned.length })}
            n={t('insights.n.frictions', { n: frictions.size })}
          />
        </div>
      )}
      {frictions.size > 0 && unowned.length === 0 ? (
        <p className={styles.faint}>{t('insights.answers.allOwned')}</p>
      ) : null}
      {unownedSeverity.unknown === 0 ? null : (
        <p className={styles.faint}>{t('insights.answers.severity', { count: unownedSeverity.unknown })}</p>
      )}
      {owned === 0 ? null : (
        <p className={styles.faint}>
          {t('insights.answers.dated', { dated: ownedAndDated ?? 0, n: frictions.size })}
        </p>
      )}
      <RowList
        label={t('insights.answers.unowned', { count: unowned.length })}
        items={unowned}
        row={(id) => <FrictionRow key={id} frictionId={id} />}
      />
      {severalOwners.length === 0 ? null : (
        <>
          <p className={styles.faint}>{t('insights.answers.several', { count: severalOwners.length })}</p>
          <RowList
            label={t('insights.answers.several', { count: severalOwners.length })}
            items={severalOwners}
            row={(id) => <FrictionRow key={id} frictionId={id} />}
          />
        </>
      )}
      <HandoverAnswers />
      <IdleDepartments />
      <IdleLevers />
    </InsightSection>
  )
}
