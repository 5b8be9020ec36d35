import type { CSSProperties, ReactNode } from 'react'
import { Breakable } from './Breakable.tsx'
import { acrossOf, linesOf, type TierHeight } from './cellRoom.ts'
import styles from './LaneCell.module.css'
import type { LaneColumn } from './lane.ts'
import { useLaneStop } from './useLaneStop.ts'
import { useSelectAction } from './useSelectAction.ts'

export interface LaneCellProps {
  readonly lane: string
  readonly column: LaneColumn
  /** Of a tier. */
  readonly height: TierHeight
  /** All of it in words. */
  readonly label: string
  readonly tooltip: string
  /** How many things stand in it, one under the other. */
  readonly count: number
  readonly openDetails: () => void
  readonly children: ReactNode
}

/** One action's cell of a lane of one row: a press selects the action, and its details have the fields. */
export function LaneCell(props: LaneCellProps) {
  const { lane, column, height, label, tooltip, count, openDetails, children } = props
  const select = useSelectAction(openDetails)
  const stop = useLaneStop(lane, '', column.actionId)
  const { tier } = column
  return (
    <button
      {...stop}
      type="button"
      className={`${styles.tiered} ${styles.cell} nopan`}
      data-tier={tier}
      data-empty={count === 0 || undefined}
      style={{ ...acrossOf(column), '--lines': linesOf(tier, height, Math.max(1, count)) } as CSSProperties}
      aria-label={label}
      title={tooltip}
      onClick={(e) => select(column.actionId, e)}
    >
      {children}
    </button>
  )
}

/** A name or a title in a cell. The space behind it, which nobody sees, keeps the words of a cell apart. */
export function Chip({
  text,
  column,
  status,
}: {
  readonly text: string
  readonly column: LaneColumn
  readonly status?: string
}) {
  return (
    <>
      <span className={styles.chip} data-status={status} dir="auto">
        <span className={styles.words}>
          <Breakable text={text} width={column.card.width} />
        </span>
      </span>{' '}
    </>
  )
}
