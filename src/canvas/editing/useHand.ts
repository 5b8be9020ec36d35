// The hand on the sheet: dragging cards and sequences, and drawing a frame around them to pick them.
//
// - With a mouse a drag begins when the button is down and the hand has moved a little; with a finger it begins with a
//   long press, because a quick stroke moves the sheet. A long press that goes nowhere begins picking.
// - What is held stays where it is, dimmed, until it is dropped: one write, at the drop. Escape lets go, and puts
//   the view back where it was.
// - React Flow pans with the same events: those of a drag do not reach it.
import { useReactFlow, type Viewport } from '@xyflow/react'
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { isEditable } from '../../editing/isEditable.ts'
import { moveTogether } from '../../editing/moveActions.ts'
import { draggedWith, pick, pickAlso } from '../../editing/pick.ts'
import { moveSequences } from '../../editing/sequences.ts'
import type { ActionId, SequenceId } from '../../model/schema/ids.ts'
import type { Pickable } from '../../store/viewState.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { dropPlace, isWhereTheyWere, pickedBy, placeLine, sequenceDrop } from '../cardDrop.ts'
import { useSheet } from '../SheetContext.ts'
import type { Rect } from '../sheetLayout.ts'
import { edgePull } from './edgePull.ts'
import { type HandItem, isOnSheet, itemAt } from './handTarget.ts'

/** Less is a shaky click, not a drag. In CSS pixels. */
const SLOP = { mouse: 5, finger: 9 } as const
const LONG_PRESS_MS = 450

export interface Point {
  readonly x: number
  readonly y: number
}

/** A press that may become a drag, and then is one. */
interface Press {
  readonly pointerId: number
  readonly byFinger: boolean
  readonly from: Point
  /** Null: a frame around cards or sequences. */
  readonly item: HandItem | null
  /** Where it began on the sheet, which may move under the hand. */
  readonly fromSheet: Point
  readonly pickedBefore: ReadonlySet<Pickable>
  /** What was in view before the hand pulled the sheet along; null while it has not. */
  viewBefore: Viewport | null
  at: Point
  lifted: boolean
  moved: boolean
  timer: ReturnType<typeof setTimeout> | null
}

/** What the hand is doing, to be drawn. */
export interface Hand {
  /** In the window. */
  readonly at: Point
  readonly onSheet: Point
  readonly held: readonly string[]
  /** On the sheet: where the line stands that shows the place of the drop. */
  readonly line: { readonly x: number; readonly whole: boolean } | null
  /** On the sheet. */
  readonly frame: Rect | null
}

export function useHand(container: RefObject<HTMLElement | null>, onPan: () => void): Hand | null {
  const t = useTranslate()
  const workshop = useWorkshop()
  const flow = useReactFlow()
  const { layout, canWrite } = useSheet()
  const [hand, setHand] = useState<Hand | null>(null)
  const press = useRef<Press | null>(null)
  const context = { workshop, t }

  const sheetPoint = (point: Point) => flow.screenToFlowPosition(point)

  function idsOf(item: HandItem): ReadonlySet<string> {
    return new Set<string>(draggedWith(context, item.id))
  }
  /** Those that move, and the card that is no action yet, behind which nothing can stand. */
  function notCounted(ids: ReadonlySet<string>): ReadonlySet<string> {
    const { draft } = workshop.view.getState()
    return draft === null ? ids : new Set([...ids, draft.id])
  }
  function lineFor(item: HandItem, point: Point): Hand['line'] {
    if (item.kind === 'sequence') return { x: sequenceDrop(layout, idsOf(item), point.x).lineX, whole: true }
    const place = dropPlace(layout, notCounted(idsOf(item)), point.x)
    const x = place === null ? null : placeLine(layout, place)
    return x === null ? null : { x, whole: false }
  }
  function frameOf({ fromSheet }: Press, to: Point): Rect {
    return {
      x: Math.min(fromSheet.x, to.x),
      y: Math.min(fromSheet.y, to.y),
      width: Math.abs(fromSheet.x - to.x),
      height: Math.abs(fromSheet.y - to.y),
    }
  }
  const show = useEffectEvent((now: Press) => {
    const point = sheetPoint(now.at)
    if (now.item !== null) {
      setHand({
        at: now.at,
        onSheet: point,
        held: [...idsOf(now.item)],
        line: lineFor(now.item, point),
        frame: null,
      })
      return
    }
    const frame = frameOf(now, point)
    workshop.view.setState({ picked: new Set(pickedBy(layout, frame)) })
    setHand({ at: now.at, onSheet: point, held: [], line: null, frame })
  })
  const lift = useEffectEvent((now: Press) => {
    now.lifted = true
    if (now.item !== null) workshop.view.setState({ heldIds: idsOf(now.item) })
    show(now)
  })
  const letGo = useEffectEvent(() => {
    const now = press.current
    if (now?.timer != null) clearTimeout(now.timer)
    press.current = null
    workshop.view.setState({ heldIds: new Set() })
    setHand(null)
  })
  const drop = useEffectEvent((now: Press) => {
    const { item } = now
    const point = sheetPoint(now.at)
    if (item === null) pick(context, pickedBy(layout, frameOf(now, point)))
    else if (now.byFinger && !now.moved) startPicking(item)
    else if (item.kind === 'card') dropCards(item.id, point)
    else dropSequences(item.id, point)
  })
  function startPicking(item: HandItem): void {
    workshop.view.setState({ picking: true })
    pickAlso(context, item.id)
  }
  function dropCards(id: ActionId, point: Point): void {
    const ids = draggedWith(context, id) as readonly ActionId[]
    const moved = notCounted(new Set(ids))
    const place = dropPlace(layout, moved, point.x)
    if (place === null || isWhereTheyWere(layout, new Set(ids), place)) return
    moveTogether(context, { ids, toSequenceId: place.sequenceId, afterId: place.afterId })
  }
  function dropSequences(id: SequenceId, point: Point): void {
    const ids = draggedWith(context, id) as readonly SequenceId[]
    const { afterId, changes } = sequenceDrop(layout, new Set<string>(ids), point.x)
    if (changes) moveSequences(context, ids, afterId)
  }
  const begin = useEffectEvent((event: PointerEvent): Press | null => {
    if (event.button !== 0 || !event.isPrimary || !(event.target instanceof Element)) return null
    if (isEditable(event.target)) return null
    const byFinger = event.pointerType !== 'mouse'
    const item = canWrite ? itemAt(event.target) : null
    const framing = item === null && event.shiftKey && !byFinger && isOnSheet(event.target)
    if (item === null && !framing) return null
    const from = { x: event.clientX, y: event.clientY }
    return {
      pointerId: event.pointerId,
      byFinger,
      from,
      at: from,
      item,
      fromSheet: sheetPoint(from),
      pickedBefore: workshop.view.getState().picked,
      viewBefore: null,
      lifted: false,
      moved: false,
      timer: null,
    }
  })
  const putBack = useEffectEvent((now: Press) => {
    if (now.item === null) workshop.view.setState({ picked: now.pickedBefore })
    if (now.viewBefore !== null) void flow.setViewport(now.viewBefore)
  })
  const pull = useEffectEvent((now: Press) => {
    const room = container.current?.getBoundingClientRect()
    if (room === undefined) return
    const viewport = flow.getViewport()
    const { x, y, zoom } = viewport
    const sheet = {
      x: room.x + x,
      y: room.y + y,
      width: layout.width * zoom,
      height: layout.height * zoom,
    }
    const by = edgePull(now.at, room, sheet)
    if (by === null) return
    now.viewBefore ??= viewport
    void flow.setViewport({ x: x + by.x, y: y + by.y, zoom })
    onPan()
    show(now)
  })

  useEffect(() => {
    const element = container.current
    if (element === null) return
    let frame = 0
    /** The click that ends a drag is no click. */
    let clickIsDrag = false

    function follow(): void {
      const now = press.current
      if (now === null || !now.lifted) return
      pull(now)
      frame = requestAnimationFrame(follow)
    }
    function start(now: Press): void {
      lift(now)
      frame = requestAnimationFrame(follow)
    }
    function handleDown(event: PointerEvent): void {
      clickIsDrag = false
      if (press.current !== null) letGo() // a second finger: they pan and zoom
      const now = begin(event)
      press.current = now
      if (now?.byFinger) now.timer = setTimeout(() => start(now), LONG_PRESS_MS)
    }
    function handleMove(event: PointerEvent): void {
      const now = press.current
      if (now === null || event.pointerId !== now.pointerId) return
      now.at = { x: event.clientX, y: event.clientY }
      const far = Math.hypot(now.at.x - now.from.x, now.at.y - now.from.y)
      if (far > (now.byFinger ? SLOP.finger : SLOP.mouse)) {
        if (!now.lifted && now.byFinger) {
          letGo() // a stroke moves the sheet
          return
        }
        now.moved = true
        if (!now.lifted) start(now)
      }
      if (now.lifted) show(now)
    }
    function handleUp(event: PointerEvent): void {
      const now = press.current
      if (now === null || event.pointerId !== now.pointerId) return
      clickIsDrag = now.lifted
      if (now.lifted) drop(now)
      letGo()
    }
    function handleCancel(): void {
      const now = press.current
      if (now !== null) putBack(now)
      letGo()
    }
    function handleKey(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || press.current?.lifted !== true) return
      event.stopPropagation()
      clickIsDrag = true
      handleCancel()
    }
    function handleClick(event: MouseEvent): void {
      if (!clickIsDrag) return
      clickIsDrag = false
      event.stopPropagation()
      event.preventDefault()
    }
    /** React Flow would pan. */
    function keepMouse(event: MouseEvent): void {
      if (press.current !== null && !press.current.byFinger) event.stopPropagation()
    }
    function keepTouch(event: TouchEvent): void {
      if (press.current?.lifted !== true) return
      event.stopPropagation()
      event.preventDefault()
    }
    /** The menu of a long press. */
    function keepMenu(event: MouseEvent): void {
      if (press.current?.byFinger) event.preventDefault()
    }
    const inside = { capture: true } as const
    element.addEventListener('pointerdown', handleDown, inside)
    element.addEventListener('mousedown', keepMouse, inside)
    element.addEventListener('touchmove', keepTouch, { capture: true, passive: false })
    element.addEventListener('click', handleClick, inside)
    element.addEventListener('contextmenu', keepMenu, inside)
    window.addEventListener('pointermove', handleMove)
    window.addEventListener('pointerup', handleUp)
    window.addEventListener('pointercancel', handleCancel)
    window.addEventListener('keydown', handleKey, true)
    return () => {
      cancelAnimationFrame(frame)
      letGo()
      element.removeEventListener('pointerdown', handleDown, inside)
      element.removeEventListener('mousedown', keepMouse, inside)
      element.removeEventListener('touchmove', keepTouch, inside)
      element.removeEventListener('click', handleClick, inside)
      element.removeEventListener('contextmenu', keepMenu, inside)
      window.removeEventListener('pointermove', handleMove)
      window.removeEventListener('pointerup', handleUp)
      window.removeEventListener('pointercancel', handleCancel)
      window.removeEventListener('keydown', handleKey, true)
    }
  }, [container])
  return hand
}
