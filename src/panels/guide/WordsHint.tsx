import { useDeferredValue, useMemo } from 'react'
import { customerWords, type TextKind } from '../../model/insight/customerWords.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Guide.module.css'

export interface WordsHintProps {
  readonly text: string
  readonly kind: TextKind
}

/** Says, while one types, which words are the company's and not the customer's (J10). */
export function WordsHint({ text, kind }: WordsHintProps) {
  const t = useTranslate()
  const { preferences } = usePreferences()
  const locale = useRecords((s) => s.meta?.locale) ?? preferences.locale
  const later = useDeferredValue(text)
  const hints = useMemo(() => customerWords(later, locale, kind), [later, locale, kind])
  return (
    <div className={styles.wording} role="status">
      {hints.slice(0, 3).map(({ start, words, reason }) => (
        <p key={start}>{t('guide.words', { words, reason: t(`insights.words.${reason}`) })}</p>
      ))}
    </div>
  )
}
