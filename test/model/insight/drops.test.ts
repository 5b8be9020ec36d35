import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drops } from '../../../src/model/insight/drops.ts'
import { level, levelsBySequence, names, seriesOf } from './sheetOf.ts'

const told = (...args: Parameters<typeof drops>) =>
  drops(...args).map((d) => [names([d.from.actionId, d.to.actionId]), d.change])

describe('drops', () => {
  test('[INS-9] falls only, the deepest first; equal ones in the order of the journey', () => {
    expect(told(seriesOf([[5, 3.5, 4.5, 2.5, 5, 5.5, 4.5]]))).toEqual([
      ['cd', -2],
      ['ab', -1.5],
      ['fg', -1],
    ])
    expect(told(seriesOf([[5, 4, 5, 4]]))).toEqual([
      ['ab', -1],
      ['cd', -1],
    ])
  })

  test('a level that stays is no drop, and fewer than two levels have none', () => {
    expect(told(seriesOf([[4, 4], [5]]))).toEqual([])
    expect(told(seriesOf([[null, 7, null]]))).toEqual([])
    expect(told(seriesOf([]))).toEqual([])
  })

  test('[INS-9] unrated actions in between are named, not bridged in silence', () => {
    const [drop] = drops(
      seriesOf([
        [6, null],
        [null, 2],
      ]),
    )
    expect(names(drop!.unratedBetween)).toBe('bc')
    expect(drop!.crossesSequences).toBe(true)
    const [next] = drops(seriesOf([[6, 2], [null]]))
    expect(next).toMatchObject({ unratedBetween: [], crossesSequences: false })
  })

  test('a fall from a guess to a measure says so', () => {
    const measured = { level: 3, n: 20 }
    expect(drops(seriesOf([[6, measured, 2]])).map((d) => d.mixesEvidence)).toEqual([true, true])
    expect(drops(seriesOf([[6, 5]])).map((d) => d.mixesEvidence)).toEqual([false])
  })

  test('a change of channel or department is looked for at every step in between', () => {
    const series = seriesOf([[6, null, 2]])
    const at = (...pairs: string[]) => ({
      channelChanges: (a: string, b: string) => pairs.includes(names([a, b])),
    })
    expect(drops(series, at('bc'))).toMatchObject([{ channelChanges: true, departmentChanges: null }])
    expect(drops(series, at('ab'))).toMatchObject([{ channelChanges: true }])
    expect(drops(series, at('ac'))).toMatchObject([{ channelChanges: false }])
    expect(drops(series, { departmentChanges: () => null })).toMatchObject([
      { channelChanges: null, departmentChanges: null },
    ])
    const halfKnown = (a: string) => (names([a]) === 'a' ? null : false)
    expect(drops(series, { departmentChanges: halfKnown })).toMatchObject([{ departmentChanges: null }])
  })

  test('[INS-9] every fall between rated neighbours is there once, in order of depth', () => {
    let tied = 0
    fc.assert(
      fc.property(levelsBySequence, level, (sequences, last) => {
        const levels = [...sequences.flat(), last]
        const rated = levels.filter((l) => l !== null)
        const falls = rated
          .slice(1)
          .map((l, i) => l - rated[i]!)
          .filter((change) => change < 0)
        const changes = drops(seriesOf([levels])).map((d) => d.change)
        expect(changes).toEqual(falls.toSorted((a, b) => a - b))
        if (new Set(changes).size < changes.length) tied++
        const between = drops(seriesOf([levels])).flatMap((d) => d.unratedBetween)
        expect(new Set(between).size).toBe(between.length)
      }),
    )
    expect(tied, 'no tie was met').toBeGreaterThan(0)
  })
})
