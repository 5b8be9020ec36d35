import { useTranslate } from '../../ui/TranslateContext.ts'
import { InsightSection } from './InsightSection.tsx'
import styles from './Insights.module.css'
import { RetentionHint } from './RetentionHint.tsx'
import { WordingHints } from './WordingHints.tsx'

/** What words give away: hints, never a refusal. */
export function HintsSection() {
  const t = useTranslate()
  return (
    <InsightSection topic="hints">
      <p className={styles.faint}>{t('insights.hints.about')}</p>
      <RetentionHint />
      <WordingHints />
    </InsightSection>
  )
}
