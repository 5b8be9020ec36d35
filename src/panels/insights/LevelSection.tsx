import { type CSSProperties, useMemo } from 'react'
import { journeyLevel, type SequenceLevel } from '../../model/insight/journeyLevel.ts'
import { useRecord } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { Figure } from './Figure.tsx'
import { InsightSection } from './InsightSection.tsx'
import styles from './Insights.module.css'
import { useInsights } from './InsightsContext.ts'
import { PlaceRow } from './PlaceRow.tsx'
import { RowList } from './RowList.tsx'

/** How good the journey is on the whole, said in two ways side by side. */
export function LevelSection() {
  const t = useTranslate()
  const { series, numbers } = useInsights()
  const level = useMemo(() => journeyLevel(series), [series])
  const { mean, median, meanOfSequences, n, unrated } = level
  return (
    <InsightSection topic="level">
      {mean === null || median === null || meanOfSequences === null ? (
        <p>{t('insights.level.none')}</p>
      ) : (
        <>
          <div className={styles.pair}>
            <Figure
              value={numbers.mean(mean)}
              words={t('insights.level.mean')}
              n={t('insights.n.actions', { n })}
            />
            <Figure
              value={numbers.mean(meanOfSequences)}
              words={t('insights.level.meanOfSequences')}
              n={t('insights.n.sequences', { n: level.sequences.filter((s) => s.n > 0).length })}
            />
          </div>
          <p className={styles.faint}>{t('insights.level.median', { median: numbers.mark(median) })}</p>
          {unrated.length === 0 ? null : (
            <p className={styles.faint}>{t('insights.level.leftOut', { count: unrated.length })}</p>
          )}
          <RowList
            label={t('insights.level.meanOfSequences')}
            items={level.sequences}
            first={8}
            row={(sequence) => <SequenceRow key={sequence.sequenceId} level={sequence} />}
          />
        </>
      )}
    </InsightSection>
  )
}

function SequenceRow({ level: { sequenceId, mean, n, actions } }: { readonly level: SequenceLevel }) {
  const t = useTranslate()
  const { numbers, levels } = useInsights()
  const sequence = useRecord('sequences', sequenceId)
  if (sequence === undefined) return null
  const share = mean === null ? 0 : (mean - 1) / (levels - 1)
  return (
    <PlaceRow
      place={{ kind: 'sequence', id: sequenceId }}
      title={sequence.name}
      value={mean === null ? '–' : numbers.mean(mean)}
    >
      {mean === null ? null : (
        <span className={styles.track} aria-hidden="true" style={{ '--share': share } as CSSProperties} />
      )}
      <span className={styles.sub}>
        {n === 0 ? t('level.unrated') : t('insights.level.rated', { n, actions })}
      </span>
    </PlaceRow>
  )
}
