import { createContext, use } from 'react'
import type { Selection } from '../../store/viewState.ts'
import type { PlanSection } from './planSections.ts'

/** What a part of the plan needs of the page around it. */
export interface PlanPlaces {
  /** The address of another part, or of one thing of it that has a page of its own. */
  hrefOf(section: PlanSection, item?: string): string
  /** What of this part is shown by itself; null when all of it. */
  readonly item: string | null
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
