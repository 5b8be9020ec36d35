// Where the satisfaction falls from one action to the next.
import { must } from '../must.ts'
import type { ActionId } from '../schema/ids.ts'
import { type MarkSeries, type RatedPoint, ratedPoints } from './markSeries.ts'

/** Whether something (channel, department) changes between two neighbouring actions; null when it is not known. */
export type ChangesBetween = (from: ActionId, to: ActionId) => boolean | null

export interface Drop {
  readonly from: RatedPoint
  readonly to: RatedPoint
  /** to − from, in levels: below 0. */
  readonly change: number
  /** The unrated actions in between, in order: with any, nobody knows where between the two it falls. */
  readonly unratedBetween: readonly ActionId[]
  readonly crossesSequences: boolean
  /** One side is a guess and the other measured: the fall may only be the difference between the two. */
  readonly mixesEvidence: boolean
  /** At some step from the one to the other; null when not known, or when nobody was asked. */
  readonly channelChanges: boolean | null
  readonly departmentChanges: boolean | null
}

/**
 * Δᵢ = xᵢ − xᵢ₋₁ between each rated action and the rated one before it; the falls only, the deepest first.
 *
 * - Falls of equal depth keep the order of the journey.
 * - Fewer than two rated actions: no drop, and nothing is known about drops.
 * - The predicates are asked for every step in between, over unrated actions too: one change is enough.
 *
 * Source: docs/method.md#insights. Our own construction: no threshold makes a drop important.
 */
export function drops(
  { points }: MarkSeries,
  hooks: { readonly channelChanges?: ChangesBetween; readonly departmentChanges?: ChangesBetween } = {},
): Drop[] {
  const rated = ratedPoints(points)
  const placeOf = new Map(points.map((p, place) => [p.actionId, place]))
  const steps = rated.slice(1).map((to, i): Drop => {
    const from = must(rated[i])
    const [start, end] = [must(placeOf.get(from.actionId)), must(placeOf.get(to.actionId))]
    const way = points.slice(start, end + 1).map((p) => p.actionId)
    return {
      from,
      to,
      change: to.level - from.level,
      unratedBetween: way.slice(1, -1),
      crossesSequences: from.sequenceId !== to.sequenceId,
      mixesEvidence: from.evidence !== to.evidence,
      channelChanges: changesOnTheWay(way, hooks.channelChanges),
      departmentChanges: changesOnTheWay(way, hooks.departmentChanges),
    }
  })
  return steps.filter((step) => step.change < 0).sort((a, b) => a.change - b.change)
}

function changesOnTheWay(way: readonly ActionId[], changes: ChangesBetween | undefined): boolean | null {
  if (changes === undefined) return null
  const answers = way.slice(1).map((to, i) => changes(must(way[i]), to))
  if (answers.includes(true)) return true
  return answers.includes(null) ? null : false
}
