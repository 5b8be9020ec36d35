import { type ReactNode, useEffect, useRef } from 'react'
import styles from './Strip.module.css'

/**
 * A line that is pushed along where it is too long for the window; a fading edge says that there is more. Around one
 * element, which may grow. What is `aria-current` in it is brought into view.
 */
export function Strip({
  className,
  children,
}: {
  readonly className?: string
  readonly children: ReactNode
}) {
  const strip = useRef<HTMLDivElement>(null)
  /** Brought into view when it became the current one; from then on the person pushes the line. */
  const last = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = strip.current
    const line = element?.firstElementChild
    if (!element || !line) return
    const look = () => {
      const before = element.scrollLeft
      const after = element.scrollWidth - element.clientWidth - before
      // In the same place as long as it is shown: nothing is rendered for it.
      element.dataset.before = String(before > 1)
      element.dataset.after = String(after > 1)
    }
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    sizes.observe(line)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])
  useEffect(() => {
    const element = strip.current
    const current = element?.querySelector<HTMLElement>('[aria-current]')
    if (!element || !current || current === last.current) return
    last.current = current
    const [box, place] = [element.getBoundingClientRect(), current.getBoundingClientRect()]
    // Not scrollIntoView, which would move the page as well.
    element.scrollLeft += place.left + place.width / 2 - (box.left + box.width / 2)
  })
  return (
    <div ref={strip} className={`${styles.strip} ${className ?? ''}`}>
      {children}
    </div>
  )
}
