import { useMemo } from 'react'
import { coverage } from '../../model/insight/coverage.ts'
import { frictionSeverity } from '../../model/insight/frictionSeverity.ts'
import type { FrictionId } from '../../model/schema/ids.ts'
import { useRecord, useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { Figure } from './Figure.tsx'
import { IdleDepartments } from './IdleDepartments.tsx'
import { InsightSection } from './InsightSection.tsx'
import styles from './Insights.module.css'
import { PlaceRow } from './PlaceRow.tsx'
import { RowList } from './RowList.tsx'
import { useSeverityInput } from './useSeverityInput.ts'

/** Who answers for what irritates customers: the frictions without anybody are the headline. */
export function AnswersSection() {
  const t = useTranslate()
  const input = useSeverityInput()
  const { frictions } = input
  const responsibilities = useRecords((s) => s.responsibilities)
  const owners = useRecords((s) => s.owners)
  const { unowned, unownedSeverity, severalOwners } = useMemo(
    () => coverage({ frictions, responsibilities, owners }, frictionSeverity(input)),
    [frictions, responsibilities, owners, input],
  )
  return (
    <InsightSection topic="answers">
      {frictions.size === 0 ? (
        <p>{t('insights.answers.noFriction')}</p>
      ) : (
        <Figure
          value={String(unowned.length)}
          words={t('insights.answers.unowned', { count: unowned.length })}
          n={t('insights.n.frictions', { n: frictions.size })}
        />
      )}
      {frictions.size > 0 && unowned.length === 0 ? (
        <p className={styles.faint}>{t('insights.answers.allOwned')}</p>
      ) : null}
      {unownedSeverity.sum === null ? <p className={styles.faint}>{t('insights.answers.severity')}</p> : null}
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
      <IdleDepartments />
    </InsightSection>
  )
}

function FrictionRow({ frictionId }: { readonly frictionId: FrictionId }) {
  const t = useTranslate()
  const friction = useRecord('frictions', frictionId)
  const action = useRecord('actions', friction?.actionId ?? '')
  if (friction === undefined) return null
  return (
    <PlaceRow
      title={friction.text}
      place={action === undefined ? null : { kind: 'action', id: friction.actionId }}
    >
      <span className={styles.sub}>{action?.title ?? t('insights.answers.stray')}</span>
    </PlaceRow>
  )
}
