import { type ReactNode, useId } from 'react'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './Insights.module.css'

const TOPICS = [
  'level',
  'peakEnd',
  'drops',
  'gaps',
  'severity',
  'answers',
  'unrated',
  'checks',
  'guesses',
  'hints',
] as const
export type InsightTopic = (typeof TOPICS)[number]

export interface InsightSectionProps {
  readonly topic: InsightTopic
  readonly children: ReactNode
}

/** One insight: what it says, and one press away how it is worked out, what it cannot say, where it comes from. */
export function InsightSection({ topic, children }: InsightSectionProps) {
  const t = useTranslate()
  const headingId = useId()
  const title = t(`insights.${topic}.title`)
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h3 className={styles.title} id={headingId}>
        {title}
      </h3>
      {children}
      <details className={styles.how}>
        <summary>
          <span aria-hidden="true">{t('insights.how')}</span>
          <VisuallyHidden>{t('insights.how.of', { what: title })}</VisuallyHidden>
        </summary>
        <dl>
          <dt>{t('insights.formula')}</dt>
          <dd>{t(`insights.${topic}.formula`)}</dd>
          <dt>{t('insights.limits')}</dt>
          <dd>{t(`insights.${topic}.limits`)}</dd>
          <dt>{t('insights.source')}</dt>
          <dd>{t(`insights.${topic}.source`)}</dd>
        </dl>
      </details>
    </section>
  )
}
