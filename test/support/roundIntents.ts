// What a group may make of revealed rounds: levels that are taken as marks, dots that become weights.
import type { StoredRecord } from '../../src/model/change.ts'
import * as round from '../../src/model/commands/round.ts'
import { type Intent, on, yesOrNo } from './intent.ts'

const { medianOf, ...commands } = round
export const ROUND_COMMANDS = commands

const REVEALED = {
  number: 1,
  firstId: 'round:1',
  personaId: 'persona:p',
  offerId: 'offer:o',
  n: 3,
  cannotSay: 0,
  closedAt: 1,
  decision: null,
}

/** Two actions that were rated, and dots on two frictions. */
export function roundRecords(): StoredRecord[] {
  const rating = { ...REVEALED, roundId: 'round:r', kind: 'rating', itemKind: 'actions', levels: 7 }
  const vote = { ...REVEALED, roundId: 'round:v', kind: 'dots', itemKind: 'frictions', levels: null }
  const none = { personaId: null, offerId: null }
  return [
    { ...rating, id: 'round:r/action:a', itemId: 'action:a', values: [2, 3, 6] },
    { ...rating, id: 'round:r/action:b', itemId: 'action:b', values: [4, 5, 5] },
    { ...vote, ...none, id: 'round:v/friction:f', itemId: 'friction:f', values: [1, 2] },
    { ...vote, ...none, id: 'round:v/friction:g', itemId: 'friction:g', values: [3] },
  ]
}

export const ROUND_INTENTS: Readonly<Record<keyof typeof ROUND_COMMANDS, Intent>> = {
  takeLevel: on('rounds', (record, a) => {
    const median = medianOf(record)
    if (median !== null && yesOrNo(a)) return round.takeLevel(a.seen, record.id, median, '')
    return round.takeLevel(a.seen, record.id, 1 + a.dice(7), 'Trop loin')
  }),
  takeMedians: (a) => round.takeMedians(a.seen, 'round:r'),
  weighFrictions: (a) => round.weighFrictions(a.seen, 'round:v'),
}
