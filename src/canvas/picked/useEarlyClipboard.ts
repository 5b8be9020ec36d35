// Copy, cut and paste before the code for them is there: kept, and done as soon as it is. The map is there first.
import { type RefObject, useEffect, useRef, useState } from 'react'
import { isForMap } from '../../editing/isForMap.ts'

/** What of an event can still be used when it is over. */
export type KeptClip =
  | { readonly type: 'copy' | 'cut' }
  | { readonly type: 'paste'; readonly html: string; readonly text: string }

export interface EarlyClipboard {
  /** Somebody waits: the code is wanted at once. */
  readonly wanted: boolean
  /** What was asked for so far, in its order. From then on nothing more is kept: whoever takes it listens. */
  take(): readonly KeptClip[]
}

export function useEarlyClipboard(map: RefObject<HTMLElement | null>): EarlyClipboard {
  const [wanted, setWanted] = useState(false)
  const kept = useRef<KeptClip[] | null>([])
  useEffect(() => {
    const types = ['copy', 'cut', 'paste'] as const
    const keep = (event: ClipboardEvent) => {
      if (kept.current === null || !isForMap(event, map.current)) return
      const read = (format: string) => event.clipboardData?.getData(format) ?? ''
      kept.current.push(
        event.type === 'paste'
          ? { type: 'paste', html: read('text/html'), text: read('text/plain') }
          : { type: event.type === 'cut' ? 'cut' : 'copy' },
      )
      event.preventDefault()
      setWanted(true)
    }
    for (const type of types) document.addEventListener(type, keep)
    return () => {
      for (const type of types) document.removeEventListener(type, keep)
    }
  }, [map])
  const [take] = useState(() => () => {
    const asked = kept.current ?? []
    kept.current = null
    return asked
  })
  return { wanted, take }
}
