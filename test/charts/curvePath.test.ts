import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CurvePoint, curvePath } from '../../src/charts/curvePath.ts'

const at = (x: number, y: number) => ({ x, y })

test('the line goes through every mark', () => {
  const path = curvePath([at(0, 10), at(50, 30), at(100, 20)])
  expect(path.startsWith('M0,10')).toBe(true)
  expect(path).toMatch(/,50,30/)
  expect(path).toMatch(/,100,20$/)
})

test('it breaks where an action is not rated, and guesses nothing', () => {
  const path = curvePath([at(0, 10), at(10, 10), null, at(30, 10), at(40, 10)])
  expect(path.match(/M/g)).toHaveLength(2)
  expect(path).not.toMatch(/20,/)
})

test('a mark alone has no line', () => {
  expect(curvePath([at(0, 10), null, at(20, 10), null])).toBe('')
  expect(curvePath([])).toBe('')
})

/** The heights a cubic Bézier path reaches. */
function heights(path: string): number[] {
  const numbers = path.replace(/[MLC]/g, ' ').split(/[ ,]+/).filter(Boolean).map(Number)
  return numbers.filter((_, i) => i % 2 === 1)
}

test('it never leaves the range of two neighbours: no level that nobody gave', () => {
  const points = fc
    .array(fc.option(fc.integer({ min: 0, max: 400 }), { freq: 5 }), { minLength: 2, maxLength: 12 })
    .map((ys): CurvePoint[] => ys.map((y, i) => (y === null ? null : at(i * 50, y))))
  let drawn = 0
  fc.assert(
    fc.property(points, (list) => {
      const ys = list.flatMap((p) => (p === null ? [] : [p.y]))
      for (const y of heights(curvePath(list))) {
        drawn++
        expect(y).toBeGreaterThanOrEqual(Math.min(...ys) - 0.1)
        expect(y).toBeLessThanOrEqual(Math.max(...ys) + 0.1)
      }
    }),
  )
  expect(drawn).toBeGreaterThan(1000)
})
