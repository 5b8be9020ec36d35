import { ViewportPortal } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { personName } from '../i18n/personName.ts'
import { usePersonColour, useView, useWorkshop } from '../store/WorkshopContext.ts'
import { useTranslate } from '../ui/TranslateContext.ts'
import styles from './Cursors.module.css'
import { useSheet } from './SheetContext.ts'
import { fromSheetPoint } from './sheetPoint.ts'

/** More pointers than this do not glide. */
const CROWD = 8

/**
 * Other people's pointers. Moved by hand outside React: thirty of them at twenty positions a second would
 * otherwise render all day. Not for screen readers, which have the list of people.
 */
export function Cursors() {
  const workshop = useWorkshop()
  const { layout } = useSheet()
  const t = useTranslate()
  const shown = useView((v) => v.cursors)
  const colourOf = usePersonColour()
  const layer = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!shown) return
    const elements = new Map<number, HTMLElement>()
    let frame: number | null = null
    function drawNextFrame(): void {
      frame ??= requestAnimationFrame(draw)
    }
    function draw(): void {
      frame = null
      const here = new Set<number>()
      for (const { clientId, cursor, held, person } of workshop.peers.getState().peers) {
        if (cursor === null || held !== null) continue // the hand is drawn by PeerHolds
        here.add(clientId)
        const element = elements.get(clientId) ?? add(clientId)
        element.style.color = colourOf(person.id)
        const name = personName(t, person)
        if (element.lastElementChild !== null && element.lastElementChild.textContent !== name)
          element.lastElementChild.textContent = name
        const { x, y } = fromSheetPoint(layout, cursor)
        element.style.transform = `translate(${x}px, ${y}px)`
      }
      for (const [clientId, element] of elements)
        if (!here.has(clientId)) {
          element.remove()
          elements.delete(clientId)
        }
      // Gliding keeps the page painting between two positions: a crowd moves in steps.
      layer.current?.toggleAttribute('data-crowd', elements.size > CROWD)
    }
    function add(clientId: number): HTMLElement {
      const element = document.createElement('div')
      element.className = styles.cursor ?? ''
      element.innerHTML =
        '<svg width="18" height="18" viewBox="0 0 18 18"><path d="M2 2l5.2 13 2-5.6L15 7.6z"/></svg><span></span>'
      layer.current?.append(element)
      elements.set(clientId, element)
      return element
    }
    draw()
    const unsubscribe = workshop.peers.subscribe(drawNextFrame)
    return () => {
      unsubscribe()
      if (frame !== null) cancelAnimationFrame(frame)
      for (const element of elements.values()) element.remove()
    }
  }, [shown, workshop, layout, t, colourOf])

  return (
    <ViewportPortal>
      <div ref={layer} className={styles.layer} aria-hidden="true" />
    </ViewportPortal>
  )
}
