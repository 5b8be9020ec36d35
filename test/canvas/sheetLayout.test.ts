import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dropPlace } from '../../src/canvas/cardDrop.ts'
import { layoutSheet, levelAtY, type Rect, type SheetLayout, yOfLevel } from '../../src/canvas/sheetLayout.ts'
import { fromSheetPoint, toSheetPoint } from '../../src/canvas/sheetPoint.ts'
import { journeyOfSizes } from '../support/journeys.ts'

const anyJourney = fc.array(fc.nat(12), { maxLength: 9 }).map(journeyOfSizes)
const anyRoom = fc.record({
  width: fc.integer({ min: 320, max: 3000 }),
  height: fc.integer({ min: 300, max: 1600 }),
})

function overlap(a: Rect, b: Rect): boolean {
  const e = 1e-6
  return (
    a.x + e < b.x + b.width && b.x + e < a.x + a.width && a.y + e < b.y + b.height && b.y + e < a.y + a.height
  )
}

function rects({ blocks, columns, cards, plot, underPlot, situations }: SheetLayout): Record<string, Rect[]> {
  return {
    cards: columns.map((c) => c.card),
    // The cells of a lane of one row.
    tiers: columns.map(({ card, tier }) => ({
      ...card,
      y: tier === 'lower' ? 50 : 0,
      height: tier === 'only' ? 100 : 50,
    })),
    plot: columns.map((c) => ({ x: c.x, y: plot.y, width: c.width, height: plot.height })),
    blocks: blocks.map((b) => ({ x: b.x, y: situations.y, width: b.width, height: situations.height })),
    bands: [cards, plot, underPlot, situations].map((b) => ({ x: 0, width: 1, ...b })),
  }
}

test('nothing overlaps and every card stays inside its sequence, whatever the journey and the window', () => {
  let cards = 0
  fc.assert(
    fc.property(anyJourney, anyRoom, (sequences, room) => {
      const layout = layoutSheet(sequences, room)
      for (const [name, list] of Object.entries(rects(layout)))
        for (let i = 0; i < list.length; i++)
          for (let j = i + 1; j < list.length; j++)
            expect(overlap(list[i]!, list[j]!), `${name} ${i} and ${j}`).toBe(false)
      for (const block of layout.blocks)
        for (const { card } of block.columns) {
          cards++
          expect(card.x).toBeGreaterThanOrEqual(block.x)
          expect(card.x + card.width).toBeLessThanOrEqual(block.x + block.width)
          expect(card.width).toBeGreaterThanOrEqual(60)
        }
    }),
  )
  expect(cards).toBeGreaterThan(500)
})

test('five sequences of six actions fit a 1920 window whole, and a 1440 window nearly so', () => {
  const wide = layoutSheet(journeyOfSizes([6, 6, 6, 6, 6]), { width: 1920, height: 940 })
  expect(wide.width).toBeLessThanOrEqual(1920)
  expect(wide.height).toBeLessThanOrEqual(940)
  const laptop = layoutSheet(journeyOfSizes([6, 6, 6, 6, 6]), { width: 1440, height: 790 })
  expect(1440 / laptop.width).toBeGreaterThan(0.85)
  expect(laptop.height).toBeLessThanOrEqual(790)
})

test('on a phone columns stay wide enough to read', () => {
  const layout = layoutSheet(journeyOfSizes([4, 5, 5]), { width: 390, height: 600 })
  for (const { card } of layout.columns) expect(card.width).toBeGreaterThan(90)
})

describe('levels', () => {
  const layout = layoutSheet(journeyOfSizes([3]), { width: 1000, height: 700 })

  test.each([5, 7, 11])(
    'each of %i levels has a height, better is higher, and the height gives the level',
    (levels) => {
      for (let level = 1; level <= levels; level++) {
        expect(levelAtY(layout, yOfLevel(layout, level, levels), levels)).toBe(level)
        if (level > 1)
          expect(yOfLevel(layout, level, levels)).toBeLessThan(yOfLevel(layout, level - 1, levels))
      }
    },
  )

  test('beyond the plot the level stays on the scale', () => {
    expect(levelAtY(layout, -1000, 7)).toBe(7)
    expect(levelAtY(layout, 10_000, 7)).toBe(1)
  })
})

describe('a dropped card', () => {
  const layout = layoutSheet(journeyOfSizes([3, 0, 2]), { width: 1400, height: 700 })
  const [a, b, c, d] = layout.columns

  test('lands behind the columns left of it, not counting itself', () => {
    expect(dropPlace(layout, new Set([b!.actionId]), b!.x + b!.width / 2 + 1)).toEqual({
      sequenceId: b!.sequenceId,
      afterId: a!.actionId,
    })
    expect(dropPlace(layout, new Set([a!.actionId]), c!.x + c!.width - 1)?.afterId).toBe(c!.actionId)
    expect(dropPlace(layout, new Set([c!.actionId]), a!.x + 1)?.afterId).toBeNull()
  })

  test('lands in an empty sequence, and beyond the end in the last one', () => {
    expect(dropPlace(layout, new Set([a!.actionId]), layout.blocks[1]!.x + 5)).toEqual({
      sequenceId: layout.blocks[1]!.sequenceId,
      afterId: null,
    })
    expect(dropPlace(layout, new Set([d!.actionId]), 99_999)?.sequenceId).toBe(layout.blocks[2]!.sequenceId)
  })
})

test('a point on one screen is the same place on another', () => {
  fc.assert(
    fc.property(anyJourney, anyRoom, fc.double({ min: 0, max: 1, noNaN: true }), (sequences, room, share) => {
      fc.pre(sequences.length > 0)
      const layout = layoutSheet(sequences, room)
      const pixel = { x: layout.width * share, y: layout.height * share }
      const back = fromSheetPoint(layout, toSheetPoint(layout, pixel))
      expect(back.x).toBeCloseTo(pixel.x, 6)
      expect(back.y).toBeCloseTo(pixel.y, 6)
    }),
  )
  const small = layoutSheet(journeyOfSizes([3, 4]), { width: 800, height: 600 })
  const large = layoutSheet(journeyOfSizes([3, 4]), { width: 1800, height: 1000 })
  const there = small.columns[4]!
  const point = toSheetPoint(small, { x: there.x + there.width / 2, y: yOfLevel(small, 3, 7) })
  const here = fromSheetPoint(large, point)
  const same = large.columns[4]!
  expect(here.x).toBeCloseTo(same.x + same.width / 2, 6)
  expect(here.y).toBeCloseTo(yOfLevel(large, 3, 7), 6)
})
