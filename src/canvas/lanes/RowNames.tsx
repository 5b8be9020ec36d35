import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Lane.module.css'
import { KindLockSign } from './LockSign.tsx'
import type { LaneAxisProps } from './lane.ts'

export interface RowNamesProps extends LaneAxisProps {
  readonly nameOf: (rowId: string) => string
}

/** The names of a lane's rows, left of them; on a phone above each. The cells say them to screen readers. */
export function RowNames({ lane, titleKey, lockedBy, narrow, nameOf }: RowNamesProps) {
  const t = useTranslate()
  return (
    <div className={styles.axis} data-narrow={narrow || undefined}>
      <span className={styles.title}>
        <KindLockSign kind={lockedBy} what={t(titleKey)} />
        <span aria-hidden="true">{t(titleKey)}</span>
      </span>
      {lane.rows.map((row, i) => (
        <span
          key={row.id}
          className={styles.rowName}
          aria-hidden="true"
          style={{ top: rowTop(i, narrow), height: narrow ? NARROW_NAME : ROW_HEIGHT }}
          title={nameOf(row.id)}
        >
          <span>{nameOf(row.id)}</span>
        </span>
      ))}
    </div>
  )
}

/** Height of the line that the title stands on, above the rows. */
export const TITLE_HEIGHT = 22
export const ROW_HEIGHT = 26
/** On a phone the name stands above its row. */
const NARROW_NAME = 16

/** Upper edge of a row's name; the row itself is under it on a phone. */
function rowTop(index: number, narrow: boolean): number {
  return TITLE_HEIGHT + index * rowPitch(narrow)
}

/** Upper edge of the cells of a row. */
export function cellTop(index: number, narrow: boolean): number {
  return rowTop(index, narrow) + (narrow ? NARROW_NAME : 0)
}

export function rowsHeight(count: number, narrow: boolean): number {
  return TITLE_HEIGHT + count * rowPitch(narrow)
}

function rowPitch(narrow: boolean): number {
  return ROW_HEIGHT + (narrow ? NARROW_NAME : 0)
}
