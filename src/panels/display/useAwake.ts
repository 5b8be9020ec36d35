import { useEffect } from 'react'

/** Keeps the screen on, where the browser can: the system lets go of it whenever the page is hidden. */
export function useAwake(): void {
  useEffect(() => {
    let wanted = true
    let lock: WakeLockSentinel | null = null
    const ask = async () => {
      if (document.hidden || !('wakeLock' in navigator)) return
      try {
        const got = await navigator.wakeLock.request('screen')
        if (wanted) lock = got
        else await got.release()
      } catch (error) {
        // Refused: a battery that is low, a page that is not secure. The screen follows the settings of its machine.
        if (!(error instanceof DOMException)) throw error
      }
    }
    const look = () => void ask()
    void ask()
    document.addEventListener('visibilitychange', look)
    return () => {
      wanted = false
      document.removeEventListener('visibilitychange', look)
      void lock?.release()
    }
  }, [])
}
