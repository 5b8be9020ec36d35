import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import { handInDrafts } from '../store/pendingDrafts.ts'
import { useWorkshop } from '../store/WorkshopContext.ts'

/**
 * Hands in what is being typed before the window goes. The first event of a reload leaves the most time for the words
 * to reach the device's copy and the server. For words that cannot be handed in, the browser asks whether to leave.
 */
export function useHandInBeforeLeaving(): void {
  const { view } = useWorkshop()
  useEffect(() => {
    // Rendered before it returns: the next event must not hand in the same words again.
    const handIn = () => flushSync(() => handInDrafts(view))
    function warn(event: BeforeUnloadEvent): void {
      if (!handIn()) event.preventDefault()
    }
    function hide(): void {
      if (document.hidden) handIn()
    }
    window.addEventListener('beforeunload', warn)
    window.addEventListener('pagehide', handIn)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('pagehide', handIn)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [view])
}
