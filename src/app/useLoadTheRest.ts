import { useEffect } from 'react'
import { loadParts } from '../ui/lazyPart.tsx'
import { useWords } from '../ui/TranslateContext.ts'

/** What people see first has the network for itself this long. */
const DELAY_MS = 3000

/** Once `ready`, loads in the background what is opened later, so that a page that is open works without a network. */
export function useLoadTheRest(ready: boolean): void {
  const words = useWords()
  useEffect(() => {
    if (!ready) return
    const timer = setTimeout(() => {
      // What does not load now is asked for again when it is opened, and says so there.
      loadParts(words).catch(() => null)
      import('../sync/httpLine.ts').catch(() => null)
    }, DELAY_MS)
    return () => clearTimeout(timer)
  }, [ready, words])
}
