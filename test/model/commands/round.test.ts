import { expect, test } from 'vitest'
import { medianOf, takeLevel, takeMedians, weighFrictions } from '../../../src/model/commands/round.ts'
import type { Records } from '../../../src/model/records.ts'
import type { RoundRecord } from '../../../src/model/schema/round.ts'

const rating: RoundRecord = {
  id: 'round:r/action:a',
  roundId: 'round:r',
  firstId: 'round:r',
  number: 1,
  kind: 'rating',
  itemKind: 'actions',
  itemId: 'action:a',
  personaId: 'persona:p',
  offerId: 'offer:o',
  levels: 7,
  values: [2, 3, 4, 4],
  n: 4,
  cannotSay: 0,
  closedAt: 1,
  decision: null,
}
const records = {
  rounds: new Map([[rating.id, rating]]),
  actions: new Map([['action:a', {}]]),
  personas: new Map([['persona:p', {}]]),
  offers: new Map([['offer:o', {}]]),
} as unknown as Records

test('[RAT-20] the median becomes the a priori mark, without a word of reason', () => {
  expect(medianOf(rating)).toBe(3.5)
  const taken = takeLevel(records, rating.id, 3.5, ' ')
  expect(taken).toMatchObject({
    ok: true,
    value: [
      { op: 'put', kind: 'marks', record: { evidence: 'apriori', level: 3.5, actionId: 'action:a' } },
      { op: 'put', kind: 'rounds', record: { values: [2, 3, 4, 4], decision: { level: 3.5, reason: '' } } },
    ],
  })
})

test.each([
  [4, '', 'reason-missing'],
  [8, 'so', 'level-out-of-range'],
  [0.5, 'so', 'level-out-of-range'],
  [Number.NaN, 'so', 'level-out-of-range'],
  [4, 'x'.repeat(4001), 'text-too-long'],
] as const)('[RAT-21] level %s with the reason "%s" is refused: %s', (level, reason, code) => {
  expect(takeLevel(records, rating.id, level, reason)).toEqual({ ok: false, code })
})

test('[RAT-21] another level needs a reason, which is kept; below three answers every level does', () => {
  expect(takeLevel(records, rating.id, 4, ' The quiet ones agreed. ')).toMatchObject({
    ok: true,
    value: [{}, { record: { decision: { level: 4, reason: 'The quiet ones agreed.' } } }],
  })
  const two = { ...rating, values: [4, 4], n: 2 }
  const few = { ...records, rounds: new Map([[two.id, two]]) }
  expect(takeLevel(few, two.id, 4, '')).toEqual({ ok: false, code: 'reason-missing' })
  expect(takeLevel({ ...records, actions: new Map() }, rating.id, 3.5, '')).toEqual({
    ok: false,
    code: 'action-missing',
  })
  expect(takeLevel(records, 'round:gone/action:a', 3.5, '')).toEqual({ ok: false, code: 'round-missing' })
})

test('[RAT-22] the dots of a vote are the weights of its frictions; ties stay ties', () => {
  const vote = (itemId: string, values: number[]) => [
    `round:v/${itemId}`,
    {
      ...rating,
      id: `round:v/${itemId}`,
      roundId: 'round:v',
      kind: 'dots',
      itemKind: 'frictions',
      itemId,
      values,
    },
  ]
  const rounds = new Map([
    vote('friction:a', [2, 2]),
    vote('friction:b', [1, 1]),
    vote('friction:c', [1, 3]),
    vote('friction:d', []),
    vote('friction:gone', [1]),
  ] as [string, RoundRecord][])
  const frictions = new Map(['a', 'b', 'c', 'd'].map((id) => [`friction:${id}`, {}]))
  const weighed = weighFrictions({ rounds, frictions } as unknown as Records, 'round:v')
  expect(weighed.ok && weighed.value.map((c) => c.op === 'patch' && [c.id, c.fields.weight])).toEqual([
    ['friction:a', 4],
    ['friction:b', 2],
    ['friction:c', 4],
    ['friction:d', 0],
  ])
  expect(weighFrictions({ rounds: new Map(), frictions } as unknown as Records, 'round:v')).toEqual({
    ok: false,
    code: 'round-missing',
  })
})

test('[RAT-23] all medians nothing was decided about are taken in one step; decided, small and lost ones stay', () => {
  const other = (itemId: string, fields: Partial<RoundRecord>): [string, RoundRecord] => [
    `round:r/${itemId}`,
    { ...rating, id: `round:r/${itemId}`, itemId, ...fields },
  ]
  const several = {
    ...records,
    actions: new Map(['a', 'b', 'c', 'd'].map((id) => [`action:${id}`, {}])),
    rounds: new Map([
      [rating.id, rating],
      other('action:b', { decision: { level: 6, reason: 'so' } }),
      other('action:c', { values: [1, 2], n: 2 }),
      other('action:d', { values: [5, 5, 6], n: 3 }),
      other('action:gone', {}),
      ['round:s/action:d', { ...rating, id: 'round:s/action:d', roundId: 'round:s', itemId: 'action:d' }],
    ]),
  } as unknown as Records
  const taken = takeMedians(several, 'round:r')
  const marks = taken.ok ? taken.value.filter((change) => change.op === 'put' && change.kind === 'marks') : []
  expect(marks).toMatchObject([
    { record: { actionId: 'action:a', level: 3.5 } },
    { record: { actionId: 'action:d', level: 5 } },
  ])
  expect(taken.ok && taken.value).toHaveLength(4)
  expect(takeMedians(several, 'round:none')).toEqual({ ok: false, code: 'round-missing' })
})
