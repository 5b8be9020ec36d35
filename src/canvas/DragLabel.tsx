import { ViewportPortal } from '@xyflow/react'
import { levelText } from '../charts/levelWords.ts'
import { markSubjectOf } from '../model/schema/mark.ts'
import { useView } from '../store/WorkshopContext.ts'
import { useTranslate } from '../ui/TranslateContext.ts'
import styles from './DragLabel.module.css'
import { useSheet } from './SheetContext.ts'
import { yOfLevel } from './sheetLayout.ts'

/** The level under the pointer in words, beside the mark that is being dragged and above everything else. */
export function DragLabel() {
  const t = useTranslate()
  const { layout, levels } = useSheet()
  const drag = useView((v) => v.markDrag)
  const subject = drag === null ? null : markSubjectOf(drag.markId)
  const column = subject === null ? undefined : layout.byAction.get(subject.actionId)
  if (drag === null || column === undefined) return null
  const x = column.x + column.width / 2
  const y = yOfLevel(layout, drag.level, levels)
  const leftwards = x > layout.width - 220
  return (
    <ViewportPortal>
      <div
        className={styles.label}
        data-leftwards={leftwards || undefined}
        style={{ left: leftwards ? x - 20 : x + 20, top: y }}
        aria-hidden="true"
      >
        {levelText(drag.level, levels, t)}
      </div>
    </ViewportPortal>
  )
}
