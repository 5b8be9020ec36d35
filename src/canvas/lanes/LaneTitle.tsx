import { kindLock } from '../../model/facilitation/locks.ts'
import { useSession } from '../../store/useSession.ts'
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

/** The sign alone, where there is no room for the title: over the upper edge of the lane, while it is locked. */
export function LaneLock({ titleKey, lockedBy }: LaneAxisProps) {
  const t = useTranslate()
  const isLocked = useSession(({ locks }) => lockedBy !== undefined && locks.has(kindLock(lockedBy)))
  if (!isLocked) return null
  return (
    <div className={styles.axis} data-narrow>
      <span className={styles.title} data-edge>
        <KindLockSign kind={lockedBy} what={t(titleKey)} />
        <span aria-hidden="true">{t(titleKey)}</span>
      </span>
    </div>
  )
}
