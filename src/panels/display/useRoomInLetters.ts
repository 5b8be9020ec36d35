import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { BoardBox } from './wallBoard.ts'

/** The room of an element in its own letters (em); null before it is known. */
export function useRoomInLetters(): [RefObject<HTMLDivElement | null>, BoardBox | null] {
  const box = useRef<HTMLDivElement>(null)
  // As text: what is the same draws nothing anew.
  const [room, setRoom] = useState('')
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => {
      const { width, height } = element.getBoundingClientRect()
      const letter = Number.parseFloat(getComputedStyle(element).fontSize)
      if (width > 0 && letter > 0) setRoom(`${(width / letter).toFixed(1)}/${(height / letter).toFixed(1)}`)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return useMemo(() => {
    const [width, height] = room.split('/').map(Number)
    return [box, width === undefined || height === undefined ? null : { width, height }]
  }, [room])
}
