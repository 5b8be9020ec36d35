import type { PictureLaneCell } from '../../charts/picture/pictureLane.ts'
import { textWidth } from '../../charts/textWidth.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useAtMostEvery } from '../../ui/useAtMostEvery.ts'
import styles from './FarLanes.module.css'
import type { LaneBlock } from './lane.ts'
import { pictureLanes } from './lanePictures.ts'
import { useShownLanes } from './useShownLanes.ts'

export interface FarLanesProps {
  readonly bands: readonly { readonly id: string; readonly y: number; readonly height: number }[]
  /** The sequences in view. */
  readonly blocks: readonly LaneBlock[]
}

/** Others may edit ten times a second: seen from afar, a lane may be so late. */
const RENEW_MS = 500
/** Sheet pixels between a cell and the next, and above and below a row. */
const GAP = 8
const WORDS_MAX = 56
/** What is open, missing or broken. */
const TROUBLE: ReadonlySet<PictureLaneCell['sign']> = new Set(['question', 'alert', 'broken'])

/**
 * The lanes from afar, where nobody reads a word: where there is something, and, in another shape, where something is open or
 * missing; of what belongs to a sequence as a whole, its words as large as they fit (LANE-6).
 */
export function FarLanes({ bands, blocks }: FarLanesProps) {
  const t = useTranslate()
  const records = useAtMostEvery(
    useRecords((s) => s),
    RENEW_MS,
  )
  const lanes = pictureLanes(useShownLanes(), records, t)
  return bands.map(({ id, y, height }) => {
    const rows = lanes.find((lane) => lane.id === id)?.rows ?? []
    const rowHeight = height / Math.max(1, rows.length)
    return rows.map(({ name, cells }, i) => {
      const at = new Map<string, PictureLaneCell>(cells.map((cell) => [cell.at, cell]))
      const row = { top: y + i * rowHeight, height: rowHeight }
      return blocks.map((block) => (
        <FarRow key={`${name} ${block.sequenceId}`} block={block} at={at} {...row} />
      ))
    })
  })
}

interface FarRowProps {
  readonly block: LaneBlock
  readonly at: ReadonlyMap<string, PictureLaneCell>
  readonly top: number
  readonly height: number
}

function FarRow({ block, at, top, height }: FarRowProps) {
  const whole = at.get(block.sequenceId)?.words[0] ?? ''
  const size = Math.min(WORDS_MAX, height * 0.8, (block.width - 24) / Math.max(1, textWidth(whole, 1)))
  const side = Math.max(8, height - 2 * GAP)
  const shapes = { there: '', trouble: '' }
  for (const { actionId, x, width } of block.columns) {
    const cell = at.get(actionId)
    if (cell === undefined) continue
    const half = Math.min(width - GAP, side) / 2
    const [cx, cy] = [x + width / 2, top + height / 2]
    if (TROUBLE.has(cell.sign))
      shapes.trouble += `M${cx},${cy - half}l${half},${half}l${-half},${half}l${-half},${-half}z`
    else if (cell.sign !== null || cell.words.length > 0)
      shapes.there += `M${cx - half},${cy - half}h${2 * half}v${2 * half}h${-2 * half}z`
  }
  return (
    <>
      {shapes.there === '' ? null : <path className={styles.there} d={shapes.there} />}
      {shapes.trouble === '' ? null : <path className={styles.trouble} d={shapes.trouble} />}
      {whole === '' ? null : (
        <text className={styles.words} x={block.x + block.width / 2} y={top + height / 2} fontSize={size}>
          {whole}
        </text>
      )}
    </>
  )
}
