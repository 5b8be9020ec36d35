import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorAt, pointOf } from '../../../src/canvas/notes/noteAnchor.ts'
import { nudged } from '../../../src/canvas/notes/noteSteps.ts'
import { layoutSheet, type Room } from '../../../src/canvas/sheetLayout.ts'
import { readJourney } from '../../../src/model/journey.ts'
import { smallWorkshop } from '../../support/smallWorkshop.ts'

const WIDE: Room = { width: 1440, height: 800 }
const PHONE: Room = { width: 390, height: 700 }
const lane = { id: 'frictions', rows: [], height: 90, place: 'underPlot' } as const
const { sequences } = readJourney(smallWorkshop())
const sheet = (room: Room, lanes: readonly (typeof lane)[] = [lane]) => layoutSheet(sequences, room, lanes)
const share = fc.double({ min: 0, max: 1, noNaN: true })

test('[TOG-10] a note stands at the same share of the same sequence and band in every window', () => {
  const blocks = fc.constantFrom(...sheet(WIDE).blocks)
  const band = fc.constantFrom('cards', 'plot', 'frictions', 'situations')
  fc.assert(
    fc.property(blocks, band, share, share, ({ sequenceId }, key, across, down) => {
      const anchor = { sequenceId, across, band: key, down }
      for (const room of [WIDE, PHONE]) {
        const layout = sheet(room)
        const again = anchorAt(layout, pointOf(layout, anchor)!)!
        expect(again).toMatchObject({ sequenceId, band: key })
        expect(again.across).toBeCloseTo(across, 6)
        expect(again.down).toBeCloseTo(down, 6)
      }
    }),
  )
})

test('[TOG-10] wherever one presses, a note stands in the nearest sequence and band', () => {
  const layout = sheet(WIDE)
  fc.assert(
    fc.property(fc.integer({ min: -999, max: 9999 }), fc.integer({ min: -999, max: 9999 }), (x, y) => {
      const anchor = anchorAt(layout, { x, y })!
      expect(layout.bySequence.has(anchor.sequenceId)).toBe(true)
      for (const part of [anchor.across, anchor.down]) {
        expect(part).toBeGreaterThanOrEqual(0)
        expect(part).toBeLessThanOrEqual(1)
      }
    }),
  )
  expect(anchorAt(layoutSheet([], WIDE), { x: 5, y: 5 })).toBe(null)
})

test('[TOG-10] a note in a lane that is not shown stands at the foot of its sequence', () => {
  const layout = sheet(WIDE, [])
  const { sequenceId } = layout.blocks[0]!
  const point = pointOf(layout, { sequenceId, across: 0.5, band: 'frictions', down: 0.2 })!
  expect(point.y).toBe(layout.situations.y + layout.situations.height)
})

test('[TOG-15] the arrows lead a note over every gap, to the last sequence and the last band', () => {
  const layout = sheet(WIDE)
  const { sequenceId } = layout.blocks[0]!
  const go = (step: readonly [number, number], presses: number) => {
    let anchor = { sequenceId, across: 0, band: 'cards', down: 0 }
    for (let i = 0; i < presses; i++) anchor = nudged(layout, anchor, step)!
    return anchor
  }
  expect(go([1, 0], 200)).toMatchObject({ sequenceId: layout.blocks.at(-1)!.sequenceId, across: 1 })
  expect(go([0, 1], 200)).toMatchObject({ band: 'situations', down: 1 })
  expect(
    nudged(layout, { sequenceId: 'sequence:gone' as never, across: 0, band: 'plot', down: 0 }, [1, 0]),
  ).toBe(null)
})
