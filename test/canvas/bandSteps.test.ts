import { describe, expect, test } from 'vitest'
import { bandStep, homeOf, laneEnd, laneSequenceStep, laneStep } from '../../src/canvas/bandSteps.ts'
import type { LaneStop } from '../../src/canvas/lanes/lane.ts'
import { type LaneRoom, layoutSheet } from '../../src/canvas/sheetLayout.ts'
import { tabStopOf } from '../../src/canvas/tabStop.ts'
import type { LaneFocus, MapFocus } from '../../src/store/mapFocus.ts'
import { journeyOfSizes } from '../support/journeys.ts'

const sequences = journeyOfSizes([2, 0, 2])
const [a, b, c, d] = sequences.flatMap((s) => s.actions.map((action) => action.id))
const [first, empty, last] = sequences.map((s) => s.sequence.id)
const perAction: readonly LaneStop[] = sequences.flatMap((s) =>
  s.actions.map(({ id }) => ({ id, sequenceId: s.sequence.id, actionId: id })),
)
const lane = (id: string, place: LaneRoom['place'], rows: LaneRoom['rows']): LaneRoom => ({
  id,
  place,
  rows,
  height: 50,
})
const layout = layoutSheet(sequences, { width: 1400, height: 800 }, [
  lane('frictions', 'underPlot', [
    { id: '', stops: [{ id: 'friction:1', sequenceId: first!, actionId: b! }] },
  ]),
  lane('nothing', 'underSequences', []),
  lane('channels', 'underSequences', [
    { id: 'web', stops: perAction },
    { id: 'shop', stops: perAction },
  ]),
])
const at = (row: string, id: string | undefined): LaneFocus => ({
  kind: 'lane',
  lane: 'channels',
  row,
  id: id!,
})
const friction: LaneFocus = { kind: 'lane', lane: 'frictions', row: '', id: 'friction:1' }
const card = (id: string | undefined) => ({ kind: 'card', id }) as MapFocus
const mark = (id: string | undefined) => ({ kind: 'mark', id }) as MapFocus
const sequence = (id: string | undefined) => ({ kind: 'sequence', id }) as MapFocus

describe('[LANE-2] the keyboard goes from strip to strip', () => {
  test('down: card, mark, the lane close to the plot, the sequence, the lane under it, row by row', () => {
    const walked: (MapFocus | null)[] = [bandStep(layout, card(a), 1)]
    expect(walked[0]).toEqual(mark(a))
    expect(bandStep(layout, mark(a), 1)).toEqual(friction)
    expect(bandStep(layout, friction, 1)).toEqual(sequence(first))
    expect(bandStep(layout, sequence(first), 1)).toEqual(at('web', a))
    expect(laneStep(layout, at('web', a), { down: 1 })).toEqual(at('shop', a))
    expect(laneStep(layout, at('shop', a), { down: 1 })).toBeNull()
  })

  test('up again, to the last row of a lane, and to the sequence', () => {
    expect(laneStep(layout, at('shop', d), { down: -1 })).toEqual(at('web', d))
    expect(laneStep(layout, at('web', d), { down: -1 })).toEqual(sequence(last))
    expect(bandStep(layout, sequence(first), -1)).toEqual(friction)
    expect(bandStep(layout, friction, -1)).toEqual(mark(b))
  })

  test('along a row, to its ends, and from sequence to sequence', () => {
    expect(laneStep(layout, at('web', b), { right: 1 })).toEqual(at('web', c))
    expect(laneStep(layout, at('web', a), { right: -1 })).toBeNull()
    expect(laneEnd(layout, at('web', b), 'last')).toEqual(at('web', d))
    expect(laneEnd(layout, at('web', b), 'first')).toEqual(at('web', a))
    expect(laneSequenceStep(layout, at('web', b), 1)).toEqual(at('web', c))
    expect(laneSequenceStep(layout, at('web', d), -1)).toEqual(at('web', a))
  })

  test('from an empty sequence to the nearest cell, and home from a cell to its card', () => {
    expect(bandStep(layout, sequence(empty), 1)).toEqual(at('web', c))
    expect(homeOf(layout, at('shop', c))).toEqual(card(c))
  })
})

test('[LANE-2] the tab stop goes home when the lane or its row is gone', () => {
  expect(tabStopOf(layout, at('web', c))).toEqual(at('web', c))
  expect(tabStopOf(layout, at('gone', c))).toEqual(card(a))
  expect(tabStopOf(layout, { ...friction, lane: 'hidden' })).toEqual(card(a))
})

test('[LANE-1] lanes are under each other, none lies on another strip, and the plot keeps its share', () => {
  const room = { width: 1440, height: 800 }
  const many = Array.from({ length: 6 }, (_, i) =>
    lane(`l${i}`, i === 0 ? 'underPlot' : 'underSequences', [{ id: '', stops: perAction }]),
  )
  const shown = layoutSheet(sequences, room, many)
  const strips = [shown.cards, shown.plot, ...shown.lanes, shown.situations].toSorted((x, y) => x.y - y.y)
  for (const [i, strip] of strips.entries())
    if (i > 0) expect(strip.y).toBeGreaterThan(strips[i - 1]!.y + strips[i - 1]!.height)
  expect(shown.plot.height).toBeGreaterThanOrEqual(0.4 * room.height - 1)
  expect(shown.height).toBeGreaterThan(strips.at(-1)!.y + strips.at(-1)!.height)
  expect(layoutSheet(sequences, room, []).height).toBeLessThanOrEqual(room.height)
})
