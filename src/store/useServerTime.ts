// What follows from the server's time, for components.
import { useCallback, useSyncExternalStore } from 'react'
import { useWorkshop } from './WorkshopContext.ts'

const BEAT_MS = 250
/** Clocks of devices drift, and are set: the server is asked again this often while something runs. */
const ASK_MS = 60_000

/** A reading of the server's time, in milliseconds. Renders when what is read changes; looks again only while `ticking`. */
export function useServerTime<T extends string | number | boolean | null>(
  read: (serverNow: number) => T,
  ticking: boolean,
): T {
  const { clock } = useWorkshop()
  const subscribe = useCallback(
    (changed: () => void) => {
      if (!ticking) return () => {}
      const beat = setInterval(changed, BEAT_MS)
      const ask = setInterval(() => void clock.ask(), ASK_MS)
      // A laptop that was asleep, or whose clock was set meanwhile.
      const look = () => (document.hidden ? null : void clock.ask())
      document.addEventListener('visibilitychange', look)
      return () => {
        clearInterval(beat)
        clearInterval(ask)
        document.removeEventListener('visibilitychange', look)
      }
    },
    [clock, ticking],
  )
  return useSyncExternalStore(subscribe, () => read(clock.now()))
}
