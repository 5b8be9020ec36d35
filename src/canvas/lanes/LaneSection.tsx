import type { ReactNode } from 'react'
import styles from './Lane.module.css'

/** What a lane draws on the sheet, as one named region. */
export function LaneSection({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={label}>
      {children}
    </section>
  )
}
