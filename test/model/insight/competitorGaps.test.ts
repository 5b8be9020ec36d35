import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { competitorGaps, competitorSeries } from '../../../src/model/insight/competitorGaps.ts'
import { personaIdSchema } from '../../../src/model/schema/ids.ts'
import { action, journeyOf, lea, maybeLevel, names, offer, seriesOf, sheetOf } from './sheetOf.ts'

const rival = (name: string, levels: readonly (number | null)[]) => seriesOf([levels], { offerName: name })

describe('competitorGaps', () => {
  test('a worked example: against the mean and against the best, the furthest behind first', () => {
    const { gaps, notComparable, ...whole } = competitorGaps(seriesOf([[5, 2, 4]]), [
      rival('stall', [4, 6, 4]),
      rival('shop', [2, 3, 4]),
    ])
    expect(gaps.map((g) => [names([g.actionId]), g.competitorMean, g.toMean, g.toBest])).toEqual([
      ['b', 4.5, -2.5, -4],
      ['c', 4, 0, 0],
      ['a', 3, 2, 1],
    ])
    expect(gaps.map((g) => names(g.bestOfferIds))).toEqual(['stall', 'stallshop', 'stall'])
    expect(notComparable).toEqual([])
    expect(whole.n).toBe(3)
    expect(whole.meanToMean).toBeCloseTo(-0.5 / 3, 12)
    expect(whole.meanToBest).toBe(-1)
  })

  test('[INS-10] what is not rated for both is listed with what is missing, and enters no mean', () => {
    const { gaps, notComparable, meanToMean, n } = competitorGaps(seriesOf([[5, null, 3, null]]), [
      rival('stall', [4, 6, null, null]),
      rival('shop', [null, null, null, null]),
    ])
    expect(gaps).toMatchObject([{ actionId: action('a'), competitors: 1, toMean: 1 }])
    expect(gaps[0]!.evidence).toEqual({ apriori: 1, verified: 0, unrated: 1 })
    expect(notComparable).toEqual([
      { actionId: action('b'), missing: 'ours' },
      { actionId: action('c'), missing: 'competitors' },
      { actionId: action('d'), missing: 'both' },
    ])
    expect([meanToMean, n]).toEqual([1, 1])
  })

  test('without competitors nothing is comparable, and there is no mean', () => {
    expect(competitorGaps(seriesOf([[5]]), [])).toEqual({
      gaps: [],
      notComparable: [{ actionId: action('a'), missing: 'competitors' }],
      meanToMean: null,
      meanToBest: null,
      n: 0,
    })
  })

  test('another persona is refused: two customers are not one comparison', () => {
    const other = rival('shop', [4])
    const marc = { ...other, choice: { ...other.choice, personaId: personaIdSchema.parse('persona:marc') } }
    expect(() => competitorGaps(seriesOf([[5]]), [marc])).toThrow('persona:marc')
  })

  test('[INS-10] [INS-11] every action is in one list, and the best is never behind the mean', () => {
    let ties = 0
    const rows = fc.array(fc.tuple(maybeLevel, maybeLevel, maybeLevel), { maxLength: 8 })
    fc.assert(
      fc.property(rows, (levels) => {
        const [own, one, two] = [0, 1, 2].map((i) => levels.map((row) => row[i]!))
        const ours = seriesOf([own!])
        const rivals = [rival('one', one!), rival('two', two!)]
        const { gaps, notComparable, n } = competitorGaps(ours, rivals)
        const all = [...gaps, ...notComparable].map((g) => g.actionId)
        expect(new Set(all)).toEqual(new Set(ours.points.map((p) => p.actionId)))
        expect(all).toHaveLength(levels.length)
        expect(n).toBe(gaps.length)
        for (const gap of gaps) {
          expect(gap.toMean).toBeGreaterThanOrEqual(gap.toBest - 1e-9)
          if (gap.bestOfferIds.length > 1) ties++
        }
        for (let i = 1; i < gaps.length; i++)
          expect(gaps[i]!.toMean).toBeGreaterThanOrEqual(gaps[i - 1]!.toMean)
        expect(competitorGaps(ours, rivals.toReversed()).meanToMean).toBe(
          competitorGaps(ours, rivals).meanToMean,
        )
      }),
    )
    expect(ties, 'no tie was met').toBeGreaterThan(0)
  })
})

test('the series of the competitors leave out us today and as intended, in the order of the offers', () => {
  const records = sheetOf({
    sequences: [['a']],
    marks: { intended: { a: 7 }, shop: { a: 4 }, us: { a: 3 }, stall: { a: 5 } },
  })
  const series = competitorSeries(records, journeyOf(records), { personaId: lea, evidence: 'apriori' })
  expect(series.map((s) => [s.choice.offerId, s.points[0]!.level])).toEqual([
    [offer('shop'), 4],
    [offer('stall'), 5],
  ])
})
