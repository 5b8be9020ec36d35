import type { ReactNode } from 'react'
import styles from './Notice.module.css'

export interface NoticeProps {
  readonly kind: 'problem' | 'information'
  readonly children: ReactNode
}

/** A sentence that stands on the page until the matter is settled. A problem is read out at once. */
export function Notice({ kind, children }: NoticeProps) {
  return (
    <div
      className={`${styles.notice} ${kind === 'problem' ? styles.problem : ''}`}
      role={kind === 'problem' ? 'alert' : 'status'}
    >
      <div>{children}</div>
    </div>
  )
}
