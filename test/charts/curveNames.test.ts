import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CurveEnd, type NamedEnd, nameCurves } from '../../src/charts/curveNames.ts'
import { textWidth } from '../../src/charts/textWidth.ts'

const SIZE = 12
const STRIP = { left: 600, right: 700, top: 40, bottom: 360 }

const boxOf = ({ lines, x, baselines }: NamedEnd) => ({
  left: x,
  right: x + Math.max(...lines.map((line) => textWidth(line, SIZE, true))),
  top: Math.min(...baselines) - 0.78 * SIZE,
  bottom: Math.max(...baselines) + 0.22 * SIZE,
})
const end = (i: number, y: number): CurveEnd => ({
  key: String(i),
  offer: `Offre numéro ${i} du centre-ville`,
  personaNumber: null,
  x: 560,
  y,
})

test('[PLOT-8] a name alone stands at the height of the end of its curve, right of the journey', () => {
  const [name] = nameCurves([{ ...end(1, 200), offer: 'Nous' }], STRIP, SIZE)
  const { left, top, bottom } = boxOf(name!)
  expect(name?.lines).toEqual(['Nous'])
  expect(left).toBeGreaterThan(STRIP.left)
  expect(Math.abs((top + bottom) / 2 - 200)).toBeLessThan(2)
})

test('[PLOT-8] no two names overlap, none leaves the strip, and they are in the order of the ends', () => {
  const heights = fc.array(fc.integer({ min: 40, max: 360 }), { maxLength: 40, size: 'max' })
  let whole = 0
  fc.assert(
    fc.property(heights, (ys) => {
      const names = nameCurves(
        ys.map((y, i) => end(i, y)),
        STRIP,
        SIZE,
      )
      // Twenty names of one line have room.
      expect(names.length).toBeGreaterThanOrEqual(Math.min(ys.length, 17))
      if (names.length === ys.length) whole++
      const shown = names.map((name) => ({ y: ys[Number(name.key)]!, box: boxOf(name) }))
      for (const [i, { y, box }] of shown.entries()) {
        expect(box.left > STRIP.left && box.right <= STRIP.right + 0.01).toBe(true)
        expect(box.top >= STRIP.top - 0.01 && box.bottom <= STRIP.bottom + 0.01).toBe(true)
        for (const other of shown.slice(i + 1)) {
          const [upper, lower] = box.top < other.box.top ? [box, other.box] : [other.box, box]
          expect(upper.bottom).toBeLessThanOrEqual(lower.top + 0.01)
          if (y !== other.y) expect(box.top < other.box.top).toBe(y < other.y)
        }
      }
    }),
  )
  expect(whole).toBeGreaterThan(10)
})

test('a long name has three lines and is cut, its number is not', () => {
  const [name] = nameCurves(
    [
      {
        ...end(1, 200),
        offer: 'Boutique de bijoux fantaisie du centre-ville de Tours en Touraine, au bord de la Loire',
        personaNumber: 2,
      },
    ],
    STRIP,
    SIZE,
  )
  expect(name?.lines).toHaveLength(3)
  expect(name?.lines[2]).toMatch(/… · 2$/)
})
