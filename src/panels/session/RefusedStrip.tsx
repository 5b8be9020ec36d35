import { useStatus } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Strip.module.css'

/** What was written as the phase changed, and is not taken yet: kept, and where it is going. */
export function RefusedStrip() {
  const t = useTranslate()
  const refused = useStatus((s) => s.refused && !s.saved)
  return (
    <div role="status">
      {refused ? (
        <div className={styles.strip} data-kind="urgent">
          <p className={styles.words}>{t('bar.refused')}</p>
        </div>
      ) : null}
    </div>
  )
}
