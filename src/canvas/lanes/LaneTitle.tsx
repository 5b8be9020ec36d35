import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Lane.module.css'
import type { LaneAxisProps } from './lane.ts'

/** The title of a lane of one row, left of it; on a phone above it. The region that it names says it to screen readers. */
export function LaneTitle({ titleKey, narrow }: LaneAxisProps) {
  const t = useTranslate()
  return (
    <div className={styles.axis} data-narrow={narrow || undefined} aria-hidden="true">
      <span className={styles.title}>{t(titleKey)}</span>
    </div>
  )
}
