// All lanes, found by their folders: adding one touches nothing here.
import type { ViewState } from '../../store/viewState.ts'
import type { LaneDefinition } from './lane.ts'

const found = import.meta.glob<LaneDefinition>('./*/lane.ts', { eager: true, import: 'lane' })

/** From top to bottom. */
export const LANES: readonly LaneDefinition[] = Object.values(found).sort((a, b) => a.order - b.order)

/** The lanes that the person looks at, from top to bottom. */
export function shownLanes({ lanes }: Pick<ViewState, 'lanes'>): readonly LaneDefinition[] {
  return LANES.filter((lane) => (lanes === null ? lane.shownAtFirst : lanes.includes(lane.id)))
}
