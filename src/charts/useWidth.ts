import { type RefObject, useEffect, useRef, useState } from 'react'

/** How wide an element is in pixels, for pictures whose letters must not shrink with them; `first` until it is measured. */
export function useWidth(first: number): [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(first)
  useEffect(() => {
    const { current } = element
    if (current === null) return
    const sizes = new ResizeObserver(() => {
      if (current.clientWidth > 0) setWidth(current.clientWidth)
    })
    sizes.observe(current)
    return () => sizes.disconnect()
  }, [])
  return [element, width]
}
