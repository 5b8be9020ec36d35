// Sharing the map out among groups that are to be made.
import { expect, test } from 'vitest'
import { mostGroups, splitMap } from '../../../src/model/facilitation/splitMap.ts'
import { emptyRecords } from '../../../src/model/parseRecords.ts'
import type { Records } from '../../../src/model/records.ts'
import { byId } from '../../support/sessionOf.ts'

const KEYS = ['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6']
function recordsOf(sequences: number, personas = 2): Records {
  const some = (kind: string, count: number) =>
    byId(
      ...KEYS.slice(0, count).map((orderKey, i) => ({
        id: `${kind}:${i}`,
        name: `${i}`,
        moment: 'before',
        orderKey,
      })),
    )
  return {
    ...emptyRecords(),
    sequences: some('sequence', sequences),
    personas: some('persona', personas),
    offers: some('offer', 1),
  } as unknown as Records
}
const runs = (records: Records, count: number) =>
  splitMap(records, 'sequences', count).map(({ ids }) => ids.map((id) => id.slice(-1)).join(''))

test('[GRP-1] sequences are shared in runs that follow one another, as even as they come, and none is left out', () => {
  expect(runs(recordsOf(6), 3)).toEqual(['01', '23', '45'])
  expect(runs(recordsOf(7), 3)).toEqual(['012', '34', '56'])
  expect(runs(recordsOf(5), 4)).toEqual(['01', '2', '3', '4'])
  expect(runs(recordsOf(2), 2)).toEqual(['0', '1'])
})

test('[GRP-1] a persona each, or an offer each; the whole map for as many as wanted', () => {
  const records = recordsOf(3, 3)
  expect(splitMap(records, 'personas', 3).map(({ ids }) => ids)).toEqual([
    ['persona:0'],
    ['persona:1'],
    ['persona:2'],
  ])
  expect(splitMap(records, 'everything', 5)).toEqual(
    Array.from({ length: 5 }, () => ({ by: 'everything', ids: [] })),
  )
  expect(
    (['sequences', 'personas', 'offers', 'everything'] as const).map((by) => mostGroups(records, by)),
  ).toEqual([3, 3, 1, 12])
})
