import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CurveLabel, curveLabel, placeCurveLabels } from '../../src/charts/curveLabels.ts'
import { textWidth } from '../../src/charts/textWidth.ts'

const SIZE = 12
/** Just right of the last of six columns: what stands there must find room elsewhere. */
const BOUNDS = { left: 20, right: 580, top: 40, bottom: 360 }

const boxOf = ({ text, x, y, anchor }: CurveLabel) => {
  const width = textWidth(text, SIZE, true)
  const left = anchor === 'start' ? x : x - width
  return { left, right: left + width, top: y - SIZE, bottom: y + 3 }
}

test('[PLOT-8] a name stands right of the end of its curve where there is room', () => {
  const points = [
    { x: 50, y: 100 },
    { x: 100, y: 200 },
  ]
  const [label] = placeCurveLabels([{ key: 'a', text: 'Nous', points }], BOUNDS, SIZE)
  expect(label).toMatchObject({ text: 'Nous', anchor: 'start', y: 204 })
  expect(label!.x).toBeGreaterThan(100)
})

test('[PLOT-8] no two names overlap, and none leaves the plot; a curve without marks has none', () => {
  const point = fc.option(fc.integer({ min: 1, max: 7 }), { freq: 2 })
  const curves = fc.array(fc.array(point, { minLength: 6, maxLength: 6 }), {
    minLength: 1,
    maxLength: 30,
    size: 'max',
  })
  let shown = 0
  fc.assert(
    fc.property(curves, (levels) => {
      const labels = placeCurveLabels(
        levels.map((list, i) => ({
          key: String(i),
          text: `Offre numéro ${i}`,
          points: list.map((level, c) => (level === null ? null : { x: 50 + 100 * c, y: 400 - level * 50 })),
        })),
        BOUNDS,
        SIZE,
      )
      shown += labels.length
      const boxes = labels.map(boxOf)
      for (const [i, a] of boxes.entries()) {
        expect(a.left >= 20 && a.right <= 580 && a.top >= 40 && a.bottom <= 360).toBe(true)
        for (const b of boxes.slice(i + 1))
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
      }
      for (const { key } of labels) expect(levels[Number(key)]!.some((l) => l !== null)).toBe(true)
    }),
  )
  expect(shown).toBeGreaterThan(200)
})

test('a long name is cut, its number is not', () => {
  expect(curveLabel('Boutique de bijoux fantaisie du centre-ville', 2, 120, SIZE)).toMatch(/… · 2$/)
})
