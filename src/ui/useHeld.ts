import { type RefObject, useEffect, useState } from 'react'

/** True while the pointer is over the element or the focus is in it. */
export function useHeld(element: RefObject<HTMLElement | null>): boolean {
  const [pointedAt, setPointedAt] = useState(false)
  const [focused, setFocused] = useState(false)
  useEffect(() => {
    const target = element.current
    if (target === null) return
    const listeners = {
      pointerenter: () => setPointedAt(true),
      pointerleave: () => setPointedAt(false),
      focusin: () => setFocused(true),
      focusout: () => setFocused(false),
    }
    for (const [type, listener] of Object.entries(listeners)) target.addEventListener(type, listener)
    return () => {
      for (const [type, listener] of Object.entries(listeners)) target.removeEventListener(type, listener)
    }
  }, [element])
  return pointedAt || focused
}
