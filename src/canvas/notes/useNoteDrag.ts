// Dragging a note with mouse, pen or finger: held here while it moves, one write at the drop, Escape gives up.
import { useReactFlow } from '@xyflow/react'
import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
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
  handleDown(event: PointerEvent<HTMLElement>): void
}

export function useNoteDrag(note: Note, at: Point, layout: SheetLayout, canWrite: boolean): NoteDrag {
  const workshop = useWorkshop()
  const flow = useReactFlow()
  const [held, setHeld] = useState<Held | null>(null)
  const moved = useRef(false)
  const [by, setBy] = useState<Point | null>(null)

  const follow = useEffectEvent((press: Held, x: number, y: number) => {
    if (!moved.current && Math.hypot(x - press.from.x, y - press.from.y) < press.slop) return
    moved.current = true
    setBy(shiftOf(press, x, y))
  })
  function shiftOf({ from }: Held, x: number, y: number): Point {
    const { zoom } = flow.getViewport()
    return { x: (x - from.x) / zoom, y: (y - from.y) / zoom }
  }
  /** By the pointer, not by what was drawn last, which may be older. */
  const drop = useEffectEvent((press: Held, x: number, y: number) => {
    const shift = shiftOf(press, x, y)
    const anchor = moved.current ? anchorAt(layout, { x: at.x + shift.x, y: at.y + shift.y }) : null
    if (anchor !== null) workshop.run((r) => moveNote(r, note.id, anchor))
  })
  // On the window: a quick hand is out of the note before it has moved.
  useEffect(() => {
    if (held === null) return
    const letGo = () => {
      setHeld(null)
      setBy(null)
    }
    const mine = (event: globalThis.PointerEvent) => event.pointerId === held.pointerId
    const handleMove = (event: globalThis.PointerEvent) => {
      if (mine(event)) follow(held, event.clientX, event.clientY)
    }
    const handleUp = (event: globalThis.PointerEvent) => {
      if (!mine(event)) return
      drop(held, event.clientX, event.clientY)
      letGo()
    }
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      letGo()
    }
    window.addEventListener('pointermove', handleMove)
    window.addEventListener('pointerup', handleUp)
    window.addEventListener('pointercancel', letGo)
    window.addEventListener('keydown', handleKey, true)
    return () => {
      window.removeEventListener('pointermove', handleMove)
      window.removeEventListener('pointerup', handleUp)
      window.removeEventListener('pointercancel', letGo)
      window.removeEventListener('keydown', handleKey, true)
    }
  }, [held])
  return {
    by,
    wasDragged: () => moved.current,
    handleDown(event) {
      moved.current = false
      if (!canWrite || event.button !== 0) return
      const slop = event.pointerType === 'mouse' ? SLOP.mouse : SLOP.touch
      setHeld({ pointerId: event.pointerId, from: { x: event.clientX, y: event.clientY }, slop })
    },
  }
}
