import { useEffect, useRef } from 'react'
import { useWorkshop } from './WorkshopContext.ts'

export interface TextPlace {
  handleFocus(): void
  handleBlur(): void
}

/** Tells the others that this person is in a text (`<record id>/<field>`), as long as the keyboard is there. */
export function useTextPlace(place: string | undefined): TextPlace {
  const workshop = useWorkshop()
  const inside = useRef(false)
  function leave(): void {
    if (inside.current) workshop.showPresence({ editing: null })
    inside.current = false
  }
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  // A field that goes away with the keyboard in it says nothing of its own.
  useEffect(() => () => latest.current(), [])
  return {
    handleFocus() {
      if (place === undefined) return
      inside.current = true
      workshop.showPresence({ editing: place })
    },
    handleBlur: leave,
  }
}
