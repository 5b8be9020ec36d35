// Steps of the keyboard from place to place on the map.
import type { MapFocus } from '../store/mapFocus.ts'
import type { LaneWay } from '../store/viewState.ts'
import { type CommandContext, journeyOf, placedActions, placeOf, sequenceAt } from './commandContext.ts'

/** True when the press was for us, also where there is nowhere to go. */
type Handled = boolean

function go({ workshop }: CommandContext, focus: MapFocus | undefined): Handled {
  if (focus !== undefined) workshop.view.getState().map?.goTo(focus)
  return true
}

/** The neighbour: of an action the next one, of whichever sequence; of a sequence the next sequence. */
export function goBeside(context: CommandContext, step: -1 | 1): Handled {
  if (isInLane(context)) return goInLane(context, { right: step })
  const place = placeOf(context)
  if (place === null) return false
  const journey = journeyOf(context)
  if (place.kind === 'sequence') {
    const ids = journey.sequences.map((s) => s.sequence.id)
    const id = ids[ids.indexOf(place.id) + step]
    return go(context, id === undefined ? undefined : { kind: 'sequence', id })
  }
  const ids = placedActions(journey)
  const id = ids[ids.indexOf(place.id) + step]
  return go(context, id === undefined ? undefined : { kind: place.kind, id })
}

export function goToEnd(context: CommandContext, end: 'first' | 'last'): Handled {
  if (isInLane(context)) return goInLane(context, { end })
  const { sequences } = journeyOf(context)
  const at = end === 'first' ? 0 : -1
  if (placeOf(context)?.kind === 'sequence') {
    const id = sequences.at(at)?.sequence.id
    return go(context, id === undefined ? undefined : { kind: 'sequence', id })
  }
  const id = placedActions(journeyOf(context)).at(at)
  return go(context, id === undefined ? undefined : { kind: 'card', id })
}

/** The first action of the next sequence that has any. */
export function goToSequenceBeside(context: CommandContext, step: -1 | 1): Handled {
  if (isInLane(context)) return goInLane(context, { sequence: step })
  const place = placeOf(context)
  if (place === null || place.kind === 'sequence') return false
  const filled = journeyOf(context).sequences.filter((s) => s.actions.length > 0)
  const here = filled.findIndex((s) => s.sequence.id === sequenceAt(context, place))
  const id = filled[here + step]?.actions[0]?.id
  return go(context, id === undefined ? undefined : { kind: place.kind, id })
}

/** From an action to its card, its mark or its sequence; from a sequence to its first action. */
export function goToOwn(context: CommandContext, kind: 'card' | 'mark' | 'sequence'): Handled {
  const place = placeOf(context)
  if (place === null) return false
  if (kind === 'sequence') {
    const id = sequenceAt(context, place)
    return go(context, id === null ? undefined : { kind, id })
  }
  if (place.kind !== 'sequence') return go(context, { kind, id: place.id })
  const first = journeyOf(context).sequences.find((s) => s.sequence.id === place.id)?.actions[0]?.id
  return go(context, first === undefined ? undefined : { kind, id: first })
}

/** From a sequence to the lane under it, or else to its first action. */
export function goUnder(context: CommandContext): Handled {
  return context.workshop.view.getState().map?.goToBand(1) === true || goToOwn(context, 'card')
}

export function goToBand({ workshop }: CommandContext, step: -1 | 1): Handled {
  workshop.view.getState().map?.goToBand(step)
  return true
}

export function goInLane({ workshop }: CommandContext, way: LaneWay): Handled {
  workshop.view.getState().map?.goInLane(way)
  return true
}

function isInLane({ workshop }: CommandContext): boolean {
  return workshop.view.getState().focus?.kind === 'lane'
}
