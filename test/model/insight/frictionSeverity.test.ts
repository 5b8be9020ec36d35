import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frictionSeverity, type WeightOf } from '../../../src/model/insight/frictionSeverity.ts'
import { personaIdSchema } from '../../../src/model/schema/ids.ts'
import { action, friction, level, maybeLevel, names, type Rating, seriesOf, sheetOf } from './sheetOf.ts'

/** Frictions by name, pinned to an action each. */
const pinned = (frictions: Readonly<Record<string, string>>) =>
  sheetOf({ sequences: [], frictions }).frictions
const weights =
  (byName: Readonly<Record<string, number>>): WeightOf =>
  ({ text }) =>
    byName[text] ?? null

function severities(
  today: readonly (Rating | null)[],
  intended: readonly (number | null)[],
  frictions: Readonly<Record<string, string>>,
  weightOf: WeightOf = () => null,
) {
  const [as, to] = [seriesOf([today]), seriesOf([intended], { offerName: 'intended' })]
  return frictionSeverity({ frictions: pinned(frictions), today: as, intended: to, weightOf })
}

describe('frictionSeverity', () => {
  test('weight × what is missing to the intended level, the most severe first', () => {
    const { ranked } = severities(
      [2, 5, 4],
      [6, 6, 6],
      { w: 'a', x: 'b', y: 'c' },
      weights({ w: 1, x: 5, y: 2 }),
    )
    expect(ranked.map((r) => [names([r.frictionId]), r.shortfall, r.severity])).toEqual([
      ['x', 1, 5],
      ['w', 4, 4],
      ['y', 2, 4],
    ])
  })

  test('today at or above what is intended lacks nothing', () => {
    const { ranked } = severities([6, 7], [6, 5], { x: 'a', y: 'b' }, () => 3)
    expect(ranked.map((r) => [r.shortfall, r.severity])).toEqual([
      [0, 0],
      [0, 0],
    ])
  })

  test('[INS-12] without a weight the severity is not known, and is not 0', () => {
    const { ranked, withoutWeight } = severities(
      [2, 5],
      [3, 7],
      { x: 'a', y: 'b', z: 'a' },
      weights({ z: 0 }),
    )
    expect(ranked).toMatchObject([{ frictionId: friction('z'), weight: 0, severity: 0 }])
    expect(withoutWeight.map((m) => [names([m.frictionId]), m.shortfall])).toEqual([
      ['y', 2],
      ['x', 1],
    ])
  })

  test('[INS-12] frictions without marks are listed apart, with what is missing', () => {
    const of = { v: 'a', w: 'b', x: 'c', y: 'gone', z: 'd' }
    expect(severities([1, null, null, 2], [null, 5, null, 3], of, () => 1).unmeasured).toEqual([
      { frictionId: friction('v'), actionId: action('a'), missing: 'intended' },
      { frictionId: friction('w'), actionId: action('b'), missing: 'today' },
      { frictionId: friction('x'), actionId: action('c'), missing: 'both' },
      { frictionId: friction('y'), actionId: action('gone'), missing: 'place' },
    ])
  })

  test.each([[-1], [Number.NaN], [Number.POSITIVE_INFINITY]])('a weight of %s is refused', (weight) => {
    expect(() => severities([1], [2], { x: 'a' }, () => weight)).toThrow(`friction:x weighs ${weight}`)
  })

  test('the levels of two personas are not compared', () => {
    const intended = seriesOf([[7]], { offerName: 'intended' })
    const choice = { ...intended.choice, personaId: personaIdSchema.parse('persona:marc') }
    const input = { frictions: pinned({}), today: seriesOf([[1]]), weightOf: () => 1 }
    expect(() => frictionSeverity({ ...input, intended: { ...intended, choice } })).toThrow('persona:marc')
  })

  test('[INS-12] every friction is in exactly one list, the ranked ones in order', () => {
    const place = fc.constantFrom('a', 'b', 'c', 'gone')
    const weight = fc.option(fc.constantFrom(0, 1, 2, 2.5), { freq: 3 })
    const frictions = fc.dictionary(fc.constantFrom(...'mnopqrst'), fc.tuple(place, weight))
    const three = fc.tuple(maybeLevel, maybeLevel, maybeLevel)
    let met = 0
    fc.assert(
      fc.property(three, three, frictions, (today, intended, given) => {
        const where = Object.fromEntries(Object.entries(given).map(([name, [at]]) => [name, at]))
        const weightOf: WeightOf = ({ text }) => given[text]?.[1] ?? null
        const { ranked, withoutWeight, unmeasured } = severities(today, intended, where, weightOf)
        const all = [...ranked, ...withoutWeight, ...unmeasured].map((f) => f.frictionId)
        expect(all.toSorted()).toEqual(Object.keys(given).map(friction).toSorted())
        expect(ranked).toEqual(ranked.toSorted((a, b) => b.severity - a.severity))
        if (ranked.length > 0 && withoutWeight.length > 0) met++
      }),
    )
    expect(met, 'weights were never mixed').toBeGreaterThan(3)
  })

  test('[INS-13] a severity is never negative, and a better today never raises it', () => {
    fc.assert(
      fc.property(level, level, level, fc.constantFrom(0, 1, 4), (one, other, intended, weight) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const at = (today: number) =>
          severities([today], [intended], { x: 'a' }, () => weight).ranked[0]!.severity
        expect(at(high)).toBeGreaterThanOrEqual(0)
        expect(at(high)).toBeLessThanOrEqual(at(low))
      }),
    )
  })
})
