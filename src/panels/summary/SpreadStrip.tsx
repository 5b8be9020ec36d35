import type { RatingStatistics } from '../../model/rating/ratingStatistics.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Summary.module.css'

const STEP = 12
const HEIGHT = 30
const BAR_MAX = 20

/** How the answers lie on the scale: a column a level, a line at the median. The figures beside it say the same. */
export function SpreadStrip({ statistics }: { readonly statistics: RatingStatistics }) {
  const t = useTranslate()
  const { counts, label } = statistics
  // Between two camps there is nothing to point at.
  const median = label === 'split' ? null : statistics.median
  const most = Math.max(1, ...counts)
  const width = counts.length * STEP
  const words = counts.flatMap((count, i) =>
    count === 0 ? [] : [t('summary.spread.words', { answers: count, level: i + 1 })],
  )
  return (
    <svg
      className={styles.strip}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={words.join(', ')}
    >
      {counts.map((count, i) => {
        const height = count === 0 ? 1.5 : 4 + ((BAR_MAX - 4) * count) / most
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
            key={i}
            className={count === 0 ? styles.noAnswer : styles.answers}
            x={i * STEP + 1.5}
            y={HEIGHT - 5 - height}
            width={STEP - 3}
            height={height}
            rx={1}
          />
        )
      })}
      {median === null ? null : (
        <path className={styles.medianMark} d={`M${(median - 0.5) * STEP - 4} ${HEIGHT} h8 l-4 -4.5 z`} />
      )}
    </svg>
  )
}
