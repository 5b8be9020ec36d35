// Where the arrow keys lead between the strips of the sheet: cards, marks, lanes, sequences. Pure.
import type { Step } from '../model/journeySteps.ts'
import type { ActionId, SequenceId } from '../model/schema/ids.ts'
import type { LaneFocus, MapFocus } from '../store/mapFocus.ts'
import type { LaneRow, LaneStop } from './lanes/lane.ts'
import type { LaneBand, SheetLayout } from './sheetLayout.ts'
import { placeInLane } from './tabStop.ts'

interface Here {
  readonly sequenceId: SequenceId
  /** Null at what belongs to the sequence as a whole. */
  readonly actionId: ActionId | null
}

/** The place in the strip above or below, as near as can be; null where there is none. */
export function bandStep(layout: SheetLayout, focus: MapFocus, step: Step): MapFocus | null {
  const here = hereOf(layout, focus)
  if (here === null) return null
  const bands = bandsOf(layout)
  const at = bands.findIndex((band) =>
    focus.kind === 'lane' ? typeof band !== 'string' && band.id === focus.lane : band === focus.kind,
  )
  for (let i = at + step; i >= 0 && i < bands.length; i += step) {
    const band = bands[i]
    const place = band === undefined ? null : placeInBand(layout, band, here, step)
    if (place !== null) return place
  }
  return null
}

/** The next cell in a lane: along its row with `right`, else row by row and on into the next strip. */
export function laneStep(
  layout: SheetLayout,
  focus: LaneFocus,
  { right = 0, down = 0 }: { readonly right?: Step | 0; readonly down?: Step | 0 },
): MapFocus | null {
  const place = placeInLane(layout, focus)
  const rows = layout.lanes[place?.laneIndex ?? -1]?.rows
  if (place === null || rows === undefined) return null
  if (right !== 0) return laneFocus(focus.lane, rows[place.rowIndex], place.stopIndex + right)
  if (down === 0) return null
  const here = hereOf(layout, focus)
  const row = rows[place.rowIndex + down]
  return here === null || row === undefined
    ? bandStep(layout, focus, down)
    : laneFocus(focus.lane, row, nearest(layout, row.stops, here))
}

/** The first or last cell of the row. */
export function laneEnd(layout: SheetLayout, focus: LaneFocus, end: 'first' | 'last'): MapFocus | null {
  const lane = layout.lanes.find((l) => l.id === focus.lane)
  const row = lane?.rows.find((r) => r.id === focus.row)
  return laneFocus(focus.lane, row, end === 'first' ? 0 : (row?.stops.length ?? 0) - 1)
}

/** The first cell of the row in the sequence before or after this one. */
export function laneSequenceStep(layout: SheetLayout, focus: LaneFocus, step: Step): MapFocus | null {
  const here = hereOf(layout, focus)
  const row = layout.lanes.find((l) => l.id === focus.lane)?.rows.find((r) => r.id === focus.row)
  if (here === null || row === undefined) return null
  const from = layout.bySequence.get(here.sequenceId)?.index ?? 0
  const indexOf = (stop: LaneStop) => layout.bySequence.get(stop.sequenceId)?.index ?? -1
  const others = row.stops.filter((stop) => (step === 1 ? indexOf(stop) > from : indexOf(stop) < from))
  const target = step === 1 ? others[0] : others.find((s) => s.sequenceId === others.at(-1)?.sequenceId)
  return target === undefined ? null : { kind: 'lane', lane: focus.lane, row: focus.row, id: target.id }
}

/** The card, or the sequence, that a cell of a lane stands under. */
export function homeOf(layout: SheetLayout, focus: LaneFocus): MapFocus | null {
  const here = hereOf(layout, focus)
  if (here === null) return null
  return here.actionId === null
    ? { kind: 'sequence', id: here.sequenceId }
    : { kind: 'card', id: here.actionId }
}

/** From top to bottom. */
function bandsOf({ lanes }: SheetLayout): readonly ('card' | 'mark' | 'sequence' | LaneBand)[] {
  const close = lanes.filter((l) => l.place === 'underPlot')
  const under = lanes.filter((l) => l.place === 'underSequences')
  return ['card', 'mark', ...close, 'sequence', ...under]
}

function hereOf(layout: SheetLayout, focus: MapFocus): Here | null {
  if (focus.kind === 'sequence') return { sequenceId: focus.id, actionId: null }
  if (focus.kind === 'lane') {
    const place = placeInLane(layout, focus)
    if (place === null) return null
    return layout.lanes[place.laneIndex]?.rows[place.rowIndex]?.stops[place.stopIndex] ?? null
  }
  return layout.byAction.get(focus.id) ?? null
}

function placeInBand(
  layout: SheetLayout,
  band: 'card' | 'mark' | 'sequence' | LaneBand,
  here: Here,
  step: Step,
): MapFocus | null {
  if (band === 'sequence') return { kind: 'sequence', id: here.sequenceId }
  if (typeof band === 'string') {
    const id = here.actionId ?? layout.bySequence.get(here.sequenceId)?.columns[0]?.actionId
    return id === undefined ? null : { kind: band, id }
  }
  const row = step === 1 ? band.rows[0] : band.rows.at(-1)
  return row === undefined ? null : laneFocus(band.id, row, nearest(layout, row.stops, here))
}

function nearest(layout: SheetLayout, stops: readonly LaneStop[], here: Here): number {
  const same = stops.findIndex((s) => s.actionId !== null && s.actionId === here.actionId)
  if (same >= 0) return same
  const inSequence = stops.findIndex((s) => s.sequenceId === here.sequenceId)
  if (inSequence >= 0) return inSequence
  const from = layout.bySequence.get(here.sequenceId)?.index ?? 0
  const after = stops.findIndex((s) => (layout.bySequence.get(s.sequenceId)?.index ?? 0) > from)
  return after >= 0 ? after : stops.length - 1
}

function laneFocus(lane: string, row: LaneRow | undefined, index: number): MapFocus | null {
  const stop = row?.stops[index]
  return row === undefined || stop === undefined ? null : { kind: 'lane', lane, row: row.id, id: stop.id }
}
