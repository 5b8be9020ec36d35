import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { journeyLevel } from '../../../src/model/insight/journeyLevel.ts'
import { median } from '../../../src/model/insight/mean.ts'
import { level, levelsBySequence, names, sequence, seriesOf } from './sheetOf.ts'

const ratedOf = (sequences: readonly (readonly (number | null)[])[]) =>
  sequences.flat().filter((l) => l !== null)

describe('journeyLevel', () => {
  test('a sequence told in detail weighs more in the mean, and no more in the mean of the sequences', () => {
    const told = journeyLevel(seriesOf([[2, 2, 2, 2], [6]]))
    expect(told).toMatchObject({ mean: 2.8, meanOfSequences: 4, median: 2, n: 5, actions: 5, coverage: 1 })
    expect(told.sequences).toEqual([
      { sequenceId: sequence(0), mean: 2, n: 4, actions: 4 },
      { sequenceId: sequence(1), mean: 6, n: 1, actions: 1 },
    ])
  })

  test('[INS-1] unrated actions and sequences are counted and named, and change no mean', () => {
    const told = journeyLevel(seriesOf([[3, null, 5], [null, null], [7]]))
    expect(told).toMatchObject({ mean: 5, meanOfSequences: 5.5, median: 5, n: 3, actions: 6, coverage: 0.5 })
    expect(names(told.unrated)).toBe('bde')
    expect(told.sequences[1]).toEqual({ sequenceId: sequence(1), mean: null, n: 0, actions: 2 })
    expect(told.evidence).toEqual({ apriori: 3, verified: 0, unrated: 3 })
  })

  test('without a level there is no mean; without an action no coverage either', () => {
    const nothing = { mean: null, median: null, meanOfSequences: null, n: 0 }
    expect(journeyLevel(seriesOf([[null]]))).toMatchObject({ ...nothing, actions: 1, coverage: 0 })
    expect(journeyLevel(seriesOf([]))).toMatchObject({ ...nothing, actions: 0, coverage: null })
  })

  test('[INS-5] mean, median and mean of the sequences lie between the lowest and the highest level', () => {
    let apart = 0
    fc.assert(
      fc.property(levelsBySequence, (sequences) => {
        const rated = ratedOf(sequences)
        fc.pre(rated.length > 0)
        const told = journeyLevel(seriesOf(sequences))
        if (Math.abs(told.mean! - told.meanOfSequences!) > 0.1) apart++
        for (const value of [told.mean!, told.median!, told.meanOfSequences!]) {
          expect(value).toBeGreaterThanOrEqual(Math.min(...rated) - 1e-9)
          expect(value).toBeLessThanOrEqual(Math.max(...rated) + 1e-9)
        }
      }),
    )
    expect(apart, 'the two means were never apart').toBeGreaterThan(5)
  })

  test('[INS-6] the two means agree when every sequence has as many rated actions', () => {
    const even = fc
      .integer({ min: 1, max: 4 })
      .chain((size) =>
        fc.array(fc.array(level, { minLength: size, maxLength: size }), { minLength: 1, maxLength: 4 }),
      )
    fc.assert(
      fc.property(even, fc.nat(3), (sequences, unrated) => {
        const withGaps = sequences.map((levels) => [...levels, ...Array<null>(unrated).fill(null)])
        const told = journeyLevel(seriesOf(withGaps))
        expect(told.meanOfSequences).toBeCloseTo(told.mean!, 9)
      }),
    )
  })

  test('[INS-1] what is unrated adds to the coverage’s denominator and to nothing else', () => {
    fc.assert(
      fc.property(levelsBySequence, (sequences) => {
        const told = journeyLevel(seriesOf(sequences))
        const without = journeyLevel(seriesOf(sequences.map((levels) => levels.filter((l) => l !== null))))
        expect([told.mean, told.median, told.meanOfSequences, told.n]).toEqual([
          without.mean,
          without.median,
          without.meanOfSequences,
          without.n,
        ])
        expect(told.n + told.unrated.length).toBe(told.actions)
      }),
    )
  })
})

describe('median', () => {
  test.each([
    [[], null],
    [[3], 3],
    [[7, 1], 4],
    [[2, 3, 3, 4, 7], 3],
    [[4, 5, 5, 6, 6, 7], 5.5],
    [[10, 9, 2], 9],
  ])('of %j is %s', (values, expected) => {
    expect(median(values)).toBe(expected)
  })
})
