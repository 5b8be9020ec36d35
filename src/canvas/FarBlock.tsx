import { useRecord } from '../store/WorkshopContext.ts'
import styles from './SheetBackdrop.module.css'
import { useSheet } from './SheetContext.ts'
import { SheetStrip } from './SheetStrip.tsx'
import type { Block } from './sheetLayout.ts'

/** Height of the name in sheet pixels, where the sequence is wide enough for it. */
const NAME_SIZE = 64
/** Width of a letter, in heights. */
const LETTER = 0.56

/** A sequence from afar: its strip, its cards as one path, and its name as large as it fits. */
export function FarBlock({ block, top }: { readonly block: Block; readonly top: number }) {
  const { layout } = useSheet()
  const name = useRecord('sequences', block.sequenceId)?.name ?? ''
  const { situations } = layout
  const cards = block.columns.map(({ card: c }) => `M${c.x} ${c.y}h${c.width}v${c.height}h${-c.width}z`)
  const size = Math.min(NAME_SIZE, (block.width - 24) / (LETTER * Math.max(1, name.length)))
  return (
    <g>
      <SheetStrip block={block} top={top} height={situations.y + situations.height + 8 - top} />
      <path className={styles.farCards} d={cards.join('')} />
      <text
        className={styles.farName}
        x={block.x + block.width / 2}
        y={situations.y + situations.height / 2}
        fontSize={size}
      >
        {name}
      </text>
    </g>
  )
}
