import { useEffect, useRef } from 'react'

/** Others are told at most twenty times a second. */
const INTERVAL_MS = 50

/** Tells the others something that moves: the first value at once, of those that follow the last of each interval. */
export function useShared<Value>(tell: (value: Value) => void): (value: Value) => void {
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; next: Value } | null>(null)
  useEffect(
    () => () => {
      if (waiting.current !== null) clearTimeout(waiting.current.timer)
      waiting.current = null
    },
    [],
  )
  return (next) => {
    if (waiting.current !== null) {
      waiting.current.next = next
      return
    }
    tell(next)
    const timer = setTimeout(() => {
      const last = waiting.current
      waiting.current = null
      if (last !== null && last.next !== next) tell(last.next)
    }, INTERVAL_MS)
    waiting.current = { timer, next }
  }
}
