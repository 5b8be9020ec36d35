import { useView } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './PeopleList.module.css'

/** What was announced of others' work, the latest first: to be read again, and by those who heard nothing. */
export function Recent() {
  const t = useTranslate()
  const heard = useView((v) => v.heard)
  if (heard.length === 0) return null
  return (
    <section className={styles.recent}>
      <h3>{t('announce.recent')}</h3>
      <ol>
        {heard.toReversed().map(({ serial, text }) => (
          <li key={serial}>{text}</li>
        ))}
      </ol>
    </section>
  )
}
