import { type RefObject, useEffect, useEffectEvent } from 'react'
import {
  copyByCommand,
  copyTo,
  cutByCommand,
  isAsked,
  pasteKept,
  takeAsked,
} from '../../editing/clipboard.ts'
import { isForMap } from '../../editing/isForMap.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import type { EarlyClipboard } from './useEarlyClipboard.ts'

/**
 * Copy, cut and paste on the map, as the browser tells of them, whatever keys or menu they came by. `early`: those that
 * came before this.
 */
export function useClipboard(map: RefObject<HTMLElement | null>, early?: EarlyClipboard): void {
  const t = useTranslate()
  const workshop = useWorkshop()
  const handle = useEffectEvent((event: ClipboardEvent) => {
    if (!isAsked() && !isForMap(event, map.current)) return
    const context = { workshop, t }
    if (event.type === 'paste') {
      const read = (format: string) => event.clipboardData?.getData(format) ?? ''
      pasteKept(context, { html: read('text/html'), text: read('text/plain') })
    } else if (!copyTo(context, event.clipboardData, takeAsked(event) === 'cut')) return
    event.preventDefault()
  })
  const doEarly = useEffectEvent(() => {
    const context = { workshop, t }
    for (const kept of early?.take() ?? [])
      if (kept.type === 'paste') pasteKept(context, kept)
      else if (kept.type === 'cut') cutByCommand(context)
      else copyByCommand(context)
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent) => handle(event)
    const types = ['copy', 'cut', 'paste'] as const
    for (const type of types) document.addEventListener(type, listener)
    doEarly()
    return () => {
      for (const type of types) document.removeEventListener(type, listener)
    }
  }, [])
}
