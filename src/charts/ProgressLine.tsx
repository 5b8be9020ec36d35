import { scaleLinear } from 'd3'
import styles from './ProgressLine.module.css'

export interface ProgressLineProps {
  /** For screen readers. */
  readonly label: string
  /** 1 is the target; may be below 0 and above 1. */
  readonly value: number
  /** What was due on the day of that value, 0 to 1. */
  readonly expected: number
}

const WIDTH = 300
const HEIGHT = 22

/** From the start to the target: what is reached as a bar, what was due by then as a mark. */
export function ProgressLine({ label, value, expected }: ProgressLineProps) {
  const x = scaleLinear([0, Math.max(1, value)], [0, WIDTH]).clamp(true)
  return (
    <svg className={styles.line} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <rect className={styles.track} x={0} y={6} width={x(1)} height={10} rx={5} />
      <rect className={styles.bar} x={0} y={6} width={x(value)} height={10} rx={5} />
      <path className={styles.mark} d={`M${x(expected)} 2V20`} />
    </svg>
  )
}
