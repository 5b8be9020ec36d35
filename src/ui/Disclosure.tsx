import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import styles from './Disclosure.module.css'

export interface DisclosureProps {
  readonly title: string
  readonly openAtFirst?: boolean
  readonly children: ReactNode
}

/** A heading that folds what is under it. Folded, it costs nothing: the content is not made. */
export function Disclosure({ title, openAtFirst = false, children }: DisclosureProps) {
  const [open, setOpen] = useState(openAtFirst)
  return (
    <details className={styles.disclosure} open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary className={styles.summary}>
        <ChevronRight className={styles.arrow} aria-hidden="true" />
        <h3 className={styles.title}>{title}</h3>
      </summary>
      {open ? <div className={styles.content}>{children}</div> : null}
    </details>
  )
}
