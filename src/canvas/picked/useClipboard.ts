import { type RefObject, useEffect, useEffectEvent } from 'react'
import { copyTo, isForMap, pasteFrom, takeAsked } from '../../editing/clipboard.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'

/** Copy, cut and paste on the map, as the browser tells of them, whatever keys or menu they came by. */
export function useClipboard(map: RefObject<HTMLElement | null>): void {
  const t = useTranslate()
  const workshop = useWorkshop()
  const handle = useEffectEvent((event: ClipboardEvent) => {
    if (!isForMap(event, map.current)) return
    const context = { workshop, t }
    if (event.type === 'paste') pasteFrom(context, event.clipboardData)
    else if (!copyTo(context, event.clipboardData, takeAsked(event) === 'cut')) return
    event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent) => handle(event)
    const types = ['copy', 'cut', 'paste'] as const
    for (const type of types) document.addEventListener(type, listener)
    return () => {
      for (const type of types) document.removeEventListener(type, listener)
    }
  }, [])
}
