// Dragging a mark: up and down only, snapping to levels. While it moves it is local, and others see it through
// presence; one write at the drop. Escape or a second finger puts it back.
import { type PointerEvent, useEffect, useEffectEvent, useRef } from 'react'
import { placeMark } from '../model/commands/mark.ts'
import { type MarkSubject, markId } from '../model/schema/mark.ts'
import { useWorkshop } from '../store/WorkshopContext.ts'
import { useSheet } from './SheetContext.ts'
import { levelAtY } from './sheetLayout.ts'

/** Less is a shaky click, not a drag. In CSS pixels. */
const SLOP = 8

export interface MarkDragHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void
  onPointerMove(event: PointerEvent<HTMLElement>): void
  onPointerUp(event: PointerEvent<HTMLElement>): void
  onPointerCancel(event: PointerEvent<HTMLElement>): void
}

export function useMarkDrag(subject: MarkSubject | null): MarkDragHandlers {
  const workshop = useWorkshop()
  const { layout, levels, sheetYOf } = useSheet()
  const start = useRef<{ readonly pointerId: number; readonly y: number; moved: boolean } | null>(null)

  function show(level: number | null): void {
    if (subject === null) return
    const drag = level === null ? null : { markId: markId(subject, 'apriori'), level }
    workshop.view.setState({ markDrag: drag })
    workshop.showPresence({ drag })
  }
  function stop(): void {
    start.current = null
    show(null)
    window.removeEventListener('keydown', cancelOnEscape, true)
    window.removeEventListener('pointerdown', cancelOnAnother, true)
  }
  // The action may be removed by somebody else under the hand.
  const leave = useEffectEvent(() => {
    if (start.current !== null) stop()
  })
  useEffect(() => () => leave(), [])
  function cancelOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    stop()
  }
  function cancelOnAnother(event: globalThis.PointerEvent): void {
    if (event.pointerId !== start.current?.pointerId) stop()
  }

  return {
    onPointerDown(event) {
      if (subject === null || event.button !== 0 || !event.isPrimary) return
      event.currentTarget.setPointerCapture(event.pointerId)
      start.current = { pointerId: event.pointerId, y: event.clientY, moved: false }
      window.addEventListener('keydown', cancelOnEscape, true)
      window.addEventListener('pointerdown', cancelOnAnother, true)
    },
    onPointerMove(event) {
      const from = start.current
      if (from === null || event.pointerId !== from.pointerId) return
      if (!from.moved && Math.abs(event.clientY - from.y) < SLOP) return
      from.moved = true
      show(levelAtY(layout, sheetYOf(event.clientX, event.clientY), levels))
    },
    onPointerUp(event) {
      const from = start.current
      if (from === null || subject === null || event.pointerId !== from.pointerId) return
      stop()
      if (!from.moved) return
      const level = levelAtY(layout, sheetYOf(event.clientX, event.clientY), levels)
      workshop.run((r) => placeMark(r, subject, level))
    },
    onPointerCancel: stop,
  }
}
