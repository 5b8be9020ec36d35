// Whether the people of a round agree on where the highs and lows are, whatever height each gives the curve.
import { must } from '../must.ts'
import { kendallsW } from './kendallsW.ts'

export interface ShapeAgreement {
  /** Kendall’s W, 0 to 1. */
  readonly w: number
  /** People who gave every action a level. */
  readonly raters: number
  readonly actions: number
}

/** Of fewer people or actions it would say little, and of few people too much. */
const RATERS_MIN = 5
const ACTIONS_MIN = 4

/**
 * Null with too few people or actions, and when most people give all actions one level: then there are no highs and lows.
 * Who left one out or cannot say is not counted.
 */
export function shapeAgreement(
  itemIds: readonly string[],
  ballots: readonly { readonly personId: string; readonly itemId: string; readonly value: number | null }[],
): ShapeAgreement | null {
  if (itemIds.length < ACTIONS_MIN) return null
  const byPerson = new Map<string, Map<string, number>>()
  for (const { personId, itemId, value } of ballots) {
    if (value === null || !itemIds.includes(itemId)) continue
    const own = byPerson.get(personId) ?? new Map<string, number>()
    byPerson.set(personId, own.set(itemId, value))
  }
  const rows = [...byPerson.values()]
    .filter((own) => own.size === itemIds.length)
    .map((own) => itemIds.map((itemId) => must(own.get(itemId))))
  const flat = rows.filter((row) => new Set(row).size === 1).length
  if (rows.length < RATERS_MIN || 2 * flat > rows.length) return null
  const agreement = kendallsW(rows)
  return agreement === null ? null : { w: agreement.w, raters: rows.length, actions: itemIds.length }
}
