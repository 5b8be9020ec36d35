// How much of what irritates customers somebody answers for. The unowned severity is the headline.
import { ownersByFriction } from '../journey.ts'
import { compareOrdered } from '../order.ts'
import type { Records } from '../records.ts'
import type { Friction } from '../schema/friction.ts'
import type { FrictionId } from '../schema/ids.ts'
import type { FrictionSeverities } from './frictionSeverity.ts'

/** The day by which somebody does something about it, ISO 8601; null when none was set. */
export type DateOf = (friction: Friction) => string | null

export interface Coverage {
  /** The headline: Σ severity of the frictions nobody is accountable for. */
  readonly unownedSeverity: {
    /** Of the n whose severity is known: at least so much. Null when there are unowned frictions and none is known. */
    readonly sum: number | null
    readonly n: number
    /** Unowned frictions whose severity is not known: no weight, or a mark missing. */
    readonly unknown: number
  }
  /** Without an accountable owner: the most severe first, then those of unknown severity. */
  readonly unowned: readonly FrictionId[]
  readonly frictions: number
  /** With at least one accountable owner. */
  readonly owned: number
  /** owned / frictions, 0 to 1; null when there is no friction. */
  readonly ownedShare: number | null
  /** With an accountable owner and a date; null while dates are not asked for. */
  readonly ownedAndDated: number | null
  readonly ownedAndDatedShare: number | null
  /** With more than one accountable owner: two people named one each. They count as owned. */
  readonly severalOwners: readonly FrictionId[]
}

/**
 * Coverage = frictions with an accountable owner (and a date, once `dateOf` is there) / frictions.
 *
 * - Frictions whose action is gone count: they still irritate somebody until they are removed.
 * - No friction: the shares are null, and nothing is unowned. That is no good news in itself.
 * - An owner says who answers, not that anything gets better.
 *
 * Source: docs/method.md#insights, T4.
 */
export function coverage(
  records: Pick<Records, 'frictions' | 'responsibilities' | 'owners'>,
  severities: FrictionSeverities,
  dateOf?: DateOf,
): Coverage {
  const owners = ownersByFriction(records)
  const all = [...records.frictions.values()].sort(compareOrdered)
  const owned = all.filter((f) => owners.has(f.id))
  const dated = dateOf === undefined ? null : owned.filter((f) => dateOf(f) !== null).length
  const known = new Map(severities.ranked.map((r) => [r.frictionId, r.severity]))
  const rank = new Map([...known.keys()].map((id, i) => [id, i]))
  const rankOf = ({ id }: Friction) => rank.get(id) ?? rank.size
  const unowned = all.filter((f) => !owners.has(f.id)).sort((a, b) => rankOf(a) - rankOf(b))
  const sums = unowned.flatMap((f) => known.get(f.id) ?? [])
  const share = (part: number | null) => (part === null || all.length === 0 ? null : part / all.length)
  return {
    unownedSeverity: {
      sum: sums.length === 0 && unowned.length > 0 ? null : sums.reduce((sum, one) => sum + one, 0),
      n: sums.length,
      unknown: unowned.length - sums.length,
    },
    unowned: unowned.map((f) => f.id),
    frictions: all.length,
    owned: owned.length,
    ownedShare: share(owned.length),
    ownedAndDated: dated,
    ownedAndDatedShare: share(dated),
    severalOwners: owned.filter((f) => (owners.get(f.id)?.length ?? 0) > 1).map((f) => f.id),
  }
}
