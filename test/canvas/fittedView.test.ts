import { expect, test } from 'vitest'
import { FAR_TITLES, wholeView } from '../../src/canvas/fittedView.ts'
import { layoutSheet } from '../../src/canvas/sheetLayout.ts'
import { FAR_ZOOM } from '../../src/canvas/sheetWindow.ts'
import { journeyOfSizes } from '../support/journeys.ts'

const ROOM = { width: 1920, height: 960 }
const LANE = { id: 'channels', place: 'underSequences', height: 140, rows: [] } as const

test('[LANE-6] a whole sheet seen from afar leaves room left of it for the titles of its lanes', () => {
  const layout = layoutSheet(journeyOfSizes([30, 30, 30, 30, 30]), ROOM, [LANE])
  const { x, y, zoom } = wholeView(layout, ROOM)
  expect(zoom).toBeLessThan(FAR_ZOOM)
  expect(x + (layout.blocks[0]?.x ?? 0) * zoom).toBeGreaterThanOrEqual(FAR_TITLES - 1e-6)
  expect(x + layout.width * zoom).toBeLessThanOrEqual(ROOM.width + 1e-6)
  expect(y).toBeGreaterThan(0)
})

test.each([
  ['without lanes', [30, 30, 30, 30, 30], []],
  ['where words can be read', [6, 6, 6], [LANE]],
] as const)('%s a whole sheet has the whole room', (_, sizes, lanes) => {
  const layout = layoutSheet(journeyOfSizes([...sizes]), ROOM, lanes)
  const { zoom } = wholeView(layout, ROOM)
  expect(zoom).toBe(Math.min(1, ROOM.height / layout.height, ROOM.width / layout.width))
})
