import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './Inspector.module.css'

export interface PanelHeadingProps {
  /** What the panel is about: an action, a sequence, the persona. */
  readonly kind: string
  readonly name: string
  /** False where a field right below shows the name. */
  readonly showName: boolean
}

/** Where the keyboard lands when the panel is opened by it. */
export function PanelHeading({ kind, name, showName }: PanelHeadingProps) {
  return (
    <h2 className={styles.heading} data-bare={!showName || undefined} tabIndex={-1}>
      <span className={styles.kind}>{kind}</span>
      {showName ? (
        <span className={styles.name} dir="auto">
          {name}
        </span>
      ) : (
        <VisuallyHidden>{name}</VisuallyHidden>
      )}
    </h2>
  )
}
