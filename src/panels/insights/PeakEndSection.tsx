import { useMemo } from 'react'
import { peakEnd } from '../../model/insight/peakEnd.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { ActionRow } from './ActionRow.tsx'
import { Figure } from './Figure.tsx'
import { InsightSection } from './InsightSection.tsx'
import styles from './Insights.module.css'
import { useInsights } from './InsightsContext.ts'
import { RowList } from './RowList.tsx'

/** The extremes and the end. Never the overall score, and it says so. */
export function PeakEndSection() {
  const t = useTranslate()
  const { series, levels, numbers } = useInsights()
  const told = useMemo(() => peakEnd(series, levels), [series, levels])
  if (told.status === 'noEnd')
    return (
      <InsightSection topic="peakEnd">
        <p>{t('insights.peakEnd.noEnd')}</p>
      </InsightSection>
    )
  if (told.status === 'endUnrated')
    return (
      <InsightSection topic="peakEnd">
        <p>{t('insights.peakEnd.endUnrated')}</p>
        <RowList
          label={t('insights.peakEnd.rows.end')}
          items={[told.endId]}
          row={(id) => <ActionRow key={id} actionId={id} />}
        />
      </InsightSection>
    )
  const { best, worst, end, evidence } = told
  const n = t('insights.n.actions', { n: evidence.apriori + evidence.verified })
  const groups = [
    { kind: 'best', level: best.level, ids: best.actionIds },
    { kind: 'worst', level: worst.level, ids: worst.actionIds },
    { kind: 'end', level: end.level, ids: [end.actionId] },
  ] as const
  return (
    <InsightSection topic="peakEnd">
      <div className={styles.pair}>
        <Figure value={numbers.mean(best.remembered)} words={t('insights.peakEnd.best')} n={n} />
        <Figure value={numbers.mean(worst.remembered)} words={t('insights.peakEnd.worst')} n={n} />
      </div>
      <p className={styles.faint}>{t('insights.peakEnd.caveat')}</p>
      {groups.map(({ kind, level, ids }) => (
        <div key={kind}>
          <h4 className={styles.group}>{t(`insights.peakEnd.rows.${kind}`)}</h4>
          <RowList
            label={t(`insights.peakEnd.rows.${kind}`)}
            items={ids}
            first={3}
            row={(id) => <ActionRow key={id} actionId={id} value={numbers.mark(level)} />}
          />
        </div>
      ))}
    </InsightSection>
  )
}
