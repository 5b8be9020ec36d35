import { CHECK_KEYS, type CheckKey } from '../../../model/schema/check.ts'

/** The gates in the order in which they open: the promise, the fundamentals, then the rest (T9, T10, T7, T5, O6). */
export const GATE_GROUPS = ['promise', 'fundamentals', 'components', 'customer', 'market'] as const
export type GateGroup = (typeof GATE_GROUPS)[number]

const FIRST_OF: Readonly<Record<GateGroup, CheckKey>> = {
  promise: 'promiseNeed',
  fundamentals: 'customerLogic',
  components: 'identify',
  customer: 'idealCustomer',
  market: 'marketReview',
}

/** The questions of a group, in the method's order. */
export function keysOf(group: GateGroup): readonly CheckKey[] {
  const from = CHECK_KEYS.indexOf(FIRST_OF[group])
  const next = GATE_GROUPS[GATE_GROUPS.indexOf(group) + 1]
  return CHECK_KEYS.slice(from, next === undefined ? undefined : CHECK_KEYS.indexOf(FIRST_OF[next]))
}
