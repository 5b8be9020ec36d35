import { levelWords } from '../../charts/levelWords.ts'
import type { RatingStatistics } from '../../model/rating/ratingStatistics.ts'
import type { LevelCount } from '../../model/schema/meta.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './DotPlot.module.css'

export interface DotPlotProps {
  readonly statistics: RatingStatistics
  readonly levels: LevelCount
  /** The round before, as a ghost; null when there is none. */
  readonly before: RatingStatistics | null
}

/** From so many answers on a count stands in the place of dots. */
const DOTS_MAX = 50

/**
 * The answers as dots over the scale, stacked by level, in no other order. The words beside it say the same: it is hidden
 * from screen readers.
 */
export function DotPlot({ statistics, levels, before }: DotPlotProps) {
  const t = useTranslate()
  const { counts, n, median, low, high, quartiles, label } = statistics
  const most = Math.max(1, ...counts)
  const at = (level: number) => `${(100 * (level - 0.5)) / levels}%`
  const span = quartiles ?? (low === null || high === null ? null : [low, high])
  // Between two camps there is nothing: no line leads through the empty middle.
  const marked = label === 'split' ? null : median
  const ghost = before?.median ?? null
  return (
    <div className={styles.plot} aria-hidden="true" data-many={n > DOTS_MAX}>
      <div className={styles.stacks}>
        {counts.map((count, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
          <div key={i} className={styles.stack}>
            {n > DOTS_MAX ? (
              <>
                <span className={styles.count}>{count === 0 ? '' : count}</span>
                <span className={styles.column} style={{ blockSize: `${(4 * count) / most}em` }} />
              </>
            ) : (
              Array.from({ length: count }, (_, dot) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: dots of a level are alike
                <span key={dot} className={styles.dot} />
              ))
            )}
          </div>
        ))}
      </div>
      <div className={styles.axis}>
        {span === null || label === 'split' ? null : (
          <span
            className={quartiles === null ? styles.whisker : styles.band}
            style={{ insetInlineStart: at(span[0]), inlineSize: `${(100 * (span[1] - span[0])) / levels}%` }}
          />
        )}
        {ghost === null ? null : <span className={styles.ghost} style={{ insetInlineStart: at(ghost) }} />}
        {ghost === null || median === null || ghost === median ? null : (
          <span
            className={styles.arrow}
            data-to={median > ghost ? 'up' : 'down'}
            style={{
              insetInlineStart: at(Math.min(ghost, median)),
              inlineSize: `${(100 * Math.abs(median - ghost)) / levels}%`,
            }}
          />
        )}
        {marked === null ? null : <span className={styles.median} style={{ insetInlineStart: at(marked) }} />}
      </div>
      <div className={styles.numbers}>
        {counts.map((_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
          <span key={i}>{i + 1}</span>
        ))}
      </div>
      <div className={styles.ends}>
        <span>{levelWords(1, levels, t)}</span>
        <span>{levelWords((levels + 1) / 2, levels, t)}</span>
        <span>{levelWords(levels, levels, t)}</span>
      </div>
    </div>
  )
}
