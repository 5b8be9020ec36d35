import { useViewport } from '@xyflow/react'
import { levelWords } from '../charts/levelWords.ts'
import { useTranslate } from '../ui/TranslateContext.ts'
import styles from './LevelAxis.module.css'
import { KindLockSign } from './lanes/LockSign.tsx'
import { useSheet } from './SheetContext.ts'
import { yOfLevel } from './sheetLayout.ts'

/** Font sizes in CSS pixels. */
const WORD_SIZE = 11.5
const SMALLEST_WORDS = 9
/** So far apart numbers can be read. */
const NUMBER_ROOM = 11
/** Height of the plot in CSS pixels in which the words of both ends have room under each other. */
const UPRIGHT_FROM = 165

/** The graded axis, y: stays at the left edge while the sheet moves under it. */
export function LevelAxis() {
  const t = useTranslate()
  const { layout, levels } = useSheet()
  const { x, y, zoom } = useViewport()
  const first = layout.blocks[0]
  if (first === undefined) return null
  const worded = new Set([1, (levels + 1) / 2, levels])
  // The words shrink with the sheet; where they could not be read, the numbers stay alone.
  const wordSize = WORD_SIZE * Math.min(1, zoom)
  // At rest it stands left of the first sequence; when that has gone left, it floats over the sheet.
  const left = Math.max(0, x + (first.x - layout.axisWidth) * zoom)
  const floating = x + first.x * zoom < layout.axisWidth * Math.min(1, zoom)
  const height = layout.plot.height * zoom
  // Numbers never stand on each other: where levels are close, every second one is left out.
  const every = height / levels < NUMBER_ROOM ? 2 : 1
  // On a phone, and over the sheet, the words of both ends stand upright beside the numbers.
  const upright = (layout.narrow || floating) && height >= UPRIGHT_FROM
  return (
    <div
      className={styles.axis}
      data-floating={floating || undefined}
      style={{
        top: y + layout.plot.y * zoom,
        left,
        height,
        width: floating || upright ? undefined : layout.axisWidth * zoom,
      }}
      data-upright={upright || undefined}
    >
      <span className={styles.lock}>
        <KindLockSign kind="marks" what={t('map.marks')} />
      </span>
      {upright ? (
        <div className={styles.ends} aria-hidden="true">
          <span>{levelWords(levels, levels, t)}</span>
          <span>{levelWords(1, levels, t)}</span>
        </div>
      ) : null}
      {Array.from({ length: levels }, (_, i) => i + 1).map((level) => (
        <div
          key={level}
          className={styles.level}
          aria-hidden="true"
          style={{ top: (yOfLevel(layout, level, levels) - layout.plot.y) * zoom }}
        >
          {worded.has(level) && !floating && !layout.narrow && wordSize >= SMALLEST_WORDS ? (
            <span className={styles.words} style={{ fontSize: wordSize }}>
              {levelWords(level, levels, t)}
            </span>
          ) : null}
          {(level - 1) % every === 0 ? <span className={styles.number}>{level}</span> : null}
        </div>
      ))}
    </div>
  )
}
