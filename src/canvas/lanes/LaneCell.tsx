import type { ReactNode } from 'react'
import styles from './LaneCell.module.css'
import type { LaneColumn } from './lane.ts'
import { useLaneStop } from './useLaneStop.ts'
import { useSelectAction } from './useSelectAction.ts'

export interface LaneCellProps {
  readonly lane: string
  readonly column: LaneColumn
  /** All of it in words. */
  readonly label: string
  readonly tooltip: string
  readonly openDetails: () => void
  readonly children: ReactNode
}

/** One action's cell of a lane of one row: a press selects the action, and its details have the fields. */
export function LaneCell({ lane, column, label, tooltip, openDetails, children }: LaneCellProps) {
  const select = useSelectAction(openDetails)
  const stop = useLaneStop(lane, '', column.actionId)
  return (
    <button
      {...stop}
      type="button"
      className={`${styles.cell} nopan`}
      style={{ left: column.x + 1, width: column.width - 2 }}
      aria-label={label}
      title={tooltip}
      onClick={(e) => select(column.actionId, e)}
    >
      {children}
    </button>
  )
}

/** A name or a title in a cell. The space behind it, which nobody sees, keeps the words of a cell apart. */
export function Chip({ text, status }: { readonly text: string; readonly status?: string }) {
  return (
    <>
      <span className={styles.chip} data-status={status}>
        {text}
      </span>{' '}
    </>
  )
}
