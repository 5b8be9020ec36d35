import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WeightOf } from '../../../src/model/insight/frictionSeverity.ts'
import { riskiestUnverified } from '../../../src/model/insight/riskiestUnverified.ts'
import { maybeLevel, names, type Rating, seriesOf, sheetOf } from './sheetOf.ts'

function riskiest(
  today: readonly (Rating | null)[],
  intended: readonly (number | null)[],
  frictions: Readonly<Record<string, string>> = {},
  weightOf: WeightOf = () => null,
) {
  return riskiestUnverified({
    frictions: sheetOf({ sequences: [], frictions }).frictions,
    today: seriesOf([today]),
    intended: seriesOf([intended], { offerName: 'intended' }),
    weightOf,
  })
}
const order = (...args: Parameters<typeof riskiest>) => names(riskiest(...args).map((m) => m.actionId))

describe('riskiestUnverified', () => {
  test('[INS-21] the severity that hangs on the guess comes first, summed over its frictions', () => {
    const frictions = { w: 'a', x: 'b', y: 'b', z: 'c' }
    const marks = riskiest([3, 5, 6], [6, 7, 7], frictions, () => 1)
    expect(marks.map((m) => [names([m.actionId]), m.severity, m.frictions])).toEqual([
      ['b', 4, 2],
      ['a', 3, 1],
      ['c', 1, 1],
    ])
  })

  test('[INS-21] then frictions of unknown severity, the shortfall, the level, and the order of the journey', () => {
    expect(order([5, 5, 5], [7, 6, 5], { x: 'c' })).toBe('cab')
    expect(order([5, 5, 5], [6, 7, null])).toBe('bac')
    expect(order([5, 3, 4], [6, 4, 5])).toBe('bca')
    expect(order([6, 7, 2], [5, 5, null])).toBe('abc')
    expect(order([4, 4, 4], [5, 5, 5])).toBe('abc')
  })

  test('a friction without a weight or an intended level is of unknown severity, and does not count as 0 known', () => {
    const [mark] = riskiest([5], [null], { x: 'a', y: 'a' }, ({ text }) => (text === 'x' ? 2 : null))
    expect(mark).toMatchObject({ severity: 0, frictions: 0, unknownFrictions: 2, shortfall: null })
  })

  test('[INS-20] marks that customers bore out are not there; those of a single customer are', () => {
    const marks = riskiest([{ level: 1, n: 2 }, { level: 2, n: 1 }, 3, null], [7, 7, 7, 7])
    expect(marks.map((m) => [names([m.actionId]), m.why])).toEqual([
      ['b', 'oneCustomer'],
      ['c', 'guess'],
    ])
  })

  test('a series of guesses is refused: it would call measured marks unverified', () => {
    const [today, intended] = [seriesOf([[3]], { evidence: 'apriori' }), seriesOf([[5]])]
    const input = { frictions: new Map(), intended, weightOf: () => 1 }
    expect(() => riskiestUnverified({ ...input, today })).toThrow('bestKnown')
  })

  test('[INS-20] [INS-21] each unverified mark is there once, whatever is known, and severity decides first', () => {
    const measured = fc.record({ level: fc.constantFrom(1, 4, 7), n: fc.constantFrom(1, 2, 30) })
    const rating = fc.oneof(maybeLevel, measured)
    const four = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 4, maxLength: 4 })
    const pins = fc.dictionary(fc.constantFrom(...'stuvw'), fc.constantFrom(...'abcd'))
    const weight = fc.constantFrom(null, 0, 1, 3)
    fc.assert(
      fc.property(
        four(rating),
        four(maybeLevel),
        pins,
        four(weight),
        (today, intended, frictions, weights) => {
          const marks = riskiest(
            today,
            intended,
            frictions,
            ({ text }) => weights['stuvw'.indexOf(text) % 4]!,
          )
          const guesses = [...'abcd'].filter((_, i) => {
            const given = today[i]!
            return given !== null && (typeof given === 'number' || given.n === 1)
          })
          expect([...names(marks.map((m) => m.actionId))].toSorted()).toEqual(guesses)
          for (let i = 1; i < marks.length; i++)
            expect(marks[i]!.severity).toBeLessThanOrEqual(marks[i - 1]!.severity)
          for (const { actionId, frictions: known, unknownFrictions } of marks)
            expect(known + unknownFrictions).toBe(
              Object.values(frictions).filter((at) => `action:${at}` === actionId).length,
            )
        },
      ),
    )
  })
})
