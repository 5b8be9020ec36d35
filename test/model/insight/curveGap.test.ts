import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { curveGap } from '../../../src/model/insight/curveGap.ts'
import { action, maybeLevel, names, seriesOf } from './sheetOf.ts'

describe('curveGap', () => {
  test('a worked example: action by action in order, and on average', () => {
    const gap = curveGap(seriesOf([[5, 2, 4]]), seriesOf([[4, 6, 4]]))
    expect(gap.rows.map((r) => [names([r.actionId]), r.gap])).toEqual([
      ['a', 1],
      ['b', -4],
      ['c', 0],
    ])
    expect(gap).toMatchObject({ n: 3, mean: -1, notComparable: [] })
  })

  test('[PLOT-5] what is not rated on both is listed with what is missing', () => {
    const gap = curveGap(seriesOf([[5, null, 3, null]]), seriesOf([[4, 6, null, null]]))
    expect(gap.notComparable).toEqual([
      { actionId: action('b'), missing: 'first' },
      { actionId: action('c'), missing: 'second' },
      { actionId: action('d'), missing: 'both' },
    ])
    expect([gap.n, gap.mean]).toEqual([1, 1])
  })

  test('[PLOT-5] nothing compared has no mean', () => {
    expect(curveGap(seriesOf([[5]]), seriesOf([[null]]))).toMatchObject({ n: 0, mean: null })
  })

  test('[PLOT-5] [PLOT-6] each action is in one list, and the other way round only the signs change', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(maybeLevel, maybeLevel), { maxLength: 8 }), (levels) => {
        const [one, other] = [seriesOf([levels.map((l) => l[0])]), seriesOf([levels.map((l) => l[1])])]
        const [gap, back] = [curveGap(one, other), curveGap(other, one)]
        const all = [...gap.rows, ...gap.notComparable].map((r) => r.actionId)
        expect(new Set(all).size).toBe(levels.length)
        expect(all).toHaveLength(levels.length)
        expect(back.rows.map((r) => 0 - r.gap)).toEqual(gap.rows.map((r) => r.gap + 0))
        expect(back.notComparable.map((r) => r.actionId)).toEqual(gap.notComparable.map((r) => r.actionId))
        expect((back.mean ?? 0) + (gap.mean ?? 0)).toBeCloseTo(0, 12)
      }),
    )
  })

  test('series of two journeys are refused', () => {
    expect(() => curveGap(seriesOf([[5, 6]]), seriesOf([[5]]))).toThrow('one of two journeys')
  })
})
