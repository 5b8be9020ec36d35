import { ViewportPortal } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { personName } from '../../i18n/personName.ts'
import type { ActionId, SequenceId } from '../../model/schema/ids.ts'
import { usePersonColour, useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSheet } from '../SheetContext.ts'
import { fromSheetPoint } from '../sheetPoint.ts'
import styles from './PeerHolds.module.css'

/**
 * What other people are dragging, under their hand and around where it still stands, in their colour. Drawn outside React, as
 * pointers are (see Cursors.tsx). Not for screen readers, to which the drop is announced.
 */
export function PeerHolds() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { layout } = useSheet()
  const shown = useView((v) => v.cursors)
  const colourOf = usePersonColour()
  const layer = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!shown) return
    const drawn = new Map<string, HTMLElement>()
    let frame: number | null = null
    function draw(): void {
      frame = null
      const wanted = new Set<string>()
      for (const { clientId, held, person } of workshop.peers.getState().peers) {
        const [first] = held?.ids ?? []
        if (held === null || first === undefined) continue
        const colour = colourOf(person.id)
        for (const id of held.ids) {
          const rect = layout.byAction.get(id as ActionId)?.card ?? blockRect(id)
          if (rect === null) continue // gone meanwhile
          const home = element(`${clientId} ${id}`, styles.home)
          wanted.add(`${clientId} ${id}`)
          Object.assign(home.style, {
            color: colour,
            transform: `translate(${rect.x - 3}px, ${rect.y - 3}px)`,
            width: `${rect.width + 6}px`,
            height: `${rect.height + 6}px`,
          })
        }
        const ghost = element(`${clientId}`, styles.ghost)
        wanted.add(`${clientId}`)
        if (ghost.childElementCount === 0) ghost.append(span(styles.who), span(styles.what))
        ghost.style.color = colour
        write(ghost.firstElementChild, personName(t, person))
        write(ghost.lastElementChild, nameOf(first, held.count))
        const { x, y } = fromSheetPoint(layout, held.at)
        ghost.style.transform = `translate(${x + 12}px, ${y + 12}px)`
      }
      for (const [key, each] of drawn)
        if (!wanted.has(key)) {
          each.remove()
          drawn.delete(key)
        }
    }
    function blockRect(id: string) {
      const block = layout.bySequence.get(id as SequenceId)
      const { y, height } = layout.situations
      return block === undefined ? null : { x: block.x, y, width: block.width, height }
    }
    function element(key: string, className: string | undefined): HTMLElement {
      const found = drawn.get(key)
      if (found !== undefined) return found
      const made = document.createElement('div')
      made.className = className ?? ''
      layer.current?.append(made)
      drawn.set(key, made)
      return made
    }
    function nameOf(id: string, count: number): string {
      const { actions, sequences } = workshop.records.getState()
      if (count > 1) return t(sequences.has(id as SequenceId) ? 'map.heldSequences' : 'map.held', { count })
      return actions.get(id as ActionId)?.title ?? sequences.get(id as SequenceId)?.name ?? ''
    }
    draw()
    const unsubscribe = workshop.peers.subscribe(() => {
      frame ??= requestAnimationFrame(draw)
    })
    return () => {
      unsubscribe()
      if (frame !== null) cancelAnimationFrame(frame)
      for (const each of drawn.values()) each.remove()
    }
  }, [shown, workshop, layout, t, colourOf])

  return (
    <ViewportPortal>
      <div ref={layer} className={styles.layer} data-peer-holds aria-hidden="true" />
    </ViewportPortal>
  )
}

function span(className: string | undefined): HTMLElement {
  const made = document.createElement('span')
  made.className = className ?? ''
  return made
}

function write(element: Element | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text
}
