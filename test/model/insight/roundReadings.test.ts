import { expect, test } from 'vitest'
import type { RoundResult } from '../../../src/model/facilitation/round.ts'
import { roundReadings } from '../../../src/model/insight/roundReadings.ts'
import type { Records } from '../../../src/model/records.ts'
import type { RoundRecord } from '../../../src/model/schema/round.ts'
import { actionId, frictionId, smallWorkshop } from '../../support/smallWorkshop.ts'

const A = actionId('a')
const B = actionId('b')

function rated(itemId: string, values: number[], fields: Partial<RoundRecord> = {}): RoundRecord {
  const roundId = fields.roundId ?? 'round:1'
  return {
    id: `${roundId}/${itemId}`,
    roundId,
    firstId: 'round:1',
    number: 1,
    kind: 'rating',
    itemKind: 'actions',
    itemId,
    personaId: null,
    offerId: null,
    levels: 7,
    values,
    n: values.length,
    cannotSay: 0,
    closedAt: 1,
    decision: null,
    ...fields,
  }
}

function voted(itemId: string, values: number[]): RoundRecord {
  return rated(itemId, values, { roundId: 'round:v', kind: 'dots', itemKind: 'frictions', levels: null })
}

const NOTHING = { rounds: new Map(), results: new Map() }

function read(records: readonly RoundRecord[], session: Parameters<typeof roundReadings>[1] = NOTHING) {
  const board: Records = { ...smallWorkshop(), rounds: new Map(records.map((r) => [r.id, r])) }
  return roundReadings(board, session)
}

test('[SUM-2] actions stand in the order of the journey, those that are gone last, without a name', () => {
  const [round] = read([rated('action:gone', [1, 1, 1]), rated(B, [2, 2, 2]), rated(A, [3, 3, 3])]).ratings
  expect(round?.things.map(({ record, title }) => [record.itemId, title === ''])).toEqual([
    [A, false],
    [B, false],
    ['action:gone', true],
  ])
})

test('[SUM-2] what the session says goes before the board’s copy; levels off the scale are in no figure', () => {
  const forged = rated(A, [7, 7, 7, 7])
  const result = { id: forged.id, values: [2, 3, 4], n: 3, cannotSay: 1 } as unknown as RoundResult
  const [round] = read([forged], { rounds: new Map(), results: new Map([[forged.id, result]]) }).ratings
  expect(round?.things[0]).toMatchObject({ n: 3, statistics: { median: 3, cannotSay: 1 } })
  const [odd] = read([rated(A, [0, 2, 3, 4, 99])]).ratings
  expect(odd?.things[0]?.statistics.sorted).toEqual([2, 3, 4])
})

test('[SUM-2] a later round says how far the answers moved, and the first stays as it was', () => {
  const second = { roundId: 'round:2', number: 2, closedAt: 2 }
  const { ratings } = read([rated(A, [4, 4, 5, 5, 5], second), rated(A, [1, 2, 3, 6, 7])])
  expect(ratings.map(({ number, things }) => [number, things[0]?.statistics.median])).toEqual([
    [1, 3],
    [2, 5],
  ])
  expect(ratings[0]?.things[0]?.shift).toBe(null)
  expect(ratings[1]?.things[0]?.shift).toMatchObject({ median: 2 })
})

test('[SUM-2] answers that are withheld are counted and not shown', () => {
  const [round] = read([rated(A, [], { n: 2 })]).ratings
  expect(round?.things[0]).toMatchObject({ n: 2, withheld: true, statistics: { n: 0, label: 'notEnough' } })
})

test('[SUM-3] what has as many dots shares a rank', () => {
  const [round] = read([
    voted('friction:x', [1]),
    voted(frictionId('f'), [1, 2]),
    voted('friction:y', [3]),
    voted('friction:z', []),
  ]).votes
  expect(round?.things.map(({ dots, voters, rank, tied }) => [dots, voters, rank, tied])).toEqual([
    [3, 2, 1, true],
    [3, 1, 1, true],
    [1, 1, 3, false],
    [0, 0, 4, false],
  ])
})
