// Gates before programmes: the base promise (T9), then the three fundamentals (T10), then the rest; and the five
// components as a checklist (T7).
import type { Records } from '../records.ts'
import { CHECK_KEYS, type Check, type CheckAnswer, type CheckKey, checkId } from '../schema/check.ts'
import type { MeasureId } from '../schema/ids.ts'
import type { Measure } from '../schema/measure.ts'

export const CHECK_GROUPS = {
  promise: ['promiseNeed', 'promiseKept', 'promiseTime', 'promisePrice', 'promiseCapacity'],
  fundamentals: ['customerLogic', 'dataManagement', 'channelCoherence'],
  components: ['identify', 'adapt', 'amplify', 'control', 'evaluate'],
  idealCustomer: ['idealCustomer', 'repurchaseBenefits'],
  market: ['marketReview'],
} as const satisfies Readonly<Record<string, readonly CheckKey[]>>
export type CheckGroup = keyof typeof CHECK_GROUPS

export interface CheckReading {
  readonly key: CheckKey
  /** Null while nobody answered. */
  readonly answer: CheckAnswer | null
  readonly note: string
}

export interface GroupReading {
  readonly checks: readonly CheckReading[]
  readonly yes: number
  readonly partly: number
  readonly no: number
  readonly unanswered: number
}

/**
 * `open`: all answered yes. `closed`: one is answered no. `partly`: all answered, none with no, not all with yes.
 * `unanswered`: something is left to answer, and nothing is answered no.
 */
export type GateState = 'open' | 'partly' | 'closed' | 'unanswered'

export interface Gate {
  readonly group: 'promise' | 'fundamentals'
  readonly state: GateState
  /** The gate before it is not open: what it says counts only once that one is. */
  readonly waits: boolean
}

export function readCheck(checks: Records['checks'], key: CheckKey): CheckReading {
  const of = (aspect: Check['aspect']) => checks.get(checkId(key, aspect))
  const [answer, note] = [of('answer'), of('note')]
  return {
    key,
    answer: answer?.aspect === 'answer' ? answer.value : null,
    note: note?.aspect === 'note' ? note.value : '',
  }
}

export function readGroup(checks: Records['checks'], group: CheckGroup): GroupReading {
  const readings = CHECK_GROUPS[group].map((key) => readCheck(checks, key))
  const count = (answer: CheckAnswer | null) => readings.filter((reading) => reading.answer === answer).length
  return {
    checks: readings,
    yes: count('yes'),
    partly: count('partly'),
    no: count('no'),
    unanswered: count(null),
  }
}

/** The two gates, in the order in which they are passed: no programme makes up for a poor offer. */
export function gates(checks: Records['checks']): readonly [Gate, Gate] {
  const promise = groupState(readGroup(checks, 'promise'))
  const fundamentals = groupState(readGroup(checks, 'fundamentals'))
  return [
    { group: 'promise', state: promise, waits: false },
    { group: 'fundamentals', state: fundamentals, waits: promise !== 'open' },
  ]
}

/** What a gate that is not open is: each has its own words, because each asks for something else. */
export type UnpassedState = Exclude<GateState, 'open'>
const UNPASSED: readonly UnpassedState[] = ['closed', 'partly', 'unanswered']

/** The states of the gates that are not open, each once, the worst first. */
export function unpassedStates(checks: Records['checks']): UnpassedState[] {
  const states = gates(checks).map(({ state }) => state)
  return UNPASSED.filter((state) => states.includes(state))
}

/** A programme that was decided or runs: what the gates come before. */
export function isProgramme({ status }: Pick<Measure, 'status'>): boolean {
  return status === 'decided' || status === 'running'
}

/**
 * Measures that were decided or run while a gate is not open: they come too early. A gate nobody answered is not passed
 * either. In no order.
 */
export function measuresPastGates({ checks, measures }: Pick<Records, 'checks' | 'measures'>): MeasureId[] {
  if (unpassedStates(checks).length === 0) return []
  return [...measures.values()].filter(isProgramme).map(({ id }) => id)
}

/** Of all that is asked: what share is answered yes, partly counting half. */
export function completeness({ checks, yes, partly }: GroupReading): number {
  return (yes + partly / 2) / checks.length
}

export function groupState({ checks, yes, no, unanswered }: GroupReading): GateState {
  if (no > 0) return 'closed'
  if (unanswered > 0) return 'unanswered'
  return yes === checks.length ? 'open' : 'partly'
}

/** Every check is in exactly one group. */
export const GROUPED_KEYS: readonly CheckKey[] = CHECK_KEYS.filter((key) =>
  Object.values(CHECK_GROUPS).some((keys) => (keys as readonly CheckKey[]).includes(key)),
)
