import { expect, test } from 'vitest'
import type { RatingRound, RoundResult } from '../../../src/model/facilitation/round.ts'
import { rankVotes } from '../../../src/model/rating/rankVotes.ts'
import { ratedItems } from '../../../src/model/rating/ratedItems.ts'
import { shapeAgreement } from '../../../src/model/rating/shapeAgreement.ts'

function roundOf(number: number, itemIds: string[], status: RatingRound['status'] = 'revealed'): RatingRound {
  return {
    id: `r${number}`,
    title: '',
    firstId: 'r1',
    number,
    status,
    anonymity: 'anonymous',
    itemIds,
    leadersAnswer: false,
    revealWithTimer: false,
    minGroup: 3,
    openedAt: number,
    closedAt: number,
    kept: true,
    kind: 'rating',
    itemKind: 'actions',
    personaId: 'p',
    offerId: 'o',
    levels: 7,
    shape: null,
  }
}
function sessionOf(...rounds: readonly (readonly [RatingRound, Record<string, number[]>])[]) {
  const results = rounds.flatMap(([round, values]) =>
    Object.entries(values).map(
      ([itemId, given]): RoundResult => ({
        id: `${round.id}/${itemId}`,
        roundId: round.id,
        itemId,
        values: given,
        n: given.length,
        cannotSay: 0,
        withheld: false,
        by: [],
      }),
    ),
  )
  return {
    rounds: new Map(rounds.map(([round]) => [round.id, round])),
    results: new Map(results.map((result) => [result.id, result])),
  }
}

test('[RAT-12] a thing stands beside the last revealed round before that asked about it; called off and later ones do not count', () => {
  const third = roundOf(3, ['a', 'b'])
  const session = sessionOf(
    [roundOf(1, ['a', 'b']), { a: [1, 1, 7], b: [2, 2, 2] }],
    [roundOf(2, ['a']), { a: [3, 3, 5] }],
    [third, { a: [5, 5, 5], b: [4, 4, 4] }],
    [roundOf(4, ['a', 'b']), { a: [7, 7, 7], b: [7, 7, 7] }],
  )
  const [a, b] = ratedItems(session, third)
  expect(a?.before?.number).toBe(2)
  expect(a?.shift).toEqual({ median: 2, ad: null })
  expect(b?.before?.number).toBe(1)
  expect(b?.shift).toEqual({ median: 2, ad: null })
  const dropped = sessionOf(
    [roundOf(1, ['a']), { a: [1, 1, 7] }],
    [roundOf(2, ['a'], 'dropped'), { a: [3, 3, 5] }],
    [third, { a: [5, 5, 5], b: [] }],
  )
  const [first, second] = ratedItems(dropped, third)
  expect(first?.before?.number).toBe(1)
  expect(second).toMatchObject({ before: null, shift: null })
})

test('[RAT-24] a vote ranks by dots; ties share a rank and leave a gap, in the order asked; nothing without a dot is tied', () => {
  const of = (itemId: string, values: number[]) => ({ itemId, values, n: values.length })
  const ranked = rankVotes([
    of('a', []),
    of('b', [1, 2]),
    of('c', [3]),
    of('d', [5]),
    of('e', []),
    of('f', [1]),
  ])
  expect(ranked.map(({ itemId, dots, rank, tied, voters }) => [itemId, dots, rank, tied, voters])).toEqual([
    ['d', 5, 1, false, 1],
    ['b', 3, 2, true, 2],
    ['c', 3, 2, true, 1],
    ['f', 1, 4, false, 1],
    ['a', 0, 5, false, 0],
    ['e', 0, 5, false, 0],
  ])
})

const ITEMS = ['a', 'b', 'c', 'd']
function answers(rows: readonly (readonly (number | null)[])[]) {
  return rows.flatMap((row, person) =>
    row.map((value, i) => ({ personId: `p${person}`, itemId: ITEMS[i] ?? '', value })),
  )
}
const shape = [1, 2, 3, 4]

test('[RAT-11] five people with one shape at different heights agree wholly on where the highs and lows are', () => {
  const rows = [shape, shape.map((v) => v + 1), shape.map((v) => v + 2), shape.map((v) => v + 3), shape]
  expect(shapeAgreement(ITEMS, answers(rows))).toEqual({ w: 1, raters: 5, actions: 4 })
})

test('[RAT-11] it is not said of four people, of three actions, nor when most are flat; who left one out is not counted', () => {
  const flat = [4, 4, 4, 4]
  expect(shapeAgreement(ITEMS, answers([shape, shape, shape, shape]))).toBeNull()
  expect(shapeAgreement(ITEMS.slice(0, 3), answers([shape, shape, shape, shape, shape]))).toBeNull()
  expect(shapeAgreement(ITEMS, answers([shape, shape, flat, flat, flat]))).toBeNull()
  expect(shapeAgreement(ITEMS, answers([shape, shape, shape, flat, flat]))?.raters).toBe(5)
  expect(shapeAgreement(ITEMS, answers([shape, shape, shape, shape, [1, 2, null, 4]]))).toBeNull()
})
