import { useMemo } from 'react'
import { levelNumbers } from '../../charts/levelNumbers.ts'
import { markRounds } from '../../model/insight/markRounds.ts'
import type { MarkSubject } from '../../model/schema/mark.ts'
import { useSession } from '../../store/useSession.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import { DotPlot } from './DotPlot.tsx'
import { LabelTag } from './LabelTag.tsx'
import styles from './MarkRounds.module.css'
import { resultWords } from './resultWords.ts'
import { shiftWords } from './shiftWords.ts'

/** The blind rounds over one mark: the latest with its dots and the one before as a ghost, those before it in words. */
export function MarkRounds({ subject }: { readonly subject: MarkSubject }) {
  const t = useTranslate()
  const { locale } = useWords()
  const numbers = useMemo(() => levelNumbers(locale), [locale])
  const rounds = useRecords((s) => s.rounds)
  const results = useSession((s) => s.results)
  const found = markRounds({ rounds }, { results }, subject)
  if (found.length === 0) return null
  return (
    <section className={styles.rounds}>
      <h4 className={styles.title}>{t('results.ofMark')}</h4>
      <ul className={styles.list}>
        {found.map(({ record, levels, statistics, result, before, shift }, i) => (
          <li key={record.id} className={styles.round}>
            <p className={styles.head}>
              <span className={styles.number}>{t('rounds.number', { number: record.number })}</span>
              <LabelTag statistics={statistics} />
            </p>
            {i > 0 || statistics.label === 'notEnough' ? null : (
              <DotPlot statistics={statistics} levels={levels} before={before?.statistics ?? null} />
            )}
            <p className={styles.words}>{resultWords({ statistics, result }, numbers, t)}</p>
            {before === null || shift === null ? null : (
              <p className={styles.shift}>
                {t('results.shift', { number: before.number, shift: shiftWords(shift, numbers, t) })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
