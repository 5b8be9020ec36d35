import { isTooNew } from '../../model/migrations/migrations.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './DamagedBanner.module.css'

/** Says when part of the document cannot be read here, or when all of it must not be written. */
export function DamagedBanner() {
  const t = useTranslate()
  const count = useRecords((s) => s.damaged.size)
  const tooNew = useRecords((s) => s.meta !== null && isTooNew(s.meta.schemaVersion))
  if (count === 0 && !tooNew) return null
  return (
    <div className={styles.banner}>
      <Notice kind="information">
        {tooNew ? <p>{t('workshop.tooNew')}</p> : null}
        {count === 0 ? null : <p>{t('workshop.damaged', { count })}</p>}
      </Notice>
    </div>
  )
}
