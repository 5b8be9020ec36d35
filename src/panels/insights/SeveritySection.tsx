import { useMemo } from 'react'
import { frictionSeverity, type RankedFriction } from '../../model/insight/frictionSeverity.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { Figure } from './Figure.tsx'
import { FrictionRow } from './FrictionRow.tsx'
import { InsightSection } from './InsightSection.tsx'
import styles from './Insights.module.css'
import { useInsights } from './InsightsContext.ts'
import { RowList } from './RowList.tsx'
import { useSeverityInput } from './useSeverityInput.ts'

/** The frictions that weigh most on what we intend, for the active persona. */
export function SeveritySection() {
  const t = useTranslate()
  const { numbers } = useInsights()
  const input = useSeverityInput()
  const { ranked, withoutWeight, unmeasured } = useMemo(() => frictionSeverity(input), [input])
  const unknown = withoutWeight.length + unmeasured.length
  const [worst] = ranked
  return (
    <InsightSection topic="severity">
      {worst === undefined ? (
        <p>{t(unknown === 0 ? 'insights.severity.none' : 'insights.severity.unknown', { count: unknown })}</p>
      ) : (
        <>
          <Figure
            value={numbers.mark(worst.severity)}
            words={t('insights.severity.worst')}
            n={t('insights.n.frictions', { n: ranked.length })}
          />
          {unknown === 0 ? null : (
            <p className={styles.faint}>{t('insights.severity.unknown', { count: unknown })}</p>
          )}
          <RowList
            label={t('insights.severity.title')}
            items={ranked}
            row={(friction) => <RankedRow key={friction.frictionId} friction={friction} />}
          />
        </>
      )}
    </InsightSection>
  )
}

function RankedRow({ friction }: { readonly friction: RankedFriction }) {
  const t = useTranslate()
  const { numbers } = useInsights()
  const { frictionId, weight, shortfall, severity, today } = friction
  return (
    <FrictionRow frictionId={frictionId} value={numbers.mark(severity)}>
      <span className={styles.sub}>
        {t('insights.severity.row', {
          weight: numbers.mark(weight),
          shortfall: numbers.mark(shortfall),
          exact: shortfall,
        })}
      </span>
      {today.evidence === 'apriori' ? (
        <span className={styles.flag}>{t('insights.severity.guess')}</span>
      ) : null}
    </FrictionRow>
  )
}
