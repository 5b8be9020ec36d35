import { useId } from 'react'
import { useIsElsewhere } from '../store/useGroups.ts'
import styles from './SheetBackdrop.module.css'
import type { Block } from './sheetLayout.ts'

export interface SheetStripProps {
  readonly block: Pick<Block, 'sequenceId' | 'x' | 'width'>
  readonly top: number
  readonly height: number
  readonly rx?: number
}

/** The paper of one sequence; hatched while it is another group's part. */
export function SheetStrip({ block, top, height, rx = 0 }: SheetStripProps) {
  const elsewhere = useIsElsewhere(block.sequenceId)
  const hatch = useId()
  const place = { x: block.x, y: top, width: block.width, height, rx }
  return (
    <>
      <rect className={styles.strip} {...place} />
      {elsewhere ? (
        <>
          <pattern
            id={hatch}
            width={14}
            height={14}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className={styles.hatch} width={5} height={14} />
          </pattern>
          <rect {...place} fill={`url(#${hatch})`} data-elsewhere />
        </>
      ) : null}
    </>
  )
}
