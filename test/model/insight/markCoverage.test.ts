import { expect, test } from 'vitest'
import { markCoverage } from '../../../src/model/insight/markCoverage.ts'
import { journeyOf, lea, names, offer, sheetOf } from './sheetOf.ts'

test('[INS-1] a line for each offer and persona names what nobody rated, and counts guesses apart from measures', () => {
  const records = sheetOf({
    sequences: [['a', 'b'], ['c']],
    marks: { us: { a: 3, c: [4, { level: 5, n: 8 }] }, intended: {} },
  })
  const lines = markCoverage(records, journeyOf(records))
  expect(lines).toMatchObject([
    { offerId: offer('us'), personaId: lea, actions: 3, evidence: { apriori: 1, verified: 1, unrated: 1 } },
    { offerId: offer('intended'), actions: 3, evidence: { apriori: 0, verified: 0, unrated: 3 } },
  ])
  expect(lines.map((line) => names(line.unrated))).toEqual(['b', 'abc'])
})

test('without an action nothing is missing yet, and without an offer there is no line', () => {
  const empty = sheetOf({ sequences: [[]], marks: { us: {} } })
  expect(markCoverage(empty, journeyOf(empty))).toMatchObject([{ actions: 0, unrated: [] }])
  expect(markCoverage({ ...empty, offers: new Map() }, journeyOf(empty))).toEqual([])
})
