import { ViewportPortal } from '@xyflow/react'
import { useRecord } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSheet } from '../SheetContext.ts'
import styles from './HandLayer.module.css'
import type { MapToolsProps } from './MapTools.tsx'
import { useHand } from './useHand.ts'
import { useHoldSharing } from './useHoldSharing.ts'

/** What the hand does on the sheet, drawn: what it holds, where that would land, the frame around what is picked. */
export function HandLayer({ container, onPan }: Omit<MapToolsProps, 'early'>) {
  const { layout } = useSheet()
  const hand = useHand(container, onPan)
  useHoldSharing(hand)
  if (hand === null) return null
  const { line, frame, held, at } = hand
  const { cards, plot, situations } = layout
  const top = cards.y - 8
  const bottom = line?.whole === true ? situations.y + situations.height + 8 : plot.y + plot.height
  const room = container.current?.getBoundingClientRect()
  return (
    <>
      <ViewportPortal>
        {line === null ? null : (
          <div
            className={styles.line}
            style={{ left: line.x, top, height: bottom - top }}
            data-drop-line={line.whole ? 'sequence' : 'card'}
          />
        )}
        {frame === null ? null : (
          <div
            className={styles.frame}
            style={{ left: frame.x, top: frame.y, width: frame.width, height: frame.height }}
          />
        )}
      </ViewportPortal>
      {held[0] === undefined || room === undefined ? null : (
        <div className={styles.ghost} style={{ left: at.x - room.left + 12, top: at.y - room.top + 12 }}>
          <HeldName id={held[0]} count={held.length} />
        </div>
      )}
    </>
  )
}

function HeldName({ id, count }: { readonly id: string; readonly count: number }) {
  const t = useTranslate()
  const action = useRecord('actions', id)
  const sequence = useRecord('sequences', id)
  if (count === 1) return action?.title ?? sequence?.name ?? ''
  return t(sequence === undefined ? 'map.held' : 'map.heldSequences', { count })
}
