import { useDeferredValue, useMemo } from 'react'
import { journeyWording } from '../../model/insight/customerWords.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { Figure } from './Figure.tsx'
import styles from './Insights.module.css'
import { RowList } from './RowList.tsx'
import { WordingRow } from './WordingRow.tsx'

/** Wordings of the company where the customer should speak (J10). In the language of the workshop. */
export function WordingHints() {
  const t = useTranslate()
  const { preferences } = usePreferences()
  // Texts change with every letter: typing does not wait for this.
  const sequences = useDeferredValue(useRecords((s) => s.sequences))
  const actions = useDeferredValue(useRecords((s) => s.actions))
  const frictions = useDeferredValue(useRecords((s) => s.frictions))
  const locale = useRecords((s) => s.meta?.locale) ?? preferences.locale
  const hints = useMemo(
    () => journeyWording({ sequences, actions, frictions }, locale),
    [sequences, actions, frictions, locale],
  )
  const title = t('insights.words.title')
  return (
    <div className={styles.hint}>
      <h4 className={styles.group}>{title}</h4>
      {hints.length === 0 ? (
        <p>{t('insights.words.none')}</p>
      ) : (
        <Figure
          value={String(hints.length)}
          words={t('insights.words.count', { count: hints.length })}
          n=""
        />
      )}
      <RowList
        label={title}
        items={hints}
        row={(hint) => <WordingRow key={`${hint.id} ${hint.field} ${hint.start}`} hint={hint} />}
      />
    </div>
  )
}
