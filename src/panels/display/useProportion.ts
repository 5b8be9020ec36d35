import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The proportions of an element's room, height over width; 0 before it is known. */
export function useProportion(): [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null)
  const [proportion, setProportion] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => {
      const { width, height } = element.getBoundingClientRect()
      if (width > 0) setProportion(Math.round((100 * height) / width) / 100)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, proportion]
}
