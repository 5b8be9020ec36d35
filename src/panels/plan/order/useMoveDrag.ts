// Dragging an item of an `ArrangedList` by its handle, with pointer, pen or finger.
import { type PointerEvent, useEffect, useRef } from 'react'
import type { Arranged, Landing } from './ArrangedContext.ts'

/** Below this many pixels it was a press. */
const SLACK = 5
/** This near to the upper or lower edge of the window the list scrolls. */
const EDGE = 56
const SCROLL_STEP = 12

interface Drag {
  readonly startY: number
  y: number
  isDragging: boolean
  frame: number
  /** Ends with the drag. */
  readonly listening: AbortController
}

/** One write at the drop; Escape, or losing the pointer, leaves everything where it was. */
export function useMoveDrag(
  { id, name }: { readonly id: string; readonly name: string },
  arranged: Arranged,
) {
  const drag = useRef<Drag | null>(null)
  const dragged = useRef(false)
  const latest = useRef(arranged)
  useEffect(() => {
    latest.current = arranged
  })

  // It reads nothing but what lives across renders: whichever render's it is, it does the same.
  function end(): void {
    if (drag.current === null) return
    cancelAnimationFrame(drag.current.frame)
    drag.current.listening.abort()
    drag.current = null
    latest.current.setDropAt(null)
    latest.current.group?.setLanding(null)
  }
  const latestEnd = useRef(end)
  useEffect(() => () => latestEnd.current(), [])

  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    end()
  }
  function show(): void {
    const { current } = drag
    if (current === null) return
    latest.current.setDropAt({ id, index: placeAt(latest.current.list.current, id, current.y) })
    latest.current.group?.setLanding(landingAt(latest.current, id, current.y))
  }
  function scroll(): void {
    const { current } = drag
    if (current === null) return
    const by = current.y < EDGE ? -SCROLL_STEP : current.y > window.innerHeight - EDGE ? SCROLL_STEP : 0
    if (by !== 0) {
      scrollerOf(latest.current.list.current)?.scrollBy({ top: by, behavior: 'instant' })
      show()
    }
    current.frame = requestAnimationFrame(scroll)
  }
  function drop(y: number): void {
    const landing = landingAt(latest.current, id, y)
    if (landing === null) latest.current.moveTo(id, placeAt(latest.current.list.current, id, y))
    else latest.current.group?.moveInto({ id, name }, landing.key, landing.index)
  }
  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      dragged.current = false
      drag.current = {
        startY: event.clientY,
        y: event.clientY,
        isDragging: false,
        frame: 0,
        listening: new AbortController(),
      }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const { current } = drag
      if (current === null) return
      current.y = event.clientY
      if (!current.isDragging) {
        if (Math.abs(event.clientY - current.startY) < SLACK) return
        current.isDragging = true
        dragged.current = true
        window.addEventListener('keydown', handleKey, { capture: true, signal: current.listening.signal })
        current.frame = requestAnimationFrame(scroll)
      }
      show()
    },
    onPointerUp() {
      const { current } = drag
      if (current?.isDragging) drop(current.y)
      end()
    },
    onPointerCancel: end,
    onLostPointerCapture: end,
  }
  /** Whether the last press was a drag. */
  return { handlers, wasDragged: () => dragged.current }
}

/** The place among the others, by the middles that lie above the pointer. */
function placeAt(list: Element | null, id: string, y: number): number {
  const items = [...(list?.children ?? [])].filter(
    (item) => item.querySelector(`[data-move="${CSS.escape(id)}"]`) === null,
  )
  return items.filter((item) => {
    const { top, height } = item.getBoundingClientRect()
    return top + height / 2 < y
  }).length
}

/** The other list of the group in whose surroundings the pointer is, and where in it; null over its own. */
function landingAt({ group, key }: Arranged, id: string, y: number): Landing | null {
  const surroundings = [...(group?.element.current?.querySelectorAll<HTMLElement>('[data-arranged]') ?? [])]
  const there = surroundings.find((each) => {
    const { top, height } = each.getBoundingClientRect()
    return top <= y && y < top + height
  })
  const to = there?.getAttribute('data-arranged') ?? undefined
  if (there === undefined || to === undefined || to === key) return null
  return { key: to, index: placeAt(there.querySelector('[data-arranged-list]'), id, y) }
}

function scrollerOf(from: HTMLElement | null): HTMLElement | null {
  for (let element = from; element !== null; element = element.parentElement) {
    const { overflowY } = getComputedStyle(element)
    if ((overflowY === 'auto' || overflowY === 'scroll') && element.scrollHeight > element.clientHeight)
      return element
  }
  return null
}
