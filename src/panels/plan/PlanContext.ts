import { createContext, use } from 'react'
import type { Selection } from '../../store/viewState.ts'
import type { PlanSection } from './planSections.ts'

/** What a part of the plan needs of the page around it. */
export interface PlanPlaces {
  /** The address of another part. */
  hrefOf(section: PlanSection): string
  /** Shows a place of the journey on the map. */
  show(selection: Selection): void
  /** The day where the person is, ISO 8601. */
  today(): string
  /** Milliseconds since 1970. */
  nowMs(): number
}

const PlanContext = createContext<PlanPlaces | null>(null)
export const PlanPlacesProvider = PlanContext.Provider

export function usePlanPlaces(): PlanPlaces {
  const places = use(PlanContext)
  if (places === null) throw new Error('usePlanPlaces outside PlanPlacesProvider')
  return places
}
