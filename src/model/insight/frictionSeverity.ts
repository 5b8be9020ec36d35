// How much a friction weighs: the team's weight times what is missing to the intended level.
import { compareOrdered } from '../order.ts'
import type { Records } from '../records.ts'
import type { Friction } from '../schema/friction.ts'
import type { ActionId, FrictionId } from '../schema/ids.ts'
import { type MarkSeries, type RatedPoint, ratedPoints } from './markSeries.ts'

/** The weight the team or its votes gave, 0 or more, in any unit they share; null when nobody gave one. */
export type WeightOf = (friction: Friction) => number | null

export interface SeverityInput {
  readonly frictions: Records['frictions']
  /** Us as we are, for one persona. */
  readonly today: MarkSeries
  /** Us as intended, for the same persona. */
  readonly intended: MarkSeries
  readonly weightOf: WeightOf
}

export interface MeasuredFriction {
  readonly frictionId: FrictionId
  readonly actionId: ActionId
  readonly today: RatedPoint
  readonly intendedLevel: number
  /** max(0, intended − today), in levels. */
  readonly shortfall: number
}

export interface RankedFriction extends MeasuredFriction {
  readonly weight: number
  /** weight × shortfall: weights times levels. Compares within one workshop and persona only. */
  readonly severity: number
}

export interface UnmeasuredFriction {
  readonly frictionId: FrictionId
  /** Of the action it was written for, which may be gone. */
  readonly actionId: ActionId
  readonly missing: 'today' | 'intended' | 'both' | 'place'
}

/** Every friction is in exactly one of the three. */
export interface FrictionSeverities {
  /** The most severe first; ties in the order of the journey. */
  readonly ranked: readonly RankedFriction[]
  /** The severity is not known, and is not 0. The largest shortfall first; ties in the order of the journey. */
  readonly withoutWeight: readonly MeasuredFriction[]
  /** Without a mark on one side, or not on the journey. In its order, those off it last. */
  readonly unmeasured: readonly UnmeasuredFriction[]
}

/**
 * severity = weight × max(0, intended − today), per friction.
 *
 * - Today at or above intended: the shortfall is 0, never negative.
 * - Several frictions of one action share its shortfall: the marks cannot tell them apart, only the weights can.
 * - A shortfall between two guesses is a guess: `today.evidence` says so. Intentions are never verified.
 *
 * Source: docs/method.md#insights. A rule for ranking, not a finding about customers.
 *
 * @throws RangeError on a weight that is negative or not finite, and when the two series are of two personas.
 */
export function frictionSeverity({
  frictions,
  today,
  intended,
  weightOf,
}: SeverityInput): FrictionSeverities {
  if (today.choice.personaId !== intended.choice.personaId)
    throw new RangeError(`${today.choice.personaId} is compared with ${intended.choice.personaId}`)
  const places = new Map(today.points.map((p, place) => [p.actionId, place]))
  const todayAt = new Map(ratedPoints(today.points).map((p) => [p.actionId, p]))
  const intendedAt = new Map(ratedPoints(intended.points).map((p) => [p.actionId, p.level]))
  const place = (f: Friction) => places.get(f.actionId) ?? places.size
  const ranked: RankedFriction[] = []
  const withoutWeight: MeasuredFriction[] = []
  const unmeasured: UnmeasuredFriction[] = []
  for (const friction of [...frictions.values()].sort(
    (a, b) => place(a) - place(b) || compareOrdered(a, b),
  )) {
    const { id: frictionId, actionId } = friction
    const weight = checkedWeight(friction, weightOf)
    const here = todayAt.get(actionId)
    const intendedLevel = intendedAt.get(actionId)
    if (here === undefined || intendedLevel === undefined) {
      const side = here !== undefined ? 'intended' : intendedLevel !== undefined ? 'today' : 'both'
      unmeasured.push({ frictionId, actionId, missing: places.has(actionId) ? side : 'place' })
      continue
    }
    const shortfall = Math.max(0, intendedLevel - here.level)
    const measured = { frictionId, actionId, today: here, intendedLevel, shortfall }
    if (weight === null) withoutWeight.push(measured)
    else ranked.push({ ...measured, weight, severity: weight * shortfall })
  }
  ranked.sort((a, b) => b.severity - a.severity)
  withoutWeight.sort((a, b) => b.shortfall - a.shortfall)
  return { ranked, withoutWeight, unmeasured }
}

function checkedWeight(friction: Friction, weightOf: WeightOf): number | null {
  const weight = weightOf(friction)
  if (weight !== null && !(weight >= 0 && weight < Number.POSITIVE_INFINITY))
    throw new RangeError(`${friction.id} weighs ${weight}`)
  return weight
}
