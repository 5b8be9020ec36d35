import { startTransition, useEffect, useState } from 'react'

/** So many at first, which fill any screen; then so many more at a time, whenever the page has nothing better to do. */
const AT_ONCE = 8
const MORE = 12

/**
 * How many of a long list to show: some at once, soon all of them. So that what is on the screen does not wait for what is far
 * below it, and yet all of it is there for screen readers, the keyboard and the search of the browser. `wanted`: at least so many.
 */
export function useGrowing(count: number, wanted: number): number {
  const [grown, setGrown] = useState(AT_ONCE)
  const shown = Math.min(count, Math.max(grown, wanted))
  useEffect(() => {
    if (shown >= count) return
    const grow = () => startTransition(() => setGrown(shown + MORE))
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(grow)
      return () => clearTimeout(timer)
    }
    const idle = requestIdleCallback(grow, { timeout: 200 })
    return () => cancelIdleCallback(idle)
  }, [shown, count])
  return shown
}
