import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Lane.module.css'
import { KindLockSign } from './LockSign.tsx'
import type { LaneAxisProps } from './lane.ts'

/** The title of a lane of one row, left of it; on a phone above it. The region that it names says it to screen readers. */
export function LaneTitle({ titleKey, lockedBy, narrow }: LaneAxisProps) {
  const t = useTranslate()
  return (
    <div className={styles.axis} data-narrow={narrow || undefined}>
      <span className={styles.title}>
        <KindLockSign kind={lockedBy} what={t(titleKey)} />
        <span aria-hidden="true">{t(titleKey)}</span>
      </span>
    </div>
  )
}
