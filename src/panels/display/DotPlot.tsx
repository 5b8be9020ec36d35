import { levelWords } from '../../charts/levelWords.ts'
import { wrapText } from '../../charts/wrapText.ts'
import type { RatingStatistics } from '../../model/rating/ratingStatistics.ts'
import type { LevelCount } from '../../model/schema/meta.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Scene.module.css'

const WIDTH = 1000
const HEIGHT = 420
/** Room below the line: the level, then its words. */
const FOOT = 134
const DOT_MAX = 46
const WORDS = 26

export interface DotPlotProps {
  readonly statistics: RatingStatistics
  readonly levels: LevelCount
  /** The median of the round before; null without one. */
  readonly before: number | null
}

/** Every answer as a dot above its level; above 50 as bars with their number. The order says nothing. */
export function DotPlot({ statistics, levels, before }: DotPlotProps) {
  const t = useTranslate()
  const { counts, n, label } = statistics
  // Between two camps there is nothing to point at.
  const median = label === 'split' ? null : statistics.median
  const column = WIDTH / levels
  const room = HEIGHT - FOOT
  const most = Math.max(1, ...counts)
  const pointer = (level: number) => `M${(level - 0.5) * column} ${room + 6}l-15 22h30z`
  const dot = Math.min(DOT_MAX, column * 0.62, room / most)
  const asBars = n > 50
  const middle = (levels + 1) / 2
  const spoken = counts.map((count, i) => `${i + 1}: ${count}`).join(', ')
  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('display.result.chart', { levels, counts: spoken })}
    >
      <path className={styles.axis} d={`M0 ${room + 4}H${WIDTH}`} />
      {counts.map((count, i) => {
        const x = (i + 0.5) * column
        const key = `level ${i + 1}`
        const words = [1, middle, levels].includes(i + 1)
          ? wrapText(levelWords(i + 1, levels, t), { width: column * 1.5, size: WORDS, maxLines: 2 })
          : []
        const anchor = i === 0 ? 'start' : i === levels - 1 ? 'end' : 'middle'
        const edge = i === 0 ? 4 : i === levels - 1 ? WIDTH - 4 : x
        return (
          <g key={key}>
            {asBars ? (
              <>
                <rect
                  className={styles.dot}
                  x={x - column * 0.3}
                  width={column * 0.6}
                  y={room - ((room - 40) * count) / most}
                  height={((room - 40) * count) / most}
                />
                {count === 0 ? null : (
                  <text className={styles.level} x={x} y={room - ((room - 40) * count) / most - 8}>
                    {count}
                  </text>
                )}
              </>
            ) : (
              Array.from({ length: count }, (_, k) => (
                <circle
                  // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike, that is the point
                  key={k}
                  className={styles.dot}
                  cx={x}
                  cy={room - dot * (k + 0.5)}
                  r={dot * 0.44}
                />
              ))
            )}
            <text className={styles.level} x={x} y={room + 60}>
              {i + 1}
            </text>
            {words.map((line, k) => (
              <text
                key={line}
                className={styles.levelWords}
                x={edge}
                y={room + 94 + k * 28}
                textAnchor={anchor}
              >
                {line}
              </text>
            ))}
          </g>
        )
      })}
      {before === null ? null : <path className={styles.ghost} d={pointer(before)} />}
      {median === null ? null : <path className={styles.median} d={pointer(median)} />}
    </svg>
  )
}
