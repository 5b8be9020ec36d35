import { useMemo } from 'react'
import { useRecords } from '../../store/WorkshopContext.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './DamagedBanner.module.css'
import { readDamage } from './damage.ts'

/** Says when part of the document cannot be read here, or when all of it must not be written, and what to do. */
export function DamagedBanner() {
  const t = useTranslate()
  const meta = useRecords((s) => s.meta)
  const damaged = useRecords((s) => s.damaged)
  const { blocked, titleLost, settingsLost, counts } = useMemo(
    () => readDamage({ meta, damaged }),
    [meta, damaged],
  )
  const count = counts.reduce((sum, [, n]) => sum + n, 0)
  if (blocked === null && !titleLost && !settingsLost && count === 0) return null
  const kinds = counts.map(([kind, n]) => t(`workshop.damaged.${kind}`, { count: n })).join(', ')
  return (
    <div className={styles.banner}>
      <Notice kind="information">
        {blocked === 'tooNew' ? <p>{t('workshop.tooNew')}</p> : null}
        {blocked === 'damaged' ? <p>{t('workshop.damaged.blocked')}</p> : null}
        {titleLost ? <p>{t('workshop.damaged.title')}</p> : null}
        {settingsLost ? <p>{t('workshop.damaged.settings')}</p> : null}
        {count === 0 ? null : <p>{t('workshop.damaged', { count, kinds })}</p>}
      </Notice>
    </div>
  )
}
