import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverage, type DateOf } from '../../../src/model/insight/coverage.ts'
import { frictionSeverity, type WeightOf } from '../../../src/model/insight/frictionSeverity.ts'
import type { Letter } from '../../../src/model/schema/responsibility.ts'
import { names, type SheetPlan, seriesOf, sheetOf } from './sheetOf.ts'

/** Three actions that lack 4, 2 and 1 levels, and a fourth that nobody rated. */
function covered(
  plan: Pick<SheetPlan, 'frictions' | 'owners'>,
  weightOf: WeightOf = () => 1,
  dateOf?: DateOf,
) {
  const records = sheetOf({ sequences: [['a', 'b', 'c', 'd']], ...plan })
  const [today, intended] = [seriesOf([[2, 4, 5, null]]), seriesOf([[6, 6, 6, 6]], { offerName: 'intended' })]
  const severities = frictionSeverity({ frictions: records.frictions, today, intended, weightOf })
  return coverage(records, severities, dateOf)
}

const FRICTIONS = { w: 'a', x: 'b', y: 'c', z: 'd' }

describe('coverage', () => {
  test('the unowned severity is the headline, and says how much of it is not known', () => {
    const told = covered({ frictions: FRICTIONS, owners: { ana: { w: 'A' } } })
    expect(told.unownedSeverity).toEqual({ sum: 3, n: 2, unknown: 1 })
    expect(names(told.unowned)).toBe('xyz')
    expect(told).toMatchObject({ frictions: 4, owned: 1, ownedShare: 0.25, ownedAndDated: null })
  })

  test('the unowned frictions come with the most severe first, whatever their order on the map', () => {
    const weightOf: WeightOf = ({ text }) => ({ w: 1, x: 1, y: 9 })[text] ?? null
    expect(names(covered({ frictions: FRICTIONS }, weightOf).unowned)).toBe('ywxz')
  })

  test('being responsible, consulted or informed is not being accountable', () => {
    const owners = { ana: { w: 'R', x: 'C', y: 'I' } } as const
    expect(covered({ frictions: FRICTIONS, owners }).owned).toBe(0)
  })

  test('two accountable owners count as one friction owned, and are shown', () => {
    const told = covered({ frictions: FRICTIONS, owners: { ana: { w: 'A' }, bob: { w: 'A', x: 'A' } } })
    expect([told.owned, names(told.severalOwners)]).toEqual([2, 'w'])
  })

  test('with dates, a friction needs both an owner and a date', () => {
    const dateOf: DateOf = ({ text }) => (text === 'x' || text === 'y' ? '2027-01-31' : null)
    const owners = { ana: { w: 'A', x: 'A' } } as const
    const told = covered({ frictions: FRICTIONS, owners }, () => 1, dateOf)
    expect(told).toMatchObject({ owned: 2, ownedAndDated: 1, ownedAndDatedShare: 0.25 })
  })

  test('without a friction nothing is unowned, and there is no share', () => {
    const told = covered(
      {},
      () => 1,
      () => null,
    )
    expect(told).toMatchObject({ unownedSeverity: { sum: 0, n: 0, unknown: 0 }, unowned: [], frictions: 0 })
    expect([told.ownedShare, told.ownedAndDated, told.ownedAndDatedShare]).toEqual([null, 0, null])
  })

  test('[INS-12] an unowned severity of which nothing is known is not 0', () => {
    expect(covered({ frictions: FRICTIONS }, () => null).unownedSeverity).toEqual({
      sum: null,
      n: 0,
      unknown: 4,
    })
  })

  test('[INS-14] owned and unowned add up; naming an owner never raises the unowned severity', () => {
    const letters = fc.dictionary(fc.constantFrom(...'wxyz'), fc.constantFrom<Letter>('R', 'A', 'C', 'I'))
    const weights = fc.dictionary(fc.constantFrom(...'wxyz'), fc.constantFrom(0, 1, 3))
    fc.assert(
      fc.property(letters, weights, fc.constantFrom(...'wxyz'), (given, weighed, named) => {
        const weightOf: WeightOf = ({ text }) => weighed[text] ?? null
        const before = covered({ frictions: FRICTIONS, owners: { ana: given } }, weightOf)
        const after = covered(
          { frictions: FRICTIONS, owners: { ana: given, bob: { [named]: 'A' } } },
          weightOf,
        )
        for (const { owned, unowned, frictions, unownedSeverity } of [before, after]) {
          expect(owned + unowned.length).toBe(frictions)
          expect(unownedSeverity.n + unownedSeverity.unknown).toBe(unowned.length)
        }
        expect(after.owned).toBe(before.owned + (before.unowned.some((id) => id.endsWith(named)) ? 1 : 0))
        expect(after.unownedSeverity.sum ?? 0).toBeLessThanOrEqual(before.unownedSeverity.sum ?? 0)
      }),
    )
  })
})
