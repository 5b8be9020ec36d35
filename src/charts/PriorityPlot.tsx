import styles from './PriorityPlot.module.css'
import { axisTicks, type Dot, placeDots } from './placeDots.ts'
import { useWidth } from './useWidth.ts'

export type { Dot }

export interface PriorityPlotProps {
  /** For screen readers; the figures stand in the list beside it. */
  readonly label: string
  readonly dots: readonly Dot[]
  readonly effortWords: { readonly axis: string; readonly low: string; readonly high: string }
  readonly severityWords: string
}

const HEIGHT = 260

/**
 * What hurts against what it takes: effort to the right, severity upward, the most worthwhile at the upper left. The larger a
 * dot, the more of its severity is only assumed; a thick edge has nobody who answers for it.
 */
export function PriorityPlot({ label, dots, effortWords, severityWords }: PriorityPlotProps) {
  const [frame, width] = useWidth(640)
  const { placed, x, y, bottom } = placeDots(dots, { width, height: HEIGHT })
  return (
    <div ref={frame} className={styles.frame}>
      <svg className={styles.plot} width={width} height={HEIGHT} role="img" aria-label={label}>
        {axisTicks(y).map((tick) => (
          <path key={tick} className={styles.line} d={`M${x(1) - 24} ${y(tick)}H${x(5) + 24}`} />
        ))}
        <text className={styles.words} x={4} y={14}>
          {severityWords}
        </text>
        {[1, 2, 3, 4, 5].map((effort) => (
          <text key={effort} className={styles.words} x={x(effort)} y={bottom + 18} textAnchor="middle">
            {effort}
          </text>
        ))}
        <text className={styles.words} x={x(1) - 20} y={HEIGHT - 6}>
          {effortWords.low}
        </text>
        <text className={styles.words} x={(x(1) + x(5)) / 2} y={HEIGHT - 6} textAnchor="middle">
          {effortWords.axis}
        </text>
        <text className={styles.words} x={x(5) + 20} y={HEIGHT - 6} textAnchor="end">
          {effortWords.high}
        </text>
        {placed.map(({ dot, cx, cy, r }) => (
          <g key={dot.key}>
            <circle
              className={styles.dot}
              cx={cx}
              cy={cy}
              r={r}
              data-owned={dot.owned || undefined}
              data-assumed={dot.assumedShare > 0 || undefined}
            />
            <text className={styles.rank} x={cx} y={cy} textAnchor="middle" dominantBaseline="central">
              {dot.rank}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}
