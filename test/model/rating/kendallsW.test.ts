import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kendallsW } from '../../../src/model/rating/kendallsW.ts'

describe('[RAT-9] Kendall’s W', () => {
  test('the published example, ties and all', () => {
    const { w, chiSquare, df } = kendallsW([
      [1, 4, 3, 2, 5, 6],
      [2, 5, 3, 1, 4, 6],
      [1, 4, 4, 2, 6, 5],
      [3, 5, 2, 2, 6, 6],
    ])!
    expect(w).toBeCloseTo(0.857664, 6)
    expect(chiSquare).toBeCloseTo(17.15328, 5)
    expect(df).toBe(5)
  })

  test('one shape at three heights is full agreement', () => {
    const rows = [
      [1, 2, 3, 4],
      [4, 5, 6, 7],
      [2, 3, 4, 5],
    ]
    expect(kendallsW(rows)?.w).toBe(1)
  })

  test('two opposite shapes are none', () => {
    const rows = [
      [1, 2, 3],
      [3, 2, 1],
    ]
    expect(kendallsW(rows)?.w).toBe(0)
  })

  test.each([
    [
      'everybody is flat',
      [
        [3, 3, 3],
        [5, 5, 5],
      ],
    ],
    ['one rater', [[1, 2, 3]]],
    ['one action', [[1], [2]]],
    ['nobody', []],
  ])('is undefined when %s', (_case, rows) => {
    expect(kendallsW(rows)).toBeNull()
  })

  test('rows of different lengths are a mistake of ours', () => {
    expect(() => kendallsW([[1, 2], [1]])).toThrow()
  })

  test('lies between 0 and 1, whoever comes first', () => {
    const rows = fc.integer({ min: 2, max: 8 }).chain((k) =>
      fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: k, maxLength: k }), {
        minLength: 2,
        maxLength: 9,
      }),
    )
    fc.assert(
      fc.property(rows, (given) => {
        const { w } = kendallsW(given) ?? { w: 0 }
        expect(w).toBeGreaterThanOrEqual(-1e-12)
        expect(w).toBeLessThanOrEqual(1 + 1e-12)
        expect(kendallsW(given.toReversed())?.w ?? 0).toBeCloseTo(w, 9)
      }),
    )
  })
})
