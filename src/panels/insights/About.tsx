import { OfferGlyph } from '../../charts/OfferGlyph.tsx'
import { countEvidence } from '../../model/insight/markSeries.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Insights.module.css'
import { useInsights } from './InsightsContext.ts'

/** Whose marks are read, and what they rest on. */
export function About() {
  const t = useTranslate()
  const { persona, offer, series, levels } = useInsights()
  const { apriori, verified } = countEvidence(series.points)
  return (
    <div className={styles.whose}>
      <p className={styles.who}>
        <OfferGlyph offer={offer} line />
        <span>{t('insights.about', { persona: persona.name, offer: offer.name })}</span>
      </p>
      <p className={styles.faint}>
        {t('insights.evidence', {
          levels,
          rated: apriori + verified,
          actions: series.points.length,
          apriori,
          verified,
        })}
      </p>
      <p className={styles.faint}>{t('insights.choose')}</p>
    </div>
  )
}
