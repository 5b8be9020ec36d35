import { scaleLinear } from 'd3'
import { useId } from 'react'
import styles from './ShareBar.module.css'

export interface Share {
  readonly key: string
  readonly label: string
  /** 0 to 1. */
  readonly value: number
}

export interface ShareBarProps {
  /** For screen readers: what is divided, and how. */
  readonly label: string
  /** They add up to 1. Each has a pattern of its own, so that it is known without colours. */
  readonly shares: readonly Share[]
}

const WIDTH = 100
const HEIGHT = 12

/** A whole divided into parts, side by side. The figures stand beside it in words: this is their picture. */
export function ShareBar({ label, shares }: ShareBarProps) {
  const id = useId().replaceAll(':', '')
  const x = scaleLinear([0, 1], [0, WIDTH])
  const starts = shares.map((_, i) => shares.slice(0, i).reduce((sum, share) => sum + share.value, 0))
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <defs>
        <pattern id={id} width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={styles.hatchGround} width="3" height="3" />
          <rect className={styles.hatch} width="1.2" height="3" />
        </pattern>
      </defs>
      {shares.map((share, i) => (
        <rect
          key={share.key}
          x={x(starts[i] ?? 0)}
          width={Math.max(0, x(share.value))}
          height={HEIGHT}
          className={i === 0 ? styles.solid : undefined}
          fill={i === 0 ? undefined : `url(#${id})`}
        />
      ))}
    </svg>
  )
}
