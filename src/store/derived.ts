// Readings of the records that several components share: worked out once for all who ask, and again only when one of
// their inputs changed.
import type { RecordsState } from './recordsStore.ts'

/** What was worked out last, for a reading that keeps what stayed the same. */
export interface Before<Inputs, Value> {
  readonly inputs: Inputs
  readonly value: Value
}

/**
 * Remembers the last value only: a window has one workshop open. `compute` may give back the value before, so that
 * whoever reads it does not render.
 */
export function derived<const Inputs extends readonly unknown[], Value>(
  inputsOf: (state: RecordsState) => Inputs,
  compute: (inputs: Inputs, before: Before<Inputs, Value> | null) => Value,
): (state: RecordsState) => Value {
  let before: Before<Inputs, Value> | null = null
  return (state) => {
    const inputs = inputsOf(state)
    if (before === null || inputs.some((input, i) => input !== before?.inputs[i]))
      before = { inputs, value: compute(inputs, before) }
    return before.value
  }
}

/** `next`, with each list that holds the same things as before being the list of before. */
export function keepLists<Key, Item>(
  next: ReadonlyMap<Key, readonly Item[]>,
  before: ReadonlyMap<Key, readonly Item[]> | undefined,
): ReadonlyMap<Key, readonly Item[]> {
  if (before === undefined) return next
  return new Map(
    [...next].map(([key, list]) => {
      const old = before.get(key)
      return [key, old !== undefined && sameItems(list, old) ? old : list]
    }),
  )
}

export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i])
}
