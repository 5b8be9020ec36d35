import { area, extent, line, scaleLinear, symbol, symbolCircle, symbolDiamond } from 'd3'
import type { SplitPoint } from '../model/value/allocation.ts'
import styles from './SplitPlot.module.css'
import { useWidth } from './useWidth.ts'

export interface SplitPlotProps {
  /** For screen readers; the figures stand in words beside it. */
  readonly label: string
  readonly points: readonly SplitPoint[]
  readonly today: SplitPoint
  readonly best: SplitPoint
  readonly words: {
    readonly axis: string
    readonly left: string
    readonly right: string
    readonly today: string
    readonly best: string
  }
  /** An amount beside its line. */
  readonly amount: (value: number) => string
}

const HEIGHT = 240
const MARGIN = { top: 34, right: 20, bottom: 34, left: 20 }
const TICKS = 3
/** Closer than this in pixels, the words of the two points would lie over each other. */
const APART = 90

/** What all customers are worth as one budget moves from keeping to winning: a dot where it is, a diamond where it is best. */
export function SplitPlot({ label, points, today, best, words, amount }: SplitPlotProps) {
  const [frame, width] = useWidth(640)
  const [low = 0, high = 0] = extent(points, (point) => point.equity)
  // A flat line stands in the middle.
  const room = high > low ? (high - low) * 0.12 : Math.max(1, Math.abs(high))
  const bottom = HEIGHT - MARGIN.bottom
  const x = scaleLinear([0, 1], [MARGIN.left, Math.max(MARGIN.left + 1, width - MARGIN.right)])
  const y = scaleLinear([low - room, high + room], [bottom, MARGIN.top + 18])
  const curve = line<SplitPoint>(
    (point) => x(point.share),
    (point) => y(point.equity),
  )
  const under = area<SplitPoint>(
    (point) => x(point.share),
    bottom,
    (point) => y(point.equity),
  )
  const areNear = Math.abs(x(today.share) - x(best.share)) < APART
  return (
    <div ref={frame} className={styles.frame}>
      <svg className={styles.plot} width={width} height={HEIGHT} role="img" aria-label={label}>
        <path className={styles.area} d={under(points) ?? undefined} />
        {y.ticks(TICKS).map((tick) => (
          <g key={tick}>
            <path className={styles.grid} d={`M${x(0)} ${y(tick)}H${x(1)}`} />
            <text className={styles.words} x={x(0) + 4} y={y(tick) - 4}>
              {amount(tick)}
            </text>
          </g>
        ))}
        <path className={styles.curve} d={curve(points) ?? undefined} />
        <text className={styles.words} x={x(0)} y={16}>
          {words.axis}
        </text>
        <text className={styles.words} x={x(0)} y={HEIGHT - 10}>
          {words.left}
        </text>
        <text className={styles.words} x={x(1)} y={HEIGHT - 10} textAnchor="end">
          {words.right}
        </text>
        <Point at={best} shape="diamond" text={words.best} x={x} y={y} width={width} isAbove />
        <Point at={today} shape="circle" text={words.today} x={x} y={y} width={width} isAbove={!areNear} />
      </svg>
    </div>
  )
}

interface PointProps {
  readonly at: SplitPoint
  readonly shape: 'circle' | 'diamond'
  readonly text: string
  readonly x: (share: number) => number
  readonly y: (equity: number) => number
  readonly width: number
  readonly isAbove: boolean
}

/** A point of the curve with its words, kept inside the picture. */
function Point({ at, shape, text, x, y, width, isAbove }: PointProps) {
  const [cx, cy] = [x(at.share), y(at.equity)]
  const half = text.length * 3.6
  const middle = Math.min(width - half - 6, Math.max(half + 6, cx))
  return (
    <g>
      <path
        className={styles.point}
        data-shape={shape}
        transform={`translate(${cx} ${cy})`}
        d={symbol(shape === 'circle' ? symbolCircle : symbolDiamond, 130)() ?? undefined}
      />
      <text className={styles.name} x={middle} y={isAbove ? cy - 14 : cy + 24} textAnchor="middle">
        {text}
      </text>
    </g>
  )
}
