import { memo, type ReactNode } from 'react'
import styles from './Lane.module.css'
import type { LaneColumn, LaneSheetProps } from './lane.ts'
import { cellTop, ROW_HEIGHT } from './RowNames.tsx'

export interface LaneMatrixProps extends Pick<LaneSheetProps, 'lane' | 'blocks' | 'narrow'> {
  /** The cell of an action in a row: it fills what it is put into. */
  readonly cell: (rowId: string, column: LaneColumn) => ReactNode
}

/** Rows under the columns of the actions, a cell where they cross. */
export function LaneMatrix({ lane, blocks, narrow, cell }: LaneMatrixProps) {
  return lane.rows.map((row, i) => {
    const top = cellTop(i, narrow)
    return (
      <div key={row.id}>
        <Rules blocks={blocks} top={top} />
        {blocks.flatMap((block) =>
          block.columns.map((column) => (
            <div
              key={column.actionId}
              className={styles.place}
              style={{ left: column.x, width: column.width, top, height: ROW_HEIGHT }}
            >
              {cell(row.id, column)}
            </div>
          )),
        )}
      </div>
    )
  })
}

const Rules = memo(function Rules({
  blocks,
  top,
}: Pick<LaneSheetProps, 'blocks'> & { readonly top: number }) {
  return blocks.map(({ sequenceId, x, width }) => (
    <span key={sequenceId} className={styles.rule} style={{ left: x + 10, width: width - 20, top }} />
  ))
})
