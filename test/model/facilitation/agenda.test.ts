import { expect, test } from 'vitest'
import {
  agendaDrift,
  defaultAgenda,
  expectedEnd,
  goToPhase,
  sortedPhases,
} from '../../../src/model/facilitation/agenda.ts'
import type { Phase } from '../../../src/model/facilitation/phase.ts'
import type { Round } from '../../../src/model/facilitation/round.ts'
import { turnout } from '../../../src/model/facilitation/rounds.ts'
import { emptySession, type SessionRecords } from '../../../src/model/facilitation/sessionRecords.ts'

const MINUTE = 60_000

function agendaOf(spentMinutes: readonly number[], running: number | null, sinceMinutes = 0): SessionRecords {
  let n = 0
  const phases = defaultAgenda(() => `phase:${n++}`).flatMap((change) =>
    change.op === 'put' ? [change.record as Phase] : [],
  )
  const session = emptySession()
  return {
    ...session,
    phases: new Map(phases.map((p, i) => [p.id, { ...p, spentMs: (spentMinutes[i] ?? 0) * MINUTE }])),
    state: {
      ...session.state,
      phaseId: running === null ? null : `phase:${running}`,
      phaseSince: running === null ? null : sinceMinutes * MINUTE,
    },
  }
}

test.each([
  ['not begun', [], null, 0],
  ['the first, as long as planned, is left', [20], null, 0],
  ['five minutes early', [15], 1, -5],
  ['ten minutes late, and the second has just begun', [30], 1, 10],
  ['and the second is over its forty minutes by five', [30, 45], 1, 15],
])('[SES-28] drift when %s', (_when, spent, running, minutes) => {
  expect(agendaDrift(agendaOf(spent, running), 0)).toBe(minutes * MINUTE)
})

test('[SES-28] the present stay counts; the end is expected after what is left of the plan', () => {
  const session = agendaOf([20, 30], 1, 100)
  expect(agendaDrift(session, 115 * MINUTE)).toBe(5 * MINUTE)
  // rate 25, frictions 30, intended 25, plan 30, close 10; nothing is left of the second.
  expect(expectedEnd(session, 115 * MINUTE)).toBe((115 + 120) * MINUTE)
  expect(sortedPhases(session)).toHaveLength(7)
})

test('[SES-11] a rating phase begins with the cursors off, also where they were switched on before; nothing else touches the choice', () => {
  const session = agendaOf([], 1)
  const chosen = (cursors: 'auto' | 'on' | 'off', kind: string) => {
    const phase = sortedPhases(session).find((each) => each.kind === kind)
    const gone = goToPhase({ ...session, state: { ...session.state, cursors } }, phase?.id ?? '', 0)
    const fields = gone.ok
      ? gone.value.flatMap((change) => (change.op === 'state' ? [change.fields] : []))
      : []
    return Object.assign({}, ...fields).cursors
  }
  expect(chosen('on', 'rate')).toBe('auto')
  for (const [cursors, kind] of [
    ['on', 'frictions'],
    ['off', 'rate'],
    ['auto', 'rate'],
  ] as const)
    expect(chosen(cursors, kind)).toBeUndefined()
})

test('[SES-30] the turnout: who can answer and is here, and who answered and left', () => {
  const round = {
    id: 'round:r',
    kind: 'rating',
    itemIds: ['a', 'b'],
    leadersAnswer: false,
  } as unknown as Round
  const progress = new Map(
    [
      ['ann', 2],
      ['bob', 1],
      ['left', 2],
      ['took-it-back', 0],
    ].map(([personId, answered]) => [
      `round:r/${personId}`,
      {
        id: `round:r/${personId}`,
        roundId: 'round:r',
        personId: String(personId),
        answered: Number(answered),
      },
    ]),
  )
  const here = [
    { id: 'ann', role: 'participant' },
    { id: 'bob', role: 'participant' },
    { id: 'idle', role: 'participant' },
    { id: 'wall', role: 'display' },
    { id: 'onlooker', role: 'observer' },
    { id: 'chair', role: 'facilitator' },
  ]
  expect(turnout({ progress, written: new Map() }, round, here)).toEqual({ done: 2, begun: 3, expected: 4 })
  expect(
    turnout({ progress, written: new Map() }, { ...round, leadersAnswer: true } as Round, here).expected,
  ).toBe(5)
})
