import { ViewportPortal } from '@xyflow/react'
import { Plus } from 'lucide-react'
import { type MouseEvent, memo, type PointerEvent, useState } from 'react'
import { draftAction } from '../../editing/add.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { type DropPlace, dropPlace, placeLine } from '../cardDrop.ts'
import { useSheet } from '../SheetContext.ts'
import { INSERT_RAIL } from '../sheetLayout.ts'
import { useSheetWindow } from '../useSheetWindow.ts'
import styles from './InsertRail.module.css'

const NOBODY: ReadonlySet<string> = new Set()

/**
 * The empty places of the row of actions, between the cards and in the rail above them: a press there adds an action
 * there, and a mark shows where. The keyboard adds from the cards (src/editing/commandTable.ts).
 */
export const InsertRail = memo(function InsertRail() {
  const workshop = useWorkshop()
  const { layout, canWrite, sheetXOf } = useSheet()
  const { blocks, far } = useSheetWindow()
  const [place, setPlace] = useState<DropPlace | null>(null)
  if (!canWrite || far) return null
  const placeAt = (event: MouseEvent) => {
    const { draft } = workshop.view.getState()
    const moved = draft === null ? NOBODY : new Set([draft.id])
    return dropPlace(layout, moved, sheetXOf(event.clientX, event.clientY))
  }
  function handleMove(event: PointerEvent): void {
    if (event.pointerType !== 'mouse') return
    const next = event.buttons === 0 && !event.shiftKey ? placeAt(event) : null
    setPlace((before) =>
      before?.afterId === next?.afterId && before?.sequenceId === next?.sequenceId ? before : next,
    )
  }
  function handleClick(event: MouseEvent): void {
    if (event.shiftKey || event.ctrlKey || event.metaKey) return
    const at = placeAt(event)
    setPlace(null)
    if (at !== null) draftAction(workshop, at.sequenceId, at.afterId)
  }
  const x = place === null ? null : placeLine(layout, place)
  const top = layout.cards.y - INSERT_RAIL
  return (
    <ViewportPortal>
      {blocks.map((block) => (
        <div
          key={block.sequenceId}
          className={styles.rail}
          data-insert={block.sequenceId}
          style={{ left: block.x, top, width: block.width, height: INSERT_RAIL + layout.cards.height }}
          onPointerMove={handleMove}
          onPointerLeave={() => setPlace(null)}
          onClick={handleClick}
          aria-hidden="true"
        />
      ))}
      {x === null ? null : (
        <div className={styles.mark} style={{ left: x, top, height: INSERT_RAIL + layout.cards.height }}>
          <span className={styles.plus}>
            <Plus size={14} />
          </span>
        </div>
      )}
    </ViewportPortal>
  )
})
