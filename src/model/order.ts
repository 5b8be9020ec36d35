// Order of the records people arrange by hand: a fractional key in the record, read as (key, id).
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { z } from 'zod/mini'

/** How long a key may grow: some 2,500 insertions at one spot, each next to the one before. */
const KEY_MAX = 500

/** A well-formed fractional index. Not unique: concurrent inserts in one gap give the same key. */
export const orderKeySchema = z.string().check(z.refine(isOrderKey))

export interface Ordered {
  readonly id: string
  readonly orderKey: string
}

/** Total order; the id breaks the ties that concurrent inserts leave. */
export function compareOrdered(a: Ordered, b: Ordered): number {
  return compareText(a.orderKey, b.orderKey) || compareText(a.id, b.id)
}

/** Code-unit order, the same on every machine; `localeCompare` is not. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * The key that puts a record right after `afterId` among `siblings` (any order); null puts it first.
 * Returns null when `afterId` is not one of them. The record that moves must not be among `siblings`.
 *
 * Siblings may share a key, and no key lies between two equal ones: the record then lands behind the ties.
 * A gap that has no room for a key any more gives the key of a neighbour: a tie, which the id breaks.
 */
export function orderKeyAfter(siblings: Iterable<Ordered>, afterId: string | null): string | null {
  return orderKeysAfter(siblings, afterId, 1)?.[0] ?? null
}

/** The ascending keys that put `count` records there, one behind the other. */
export function orderKeysAfter(
  siblings: Iterable<Ordered>,
  afterId: string | null,
  count: number,
): string[] | null {
  const sorted = [...siblings].sort(compareOrdered)
  if (afterId === null) return keysBetween(null, sorted[0]?.orderKey ?? null, count)
  const before = sorted.find((s) => s.id === afterId)
  if (before === undefined) return null
  const next = sorted.find((s) => s.orderKey > before.orderKey)
  return keysBetween(before.orderKey, next?.orderKey ?? null, count)
}

/** The key that puts a record behind all `siblings`. */
export function orderKeyLast(siblings: Iterable<Ordered>): string {
  return orderKeysLast(siblings, 1)[0] as string
}

/** The ascending keys that put `count` records behind all `siblings`. */
export function orderKeysLast(siblings: Iterable<Ordered>, count: number): string[] {
  const last = [...siblings].sort(compareOrdered).at(-1)
  return keysBetween(last?.orderKey ?? null, null, count)
}

/** `count` ascending keys for a new list. */
export function firstOrderKeys(count: number): string[] {
  return generateNKeysBetween(null, null, count)
}

function keysBetween(low: string | null, high: string | null, count: number): string[] {
  return generateNKeysBetween(low, high, count).map((key) => (isOrderKey(key) ? key : (low ?? high ?? key)))
}

function isOrderKey(text: string): boolean {
  // The package does not look at the digits: given others it makes keys that sort anywhere.
  if (text.length > KEY_MAX || !/^[0-9A-Za-z]+$/.test(text)) return false
  try {
    generateKeyBetween(text, null)
    return true
  } catch {
    return false // the package tells a malformed key only by throwing
  }
}
