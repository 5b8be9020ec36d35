import { useTranslate } from '../ui/TranslateContext.ts'
import styles from './Page.module.css'

export function Loading() {
  const t = useTranslate()
  return (
    <main className={styles.centre} aria-busy="true">
      <p role="status">{t('common.loading')}</p>
    </main>
  )
}
