import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { journeyLevel } from '../../../src/model/insight/journeyLevel.ts'
import { type PeakEnd, peakEnd } from '../../../src/model/insight/peakEnd.ts'
import { action, level, levelsBySequence, names, seriesOf } from './sheetOf.ts'

/** x = 1, −0.5, 0.5, −1.5, 1, 1.5, 0.5 around 0, on seven levels with 4 in the middle. */
const PUBLISHED = [1, -0.5, 0.5, -1.5, 1, 1.5, 0.5].map((x) => x + 4)

function told(result: PeakEnd): Extract<PeakEnd, { status: 'told' }> {
  if (result.status !== 'told') throw new Error(result.status)
  return result
}

describe('peakEnd', () => {
  test('[INS-7] the published example: mean 0.36, best +1.0, worst −0.5, here 4 higher', () => {
    const series = seriesOf([PUBLISHED.slice(0, 3), PUBLISHED.slice(3)])
    const { best, worst, end } = told(peakEnd(series, 7))
    expect(journeyLevel(series).mean).toBeCloseTo(4.36, 2)
    expect([best.remembered, worst.remembered, end.level]).toEqual([5, 3.5, 4.5])
    expect([best.level, names(best.actionIds), worst.level, names(worst.actionIds)]).toEqual([
      5.5,
      'f',
      2.5,
      'd',
    ])
  })

  test('which extreme is further from the middle of the scale is said; both when they are as far', () => {
    expect(told(peakEnd(seriesOf([PUBLISHED]), 7)).furthest).toBe('both')
    expect(told(peakEnd(seriesOf([[3, 7, 4]]), 7)).furthest).toBe('best')
    expect(told(peakEnd(seriesOf([[1, 6, 4]]), 7)).furthest).toBe('worst')
    expect(told(peakEnd(seriesOf([[3, 6, 4]]), 5)).furthest).toBe('best')
    expect(told(peakEnd(seriesOf([[3, 6, 4]]), 11)).furthest).toBe('worst')
  })

  test('on a journey that is all good, the worst is its lowest point; ties are all named', () => {
    const { best, worst } = told(peakEnd(seriesOf([[7, 5, 7, 5, 6]]), 7))
    expect([names(best.actionIds), names(worst.actionIds)]).toEqual(['ac', 'bd'])
    expect([best.remembered, worst.remembered]).toEqual([6.5, 5.5])
  })

  test('with only the end rated, best, worst and end are one, and the rest is counted as unrated', () => {
    const result = told(peakEnd(seriesOf([[null, null, 3]]), 7))
    expect([result.best.remembered, result.worst.remembered]).toEqual([3, 3])
    expect(result.evidence).toEqual({ apriori: 1, verified: 0, unrated: 2 })
  })

  test('[INS-8] an unrated end is named; the last rated action does not take its place', () => {
    expect(peakEnd(seriesOf([[7, 1, null]]), 7)).toEqual({ status: 'endUnrated', endId: action('c') })
    expect(peakEnd(seriesOf([[null]]), 7)).toEqual({ status: 'endUnrated', endId: action('a') })
  })

  test('[INS-8] a chosen end must be rated and on the journey; what comes after does not count', () => {
    const series = seriesOf([
      [2, null, 6],
      [7, 1],
    ])
    const { best, worst, end, evidence } = told(peakEnd(series, 7, action('c')))
    expect([best.level, worst.level, end.level]).toEqual([6, 2, 6])
    expect(evidence).toEqual({ apriori: 2, verified: 0, unrated: 1 })
    expect(peakEnd(series, 7, action('b'))).toEqual({ status: 'endUnrated', endId: action('b') })
    expect(peakEnd(series, 7, action('gone'))).toEqual({ status: 'noEnd' })
    expect(peakEnd(seriesOf([[]]), 7)).toEqual({ status: 'noEnd' })
  })

  test('[INS-7] what is remembered lies half-way to the end, and moves as the levels move', () => {
    fc.assert(
      fc.property(levelsBySequence, level, (sequences, last) => {
        const levels = [...sequences.flat(), last]
        const rated = levels.filter((l) => l !== null)
        const { best, worst } = told(peakEnd(seriesOf([levels]), 7))
        expect(best.remembered).toBe((Math.max(...rated) + last) / 2)
        expect(worst.remembered).toBe((Math.min(...rated) + last) / 2)
        const turned = levels.map((l) => (l === null ? null : 8 - l))
        const mirror = told(peakEnd(seriesOf([turned]), 7))
        expect([mirror.best.remembered, mirror.worst.remembered]).toEqual([
          8 - worst.remembered,
          8 - best.remembered,
        ])
        expect(names(mirror.best.actionIds)).toBe(names(worst.actionIds))
      }),
    )
  })
})
