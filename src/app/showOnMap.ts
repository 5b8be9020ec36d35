import { readJourney, sortedOffers } from '../model/journey.ts'
import { type MapFocus, stopName } from '../store/mapFocus.ts'
import type { Selection } from '../store/viewState.ts'
import type { Workshop } from '../store/workshop.ts'

/**
 * What the map shows when it comes onto the page: a place that another page named, with the keyboard there, and on the curve
 * of today, which is the one that the plan is about.
 */
export function showOnMap(workshop: Workshop, selection: Selection): void {
  const place: MapFocus =
    selection.kind === 'sequence'
      ? { kind: 'sequence', id: selection.id }
      : { kind: 'card', id: selection.kind === 'friction' ? selection.actionId : selection.id }
  const records = workshop.records.getState()
  const today = sortedOffers(records.offers).find((offer) => offer.role === 'usToday')
  const isPlaced = !readJourney(records).unplaced.some((action) => action.id === place.id)
  workshop.view.setState({
    selection,
    aside: null,
    ...(isPlaced ? { focus: place, wantedStop: stopName(place) } : {}),
    ...(today === undefined ? {} : { offerId: today.id }),
  })
}
