import { useEffect, useRef, useState } from 'react'

/** The value, but renewed at most once in so many milliseconds: for what is read out. The last one is never left out. */
export function useAtMostEvery<T>(value: T, ms: number): T {
  const [shown, setShown] = useState(value)
  const isQuiet = useRef(false)
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
    if (!isQuiet.current) setShown(value)
  }, [value])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each renewal begins a quiet time
  useEffect(() => {
    isQuiet.current = true
    const timer = setTimeout(() => {
      isQuiet.current = false
      setShown(latest.current)
    }, ms)
    return () => clearTimeout(timer)
  }, [shown, ms])
  return shown
}
