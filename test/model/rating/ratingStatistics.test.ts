import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementCut } from '../../../src/model/rating/agreementCut.ts'
import { discussionList } from '../../../src/model/rating/discussionList.ts'
import { quantile } from '../../../src/model/rating/quantile.ts'
import { ratingStatistics } from '../../../src/model/rating/ratingStatistics.ts'
import { roundShift } from '../../../src/model/rating/roundShift.ts'
import { LEVEL_COUNTS, type LevelCount } from '../../../src/model/schema/meta.ts'

/** The answers that a vector of frequencies, from level 1, stands for. */
const answersOf = (frequencies: readonly number[]) =>
  frequencies.flatMap((count, i) => Array<number>(count).fill(i + 1))
/** The difference between the quartiles, whatever the number of answers. */
const iqr = (answers: readonly number[]) => {
  const sorted = answers.toSorted((a, b) => a - b)
  return quantile(sorted, 0.75) - quantile(sorted, 0.25)
}

const levels = fc.constantFrom(...LEVEL_COUNTS)
const rating = levels.chain((k) =>
  fc.record({ k: fc.constant(k), answers: fc.array(fc.integer({ min: 1, max: k }), { maxLength: 60 }) }),
)

describe('the published vectors (facilitation.md 3.5)', () => {
  test.each([
    [[3, 0, 0, 0, 3], { median: 3, iqr: 4, ad: 2, label: 'split' }],
    [[1, 1, 1, 1, 1], { ad: 1.2, label: 'split' }],
    [[0, 2, 4, 2, 0], { iqr: 0.5, ad: 0.5, label: 'aligned' }],
    [[1, 0, 0, 4, 0], { iqr: 0, ad: 0.6, label: 'mixed' }],
    [[0, 4, 0, 4, 0], { median: 3, iqr: 2, label: 'split' }],
  ])('[RAT-3] [RAT-5] [RAT-6] on 5 levels, %o', (frequencies, expected) => {
    const answers = answersOf(frequencies)
    const { median, ad, label } = ratingStatistics(answers, 5)
    const given = { median, iqr: iqr(answers), ad: Number(ad?.toFixed(4)), label }
    expect(given).toMatchObject(expected)
  })

  test.each([
    [[2, 3, 3, 4, 7], { median: 3, iqr: 1, ad: 1.2, label: 'mixed' }],
    [[4, 5, 5, 6, 6, 7], { median: 5.5, iqr: 1, ad: 0.8333, label: 'aligned' }],
    [[1, 2, 6, 7], { median: 4, iqr: 4.5, ad: 2.5, label: 'split' }],
  ])('[RAT-3] [RAT-5] [RAT-6] on 7 levels, %o', (answers, expected) => {
    const { median, ad, label } = ratingStatistics(answers, 7)
    expect({ median, iqr: iqr(answers), ad: Number(ad?.toFixed(4)), label }).toEqual(expected)
  })
})

describe('what is shown by how many answered', () => {
  test.each([
    [[], { median: null, ad: null, low: null, quartiles: null, label: 'notEnough', stroke: 'none' }],
    [[1, 7], { median: null, ad: null, low: null, quartiles: null, label: 'notEnough', stroke: 'none' }],
    [[4, 4, 4], { median: 4, low: 4, high: 4, quartiles: null, label: 'few', stroke: 'dashed' }],
    [[3, 4, 5, 6], { median: 4.5, low: 3, high: 6, quartiles: null, label: 'few', stroke: 'dashed' }],
    [[4, 4, 4, 4, 4], { median: 4, quartiles: null, label: 'aligned', stroke: 'dashed' }],
    [[4, 4, 4, 4, 5, 5, 5], { median: 4, quartiles: null, label: 'aligned', stroke: 'dashed' }],
    [[2, 3, 3, 4, 4, 5, 5, 6], { median: 4, quartiles: [3, 5], label: 'aligned', stroke: 'solid' }],
  ])('[RAT-4] %o', (answers, expected) => {
    expect(ratingStatistics(answers, 7)).toMatchObject(expected)
  })

  test('[RAT-1] who cannot say is counted apart, and in nothing else', () => {
    const without = ratingStatistics([3, 4, 5], 7)
    expect(ratingStatistics([3, 4, 5], 7, 4)).toEqual({ ...without, cannotSay: 4 })
    expect(without.counts).toEqual([0, 0, 1, 1, 1, 0, 0])
  })

  test.each([0, 8, 4.5, -1, Number.NaN])('[RAT-1] %d is not on a scale of 7', (level) => {
    expect(() => ratingStatistics([3, level, 4], 7)).toThrow()
  })
})

describe('[RAT-5] split', () => {
  // The RAND panel table: 3 of 8 to 10, 4 of 11 to 13, 5 of 14 to 16 at each end.
  test.each([
    [4, 2],
    [5, 2],
    [7, 2],
    [8, 3],
    [10, 3],
    [11, 4],
    [13, 4],
    [14, 5],
    [16, 5],
    [17, 6],
    [50, 17],
  ])('with %i answers: %i at each end, and not one less', (n, enough) => {
    const panel = (atEachEnd: number) => [
      ...Array<number>(atEachEnd).fill(2),
      ...Array<number>(n - 2 * atEachEnd).fill(4),
      ...Array<number>(atEachEnd).fill(6),
    ]
    expect(ratingStatistics(panel(enough), 7).label).toBe('split')
    expect(ratingStatistics(panel(enough - 1), 7).label).not.toBe('split')
    expect(ratingStatistics([...panel(enough - 1), 2], 7).label, 'one end is not two').not.toBe('split')
  })

  test.each([
    [5, [2, 2, 4, 4], [2, 2, 3, 3]],
    [7, [2, 2, 6, 6], [2, 2, 5, 5]],
    [11, [4, 4, 8, 8], [4, 4, 7, 7]],
  ] as const)('of %i levels, %o but not %o', (k, split, not) => {
    expect(ratingStatistics(split, k).label).toBe('split')
    expect(ratingStatistics(not, k).label).toBe('few')
  })
})

describe('[RAT-6] the cut', () => {
  const table: Readonly<Record<LevelCount, readonly number[]>> = {
    5: [0, 0.25, 0.4, 0.5, 0.57, 0.62, 0.7, 0.75, 0.8, 5 / 6],
    7: [0, 0.5, 0.6, 0.83, 0.86, 1, 1, 7 / 6, 7 / 6, 7 / 6],
    11: [0.33, 0.75, 1, 1.33, 1.43, 1.62, 1.7, 11 / 6, 11 / 6, 11 / 6],
  }
  test.each(LEVEL_COUNTS)('of the table, for %i levels', (k) => {
    const cuts = [3, 4, 5, 6, 7, 8, 10, 12, 15, 20].map((n) => agreementCut(n, k))
    for (const [i, cut] of cuts.entries()) expect(Math.abs(cut - table[k][i]!)).toBeLessThan(0.0034)
  })

  test('between two columns it is that of the next smaller n', () => {
    expect([9, 11, 14, 19].map((n) => agreementCut(n, 5))).toEqual([0.62, 0.7, 0.75, 0.8])
    expect(agreementCut(1000, 11)).toBe(11 / 6)
  })

  test('a spread at the cut passes, the next above does not', () => {
    // Six answers: AD 5/6 against 0.83, and 1.
    expect(ratingStatistics([4, 5, 5, 6, 6, 7], 7).label).toBe('aligned')
    expect(ratingStatistics([4, 4, 5, 6, 6, 7], 7).label).toBe('mixed')
  })
})

test('[RAT-2] the order of the answers changes nothing', () => {
  fc.assert(
    fc.property(rating, fc.infiniteStream(fc.nat()), ({ k, answers }, dice) => {
      const shuffled = answers
        .map((level) => ({ level, at: dice.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ level }) => level)
      expect(ratingStatistics(shuffled, k)).toEqual(ratingStatistics(answers, k))
    }),
  )
})

test('[RAT-3] turning the scale upside down turns the median, and leaves spread and label', () => {
  fc.assert(
    fc.property(rating, ({ k, answers }) => {
      const one = ratingStatistics(answers, k)
      const other = ratingStatistics(
        answers.map((level) => k + 1 - level),
        k,
      )
      expect(other.label).toBe(one.label)
      if (one.median === null) return
      expect(other.median).toBeCloseTo(k + 1 - one.median, 9)
      expect(other.ad).toBeCloseTo(one.ad!, 9)
    }),
  )
})

test('[RAT-3] the median lies among the answers, and no other level is closer to them all', () => {
  fc.assert(
    fc.property(rating, ({ k, answers }) => {
      const { median, ad, low, high, n } = ratingStatistics(answers, k)
      if (median === null) return
      expect(median).toBeGreaterThanOrEqual(low!)
      expect(median).toBeLessThanOrEqual(high!)
      for (let level = 1; level <= k; level++) {
        const distance = answers.reduce((sum, each) => sum + Math.abs(each - level), 0) / n
        expect(distance).toBeGreaterThanOrEqual(ad! - 1e-9)
      }
    }),
  )
})

test('[RAT-7] the discussion list: split first, then the widest, ties as they came, too few not at all', () => {
  const rated = [
    { title: 'aligned', answers: [4, 4, 4, 4, 5] },
    { title: 'split', answers: [2, 2, 6, 6] },
    { title: 'two answers', answers: [1, 7] },
    { title: 'wide mixed', answers: [1, 1, 4, 4, 7] },
    { title: 'narrow split', answers: [2, 2, 2, 4, 4, 6, 6, 6] },
    { title: 'mixed', answers: [2, 3, 3, 4, 7] },
    { title: 'as mixed', answers: [2, 3, 3, 4, 7] },
    { title: 'wider split', answers: [1, 1, 7, 7] },
  ].map(({ title, answers }) => ({ title, statistics: ratingStatistics(answers, 7) }))
  expect(discussionList(rated).map(({ title }) => title)).toEqual([
    'wider split',
    'split',
    'narrow split',
    'wide mixed',
    'mixed',
    'as mixed',
    'aligned',
  ])
})

test('[RAT-8] the shift between two rounds', () => {
  const [first, second] = [ratingStatistics([2, 3, 3, 4, 7], 7), ratingStatistics([4, 4, 4, 4, 5], 7)]
  expect(roundShift(first, second)?.median).toBe(1)
  expect(roundShift(first, second)?.ad).toBeCloseTo(-1, 9)
  expect(roundShift(first, first)).toEqual({ median: 0, ad: 0 })
  expect(roundShift(first, ratingStatistics([4, 4, 5, 5], 7))).toEqual({ median: 1.5, ad: null })
  expect(roundShift(first, ratingStatistics([4, 4], 7))).toBeNull()
  expect(roundShift(ratingStatistics([], 7), second)).toBeNull()
})
