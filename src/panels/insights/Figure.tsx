import styles from './Insights.module.css'

export interface FigureProps {
  readonly value: string
  /** What the number is. */
  readonly words: string
  /** How many it rests on. */
  readonly n: string
}

/** A number first, what it is, and its n beside it. */
export function Figure({ value, words, n }: FigureProps) {
  return (
    <p className={styles.figure}>
      <strong className={styles.number}>{value}</strong> <span className={styles.words}>{words}</span>{' '}
      <span className={styles.n}>{n}</span>
    </p>
  )
}
