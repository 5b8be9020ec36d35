import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CurvePoint, curveSegments, segmentsPath } from '../../src/charts/curveSegments.ts'
import { gapShading } from '../../src/charts/gapShading.ts'

const curve = (...ys: (number | null)[]) =>
  curveSegments(ys.map((y, i): CurvePoint => (y === null ? null : { x: 100 * i, y })))
const areas = (path: string) => path.split('M').length - 1

test('[PLOT-9] the first above the second is shaded one way, below it the other way, and a crossing parts the two', () => {
  // Up on the page is a smaller y.
  expect(gapShading(curve(10, 10), curve(50, 50))).toEqual({
    above: 'M0,10C33.3,10,66.7,10,100,10L100,50C66.7,50,33.3,50,0,50Z',
    below: '',
  })
  expect(gapShading(curve(50, 50), curve(10, 10)).above).toBe('')
  const crossing = gapShading(curve(0, 100), curve(100, 0))
  expect([areas(crossing.above), areas(crossing.below)]).toEqual([1, 1])
  expect(crossing.above).toMatch(/50,50L50,50/)
})

test('[PLOT-9] nothing is shaded where a mark is missing, or where the two are equal', () => {
  expect(gapShading(curve(10, null, 10), curve(50, 50, 50))).toEqual({ above: '', below: '' })
  expect(gapShading(curve(10, 10), curve(50))).toEqual({ above: '', below: '' })
  expect(gapShading(curve(30, 30), curve(30, 30))).toEqual({ above: '', below: '' })
})

test('[PLOT-9] between neighbours rated on both there is shading, one way or the other, unless they are equal', () => {
  const level = fc.option(fc.integer({ min: 1, max: 7 }), { freq: 5 })
  const rows = fc.array(fc.tuple(level, level), { minLength: 2, maxLength: 9 })
  fc.assert(
    fc.property(rows, (levels) => {
      const [a, b] = [levels.map((l) => l[0]), levels.map((l) => l[1])]
      const { above, below } = gapShading(curve(...a), curve(...b))
      let [wanted, most] = [0, 0]
      for (let i = 1; i < levels.length; i++) {
        const [p, q] = [levels[i - 1]!, levels[i]!]
        if ([...p, ...q].includes(null)) continue
        most += 4
        if (p[0] !== p[1] || q[0] !== q[1]) wanted += 1
      }
      const drawn = areas(above) + areas(below)
      expect(drawn).toBeGreaterThanOrEqual(wanted)
      expect(drawn).toBeLessThanOrEqual(most)
      expect(above + below).not.toContain('NaN')
    }),
  )
})

test('[PLOT-10] a part of a curve is drawn as it is in the whole, with one more mark on each side', () => {
  const level = fc.option(fc.integer({ min: 0, max: 400 }), { freq: 6 })
  fc.assert(
    fc.property(
      fc.array(level, { minLength: 8, maxLength: 30 }),
      fc.nat(6),
      fc.integer({ min: 1, max: 9 }),
      (ys, from, count) => {
        const points = ys.map((y, i): CurvePoint => (y === null ? null : { x: 40 * i, y }))
        const to = Math.min(points.length - 1, from + count)
        const start = Math.max(0, from - 1)
        const cut = curveSegments(points.slice(start, to + 2))
        expect(segmentsPath(cut.slice(from - start, to - start))).toBe(
          segmentsPath(curveSegments(points).slice(from, to)),
        )
      },
    ),
  )
})
