// Which customers to keep at all costs, which to develop, which cost more than they bring (CPP, CCM, CNR; C5, C6).
//
// Own operational form of Peppers and Rogers' most valuable, most growable and below zero:
// actual = margin − cost to serve, in twelve months. CNR: actual < 0. CPP: the top share of the customers by actual. CCM:
// the top share by potential − actual, where that is above zero. In this order; the others are to be maintained.
//
// Invariants
// - A group is never split: from the best down, those that begin within the share belong. Equals go together.
// - What nobody said is not zero: without its numbers a group has no segment, without a potential it is never CCM.
// - A segment is a reading. What is done with customers is decided by people (`decision`), and never proposed as letting go.
//
// Source: reference/retention.md 2.7.
import { compareOrdered } from '../order.ts'
import { figuresOf } from '../plan/figuresOf.ts'
import type { Records } from '../records.ts'
import type { CustomerGroup, GroupDecision } from '../schema/customerGroup.ts'
import type { Segment } from '../schema/measure.ts'

/** One customer in five, unless the team says otherwise. */
export const DEFAULT_TOP_SHARE = 0.2

export type GroupSegment = Exclude<Segment, 'all'>
type GroupNumber = 'customers' | 'marginCents' | 'serveCents'

export interface PlacedGroup {
  readonly group: CustomerGroup
  /** Of one customer, in twelve months; below zero when serving costs more than it brings. */
  readonly actualCents: number | null
  /** Potential − actual; null when one is not known. */
  readonly growthCents: number | null
  /** Null when one of its numbers is missing. */
  readonly segment: GroupSegment | null
  readonly missing: readonly GroupNumber[]
  /** What the literature does with such customers: a proposal. Those below zero are developed or served for less first. */
  readonly proposal: GroupDecision | null
  /** Decided to let go, without a reason: as if nothing were decided. */
  readonly isUnreasoned: boolean
}

export interface SegmentTotal {
  readonly customers: number
  /** Of all customers that have a segment, 0 to 1; null when there are none. */
  readonly share: number | null
  /** Of all of them, in twelve months. */
  readonly actualCents: number
}

export interface Segmentation {
  readonly topShare: number
  readonly groups: readonly PlacedGroup[]
  readonly totals: Readonly<Record<GroupSegment, SegmentTotal>>
}

const PROPOSALS: Readonly<Record<GroupSegment, GroupDecision>> = {
  mostPrecious: 'retain',
  maximumGrowth: 'develop',
  unprofitable: 'lowerCost',
  others: 'maintain',
}

export function segmentation({
  customerGroups,
  figures,
}: Pick<Records, 'customerGroups' | 'figures'>): Segmentation {
  const topShare = figuresOf(figures).topShare ?? DEFAULT_TOP_SHARE
  const weighed = [...customerGroups.values()].sort(compareOrdered).map(weigh)
  const placed = weighed.filter(({ missing }) => missing.length === 0)
  const all = placed.reduce((sum, { group }) => sum + (group.customers ?? 0), 0)
  const precious = topOf(placed, (each) => each.actualCents, topShare * all)
  const growing = topOf(placed, (each) => each.growthCents, topShare * all)
  const segmentOf = (each: Weighed): GroupSegment | null => {
    if (each.missing.length > 0) return null
    if ((each.actualCents ?? 0) < 0) return 'unprofitable'
    if (precious.has(each)) return 'mostPrecious'
    return growing.has(each) ? 'maximumGrowth' : 'others'
  }
  const groups = weighed.map((each): PlacedGroup => {
    const segment = segmentOf(each)
    const { decision, reason } = each.group
    return {
      ...each,
      segment,
      proposal: segment === null ? null : proposalFor(segment, each.growthCents),
      isUnreasoned: decision === 'letGo' && reason.trim() === '',
    }
  })
  const totalOf = (segment: GroupSegment): SegmentTotal => {
    const among = groups.filter((each) => each.segment === segment)
    const customers = among.reduce((sum, { group }) => sum + (group.customers ?? 0), 0)
    return {
      customers,
      share: all === 0 ? null : customers / all,
      actualCents: among.reduce(
        (sum, each) => sum + (each.actualCents ?? 0) * (each.group.customers ?? 0),
        0,
      ),
    }
  }
  return {
    topShare,
    groups,
    totals: {
      mostPrecious: totalOf('mostPrecious'),
      maximumGrowth: totalOf('maximumGrowth'),
      unprofitable: totalOf('unprofitable'),
      others: totalOf('others'),
    },
  }
}

type Weighed = Pick<PlacedGroup, 'group' | 'actualCents' | 'growthCents' | 'missing'>

function weigh(group: CustomerGroup): Weighed {
  const { marginCents, serveCents, potentialCents } = group
  const actualCents = marginCents === null || serveCents === null ? null : marginCents - serveCents
  return {
    group,
    actualCents,
    growthCents: actualCents === null || potentialCents === null ? null : potentialCents - actualCents,
    missing: (['customers', 'marginCents', 'serveCents'] as const).filter((field) => group[field] === null),
  }
}

/** Those above zero that begin within the first `places` customers, from the highest value down. */
function topOf(
  placed: readonly Weighed[],
  numberOf: (each: Weighed) => number | null,
  places: number,
): ReadonlySet<Weighed> {
  const ranked = placed
    .flatMap((each) => {
      const value = numberOf(each)
      return value === null || value <= 0 || each.group.customers === 0 ? [] : [{ each, value }]
    })
    .sort((a, b) => b.value - a.value)
  // Shares such as 0.07 are not exact: 7 of 100 places must not count as a little more than 7.
  const end = places - 1e-9 * places
  let before = 0
  let lowest = Number.POSITIVE_INFINITY
  for (const { each, value } of ranked) {
    if (before < end) lowest = value
    before += each.group.customers ?? 0
  }
  return new Set(ranked.filter(({ value }) => value >= lowest).map(({ each }) => each))
}

/** Below zero: developed where there is something to gain, else served for less. Never let go. */
function proposalFor(segment: GroupSegment, growthCents: number | null): GroupDecision {
  return segment === 'unprofitable' && growthCents !== null && growthCents > 0
    ? 'develop'
    : PROPOSALS[segment]
}
