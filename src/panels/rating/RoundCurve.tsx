import { curveSegments, segmentsPath } from '../../charts/curveSegments.ts'
import { levelWords } from '../../charts/levelWords.ts'
import { useWidth } from '../../charts/useWidth.ts'
import type { RatingStatistics } from '../../model/rating/ratingStatistics.ts'
import { campsOf } from '../../model/rating/shown.ts'
import type { LevelCount } from '../../model/schema/meta.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './RoundCurve.module.css'

export interface CurvedItem {
  readonly itemId: string
  readonly statistics: RatingStatistics
  /** Of the round before; null without one. */
  readonly before: RatingStatistics | null
}

export interface RoundCurveProps {
  /** In the order of the journey. */
  readonly items: readonly CurvedItem[]
  readonly levels: LevelCount
}

/** Sizes in the units of the drawing: pixels beside the map. Few actions share its whole width, many scroll. */
const COLUMN_MIN = 46
/** Pixels a unit, where there is room. */
const SCALE = 1.2
const STEP = 20
const TOP = 14
const AXIS = 22
const FOOT = 28

/**
 * The curve of a round through its medians, action by action (RAT-37). The words beside it and the table say the same: to screen
 * readers it is one picture.
 */
export function RoundCurve({ items, levels }: RoundCurveProps) {
  const t = useTranslate()
  const [frame, room] = useWidth(0)
  const drawn = items.filter(({ statistics }) => statistics.stroke !== 'none').length
  if (drawn < 2) return null
  const column = Math.max(COLUMN_MIN, (room / SCALE - AXIS) / items.length)
  const width = AXIS + items.length * column
  const height = TOP + (levels - 1) * STEP + FOOT
  const x = (i: number) => AXIS + (i + 0.5) * column
  const y = (level: number) => TOP + (levels - level) * STEP
  const piecesOf = (all: readonly (RatingStatistics | null)[]) =>
    curveSegments(
      all.map((s, i) =>
        s === null || s.median === null || s.label === 'split' ? null : { x: x(i), y: y(s.median) },
      ),
    )
  const pieces = piecesOf(items.map(({ statistics }) => statistics))
  const isSolid = (i: number) => [items[i], items[i + 1]].every((item) => item?.statistics.stroke === 'solid')
  const words = {
    drawn,
    count: items.length,
    low: levelWords(1, levels, t),
    high: levelWords(levels, levels, t),
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is scrolled by keyboard too
    <section className={styles.scroll} tabIndex={0} aria-label={t('rating.curve')}>
      <div ref={frame}>
        <svg
          className={styles.curve}
          viewBox={`0 0 ${width} ${height}`}
          style={{ minWidth: `${((AXIS + items.length * COLUMN_MIN) * 0.7) / 16}em` }}
          role="img"
          aria-label={t('rating.curve.words', words)}
        >
          {Array.from({ length: levels }, (_, i) => i + 1).map((level) => (
            <g key={level}>
              <path className={styles.rule} d={`M${AXIS} ${y(level)}H${width}`} />
              <text className={styles.level} x={AXIS - 6} y={y(level) + 4}>
                {level}
              </text>
            </g>
          ))}
          <path className={styles.ghost} d={segmentsPath(piecesOf(items.map(({ before }) => before)))} />
          {items.map(({ itemId, statistics }, i) => (
            <Spread key={itemId} statistics={statistics} x={x(i)} y={y} />
          ))}
          {(['dashed', 'solid'] as const).map((stroke) => (
            <path
              key={stroke}
              className={styles.line}
              data-stroke={stroke}
              d={segmentsPath(pieces.map((piece, i) => (isSolid(i) === (stroke === 'solid') ? piece : null)))}
            />
          ))}
          {items.map(({ itemId, statistics: { median, label, stroke } }, i) => (
            <g key={itemId}>
              {median === null || label === 'split' ? null : (
                <circle className={styles.median} data-stroke={stroke} cx={x(i)} cy={y(median)} r={4.5} />
              )}
              <text className={styles.number} x={x(i)} y={height - 4}>
                {i + 1}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </section>
  )
}

interface SpreadProps {
  readonly statistics: RatingStatistics
  readonly x: number
  readonly y: (level: number) => number
}

/** The band of the middle half, the whisker of the range, or two camps with how many are in each. */
function Spread({ statistics, x, y }: SpreadProps) {
  const { quartiles, low, high, label } = statistics
  if (low === null || high === null) return null
  if (label === 'split')
    return campsOf(statistics).map(({ from, to, count }) => (
      <g key={from}>
        <rect
          className={styles.camp}
          x={x - 10}
          width={20}
          y={y(to) - 7}
          height={y(from) - y(to) + 14}
          rx={7}
        />
        <text className={styles.campCount} x={x} y={(y(from) + y(to)) / 2 + 4}>
          {count}
        </text>
      </g>
    ))
  if (quartiles === null) return <path className={styles.whisker} d={`M${x} ${y(high)}V${y(low)}`} />
  const [from, to] = quartiles
  const tall = Math.max(4, y(from) - y(to))
  return <rect className={styles.band} x={x - 7} width={14} y={y(to)} height={tall} rx={2} />
}
