import { useEffect, useEffectEvent } from 'react'
import { useWorkshop } from '../store/WorkshopContext.ts'
import type { Arrival } from './WorkshopGate.tsx'

/** Tells whoever was let in, or found to be who they are on another device, once the workshop is there. */
export function useArrival(arrival: Arrival, loaded: boolean): void {
  const workshop = useWorkshop()
  const tell = useEffectEvent(() => {
    if (arrival === 'let-in') workshop.notify('let-in')
    if (arrival === 'same-person')
      workshop.notify('same-person', { values: { name: workshop.view.getState().ownName } })
  })
  useEffect(() => {
    if (loaded) tell()
  }, [loaded])
}
