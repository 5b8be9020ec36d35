import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutSheet } from '../../src/canvas/sheetLayout.ts'
import { sheetNodes } from '../../src/canvas/sheetNodes.ts'
import { sheetWindow, stretchInView, withNeighbours } from '../../src/canvas/sheetWindow.ts'
import { journeyOfSizes } from '../support/journeys.ts'

const ROOM = { width: 1440, height: 800 }
const layout = layoutSheet(journeyOfSizes([20, 0, 35, 3, 20, 122]), ROOM)

// Whole numbers: fast-check's doubles are nearly all close to 0.
const anyView = fc.record({
  zoom: fc.integer({ min: 5, max: 300 }).map((percent) => percent / 100),
  /** Which share of the sheet is at the left edge. */
  share: fc.integer({ min: -100, max: 1000 }).map((thousandths) => thousandths / 1000),
})

test('[SPEED-1] whatever is in view is in the window', () => {
  fc.assert(
    fc.property(anyView, ({ zoom, share }) => {
      const x = -share * layout.width * zoom
      const shown = sheetWindow(layout, stretchInView(x, zoom, ROOM.width))
      const ids = new Set(shown.columns.map((c) => c.actionId))
      for (const column of layout.columns) {
        const left = column.x * zoom + x
        if (left < ROOM.width && left + column.width * zoom > 0) expect(ids.has(column.actionId)).toBe(true)
      }
      for (const block of layout.blocks) {
        const left = block.x * zoom + x
        if (left < ROOM.width && left + block.width * zoom > 0)
          expect(shown.blocks.map((b) => b.sequenceId)).toContain(block.sequenceId)
      }
    }),
  )
})

test('[SPEED-1] the window does not grow with the journey, and small pans leave it as it is', () => {
  const counts = (sequences: number) => {
    const large = layoutSheet(journeyOfSizes(Array<number>(sequences).fill(20)), ROOM)
    return sheetWindow(large, stretchInView(-2000, 1, ROOM.width)).columns.length
  }
  expect(counts(10)).toBeGreaterThan(20)
  expect(counts(100)).toBe(counts(10))
  const windows = Array.from({ length: 200 }, (_, px) => stretchInView(-3000 - px, 1, ROOM.width))
  expect(new Set(windows.map((w) => JSON.stringify(w))).size).toBeLessThanOrEqual(3)
})

test('[SPEED-2] a node is mounted in view, and where somebody works; from afar only there', () => {
  const near = sheetWindow(layout, stretchInView(0, 1, ROOM.width))
  const last = layout.columns.at(-1)!
  const ids = (window: typeof near, kept: readonly string[]) =>
    sheetNodes(layout, window, new Set(kept), true).map((n) => n.id)
  expect(ids(near, []).length).toBeLessThan(2 * layout.columns.length)
  expect(ids(near, [])).not.toContain(`card ${last.actionId}`)
  expect(ids(near, [last.actionId])).toEqual([
    ...ids(near, []).slice(0, -1),
    `card ${last.actionId}`,
    `column ${last.actionId}`,
    'end',
  ])
  const far = { ...near, far: true }
  expect(ids(far, [])).toEqual(['end'])
  const block = layout.blocks[1]!
  expect(ids(far, [block.sequenceId])).toEqual([`situation ${block.sequenceId}`, 'end'])
})

test('[SPEED-3] a cut curve has the neighbours it needs, and no more', () => {
  const shown = layout.columns.slice(10, 20)
  expect(withNeighbours(layout, shown, 2).map((c) => c.index)).toEqual(
    layout.columns.slice(8, 22).map((c) => c.index),
  )
  expect(withNeighbours(layout, layout.columns.slice(0, 3), 2)[0]?.index).toBe(0)
  expect(withNeighbours(layout, [], 2)).toEqual([])
})
