// Dragging a note with mouse, pen or finger: held here while it moves, one write at the drop, Escape gives up.
import { useReactFlow } from '@xyflow/react'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { moveNote } from '../../model/commands/note.ts'
import type { Note } from '../../model/schema/note.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import type { SheetLayout } from '../sheetLayout.ts'
import { anchorAt, type Point } from './noteAnchor.ts'

/** A hand that trembles does not drag, in CSS pixels: a finger trembles more. */
const SLOP = { mouse: 4, touch: 9 } as const

interface Held {
  readonly pointerId: number
  readonly from: Point
  readonly slop: number
}

export interface NoteDrag {
  /** How far it is held from its place, in sheet pixels; null while it rests. */
  readonly by: Point | null
  /** True when the press that ends was a drag: then it is no press. */
  wasDragged(): boolean
  readonly handlers: {
    onPointerDown(event: PointerEvent<HTMLElement>): void
    onPointerMove(event: PointerEvent<HTMLElement>): void
    onPointerUp(event: PointerEvent<HTMLElement>): void
    onPointerCancel(): void
  }
}

export function useNoteDrag(note: Note, at: Point, layout: SheetLayout, canWrite: boolean): NoteDrag {
  const workshop = useWorkshop()
  const flow = useReactFlow()
  const held = useRef<Held | null>(null)
  const moved = useRef(false)
  const [by, setBy] = useState<Point | null>(null)
  function letGo(): void {
    held.current = null
    setBy(null)
  }
  const dragging = by !== null
  useEffect(() => {
    if (!dragging) return
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      held.current = null
      setBy(null)
    }
    document.addEventListener('keydown', giveUp, true)
    return () => document.removeEventListener('keydown', giveUp, true)
  }, [dragging])
  function shift({ clientX, clientY }: PointerEvent, from: Point): Point {
    const { zoom } = flow.getViewport()
    return { x: (clientX - from.x) / zoom, y: (clientY - from.y) / zoom }
  }
  return {
    by,
    wasDragged: () => moved.current,
    handlers: {
      onPointerDown(event) {
        moved.current = false
        if (!canWrite || event.button !== 0) return
        const slop = event.pointerType === 'mouse' ? SLOP.mouse : SLOP.touch
        held.current = { pointerId: event.pointerId, from: { x: event.clientX, y: event.clientY }, slop }
      },
      onPointerMove(event) {
        const { current } = held
        if (current === null || current.pointerId !== event.pointerId) return
        const far = Math.hypot(event.clientX - current.from.x, event.clientY - current.from.y)
        if (!moved.current && far < current.slop) return
        if (!moved.current) event.currentTarget.setPointerCapture(event.pointerId)
        moved.current = true
        setBy(shift(event, current.from))
      },
      onPointerUp(event) {
        const { current } = held
        letGo()
        if (current === null || current.pointerId !== event.pointerId || !moved.current) return
        const { x, y } = shift(event, current.from)
        const anchor = anchorAt(layout, { x: at.x + x, y: at.y + y })
        if (anchor !== null) workshop.run((r) => moveNote(r, note.id, anchor))
      },
      onPointerCancel: letGo,
    },
  }
}
