import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { isTyping } from '../panels/session/isTyping.ts'
import { useSession } from '../store/useSession.ts'
import { useWorkshop } from '../store/WorkshopContext.ts'
import { placeIn, planPath, workshopPath } from './paths.ts'
import { showOnMap } from './showOnMap.ts'

/**
 * Where one comes to who opens a workshop: at the place that the address names, or, once the workshop is closed and the
 * address names no view, at what to do next. Once only: nobody who is there already is taken away.
 */
export function useLanding(loaded: boolean): void {
  const workshop = useWorkshop()
  const [path, navigate] = useLocation()
  const told = useSession((s) => s.loaded)
  const isClosed = useSession((s) => s.state.closedAt !== null)
  const landed = useRef(false)
  useEffect(() => {
    if (!loaded || landed.current) return
    const place = placeIn(location.hash)
    if (place !== null) {
      landed.current = true
      if (workshop.records.getState().actions.has(place)) showOnMap(workshop, { kind: 'action', id: place })
      return
    }
    if (!told) return
    landed.current = true
    const { selection, aside } = workshop.view.getState()
    const isAtWork = selection !== null || aside !== null || isTyping(document.activeElement, false)
    if (isClosed && path === workshopPath(workshop.id) && !isAtWork)
      navigate(planPath(workshop.id), { replace: true })
  }, [loaded, told, isClosed, path, navigate, workshop])
}
