// A part of the plan as it stands in its page, on a fixed day.
import type { ReactNode } from 'react'
import { type PlanPlaces, PlanPlacesProvider } from '../../../src/panels/plan/PlanContext.ts'

export const TODAY = '2026-11-22'

export function atPlan(part: ReactNode, places: Partial<PlanPlaces> = {}) {
  const all: PlanPlaces = {
    hrefOf: (section, item) => `/${section}${item === undefined ? '' : `/${item}`}`,
    item: null,
    show: () => {},
    today: () => TODAY,
    nowMs: () => Date.UTC(2026, 10, 22, 9),
    ...places,
  }
  return <PlanPlacesProvider value={all}>{part}</PlanPlacesProvider>
}
