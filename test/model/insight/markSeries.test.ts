import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countEvidence,
  markSeries,
  ratedPoints,
  type SeriesChoice,
} from '../../../src/model/insight/markSeries.ts'
import type { Records } from '../../../src/model/records.ts'
import { journeyOf, lea, level, maybeLevel, names, offer, sheetOf } from './sheetOf.ts'

const us = (evidence: SeriesChoice['evidence']) => ({ offerId: offer('us'), personaId: lea, evidence })
const read = (records: Records, choice: SeriesChoice) => markSeries(records, journeyOf(records), choice)
const levels = (records: Records, choice: SeriesChoice) => read(records, choice).points.map((p) => p.level)

const sheet = sheetOf({
  sequences: [
    ['a', 'b'],
    ['c', 'd'],
  ],
  marks: { us: { a: 3, b: [5, { level: 4.5, n: 12, low: 4, high: 5 }], c: { level: 2, n: 1 } } },
})

describe('markSeries', () => {
  test('[INS-2] a priori and verified marks never stand in for each other', () => {
    expect(levels(sheet, us('apriori'))).toEqual([3, 5, null, null])
    expect(levels(sheet, us('verified'))).toEqual([null, 4.5, 2, null])
  })

  test('[INS-2] the best known level is the verified one where there is one, and each point says which', () => {
    const { points } = read(sheet, us('bestKnown'))
    expect(points.map((p) => [p.level, p.evidence, p.n, p.interval])).toEqual([
      [3, 'apriori', null, null],
      [4.5, 'verified', 12, { low: 4, high: 5 }],
      [2, 'verified', 1, null],
      [null, null, null, null],
    ])
    expect(countEvidence(points)).toEqual({ apriori: 1, verified: 2, unrated: 1 })
  })

  test('[INS-1] there is a point for each placed action, and no level that nobody gave', () => {
    fc.assert(
      fc.property(fc.array(maybeLevel, { maxLength: 8 }), (given) => {
        const titles = given.map((_, i) => `x${i}`)
        const marks = Object.fromEntries(given.flatMap((l, i) => (l === null ? [] : [[`x${i}`, l]])))
        const records = sheetOf({ sequences: [titles], marks: { us: marks } })
        const { points } = read(records, us('bestKnown'))
        expect(points.map((p) => p.level)).toEqual(given)
        expect(ratedPoints(points)).toHaveLength(given.filter((l) => l !== null).length)
      }),
    )
  })

  test.each([
    ['without its upper end', { level: 4, n: 9, low: 3 }],
    ['the wrong way round', { level: 4, n: 9, low: 5, high: 3 }],
    ['of one customer', { level: 4, n: 1, low: 3, high: 5 }],
  ])('an interval %s is not known', (_, mark) => {
    const records = sheetOf({ sequences: [['a']], marks: { us: { a: mark } } })
    expect(read(records, us('verified')).points).toMatchObject([{ level: 4, n: mark.n, interval: null }])
  })

  test('[INS-3] marks of an offer or a persona that is gone are not read', () => {
    expect(levels({ ...sheet, offers: new Map() }, us('apriori'))).toEqual([null, null, null, null])
    expect(levels({ ...sheet, personas: new Map() }, us('apriori'))).toEqual([null, null, null, null])
  })

  test('[INS-3] an action whose sequence is gone is not on the journey', () => {
    const [first, ...rest] = [...sheet.sequences]
    expect(first).toBeDefined()
    expect(levels({ ...sheet, sequences: new Map(rest) }, us('apriori'))).toEqual([null, null])
  })

  test('[INS-3] a mark above the scale is left out and named; the a priori one then takes its place', () => {
    const records = sheetOf({
      sequences: [['a', 'b', 'c']],
      levels: 5,
      marks: { us: { a: 7, b: [3, { level: 5.5, n: 4 }], c: 5 } },
    })
    expect(levels(records, us('bestKnown'))).toEqual([null, 3, 5])
    expect(names(read(records, us('bestKnown')).offScale)).toBe('ab')
    expect(levels({ ...records, meta: null }, us('bestKnown'))).toEqual([7, 5.5, 5])
  })

  test('[INS-4] the order in which the records were made does not matter', () => {
    fc.assert(
      fc.property(level, level, (one, other) => {
        const made = sheetOf({ sequences: [['a', 'b'], ['c']], marks: { us: { a: one, c: other } } })
        const later = {
          ...made,
          marks: new Map([...made.marks].reverse()),
          actions: new Map([...made.actions].reverse()),
          sequences: new Map([...made.sequences].reverse()),
        }
        expect(read(later, us('bestKnown'))).toEqual(read(made, us('bestKnown')))
      }),
    )
  })
})
