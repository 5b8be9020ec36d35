import { useEffect, useEffectEvent, useState } from 'react'

/**
 * The value, at most once in `delayMs`: for what takes long to work out and nobody waits for. The first one at once,
 * and some time after a change the value of then.
 */
export function useSettled<T>(value: T, delayMs: number): T {
  const [settled, setSettled] = useState(value)
  const settle = useEffectEvent(() => setSettled(value))
  const waiting = settled !== value
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => settle(), delayMs)
    return () => clearTimeout(timer)
  }, [waiting, delayMs])
  return settled
}
