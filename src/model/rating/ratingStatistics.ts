// What is shown of the answers to one blind rating: docs/spec/ratings.md.
import type { LevelCount } from '../schema/meta.ts'
import { agreementCut } from './agreementCut.ts'
import { quantile } from './quantile.ts'

/** `notEnough`: fewer than 3. `few`: fewer than 5 and not split. */
export type RatingLabel = 'notEnough' | 'split' | 'few' | 'aligned' | 'mixed'

export interface RatingStatistics {
  /** Answers on the scale; "cannot say" is not among them. */
  readonly n: number
  readonly cannotSay: number
  /** Ascending, so that no order of arrival shows. */
  readonly sorted: readonly number[]
  /** How many answers each level has, from level 1. */
  readonly counts: readonly number[]
  /** Null below 3 answers, as everything that follows: a group value of two is a person's. */
  readonly median: number | null
  /** Mean distance from the median, in levels. */
  readonly ad: number | null
  readonly low: number | null
  readonly high: number | null
  /** Quartiles of type 7, for the band; null below 8 answers, where dots say more. */
  readonly quartiles: readonly [number, number] | null
  readonly label: RatingLabel
  /** The curve: none, dashed below 8 answers, solid. */
  readonly stroke: 'none' | 'dashed' | 'solid'
}

/** Comparing with a cut that was rounded to hundredths. */
const TOLERANCE = 0.005

/** From how many answers a group value is shown, dashed; and from how many the curve is solid, with its band. */
const SHOWN_FROM = 3
const SOLID_FROM = 8

/** `answers`: whole levels of 1…levels, in any order. Throws on others: they are refused when they arrive. */
export function ratingStatistics(
  answers: readonly number[],
  levels: LevelCount,
  cannotSay = 0,
): RatingStatistics {
  const counts = Array.from({ length: levels }, () => 0)
  for (const level of answers) {
    if (!Number.isInteger(level) || level < 1 || level > levels)
      throw new Error(`level ${level} of ${levels}`)
    counts[level - 1] = (counts[level - 1] ?? 0) + 1
  }
  const sorted = answers.toSorted((a, b) => a - b)
  const n = sorted.length
  const common = { n, cannotSay, sorted, counts }
  if (n < SHOWN_FROM)
    return {
      ...common,
      median: null,
      ad: null,
      low: null,
      high: null,
      quartiles: null,
      label: 'notEnough',
      stroke: 'none',
    }
  const median = quantile(sorted, 0.5)
  const ad = sorted.reduce((sum, level) => sum + Math.abs(level - median), 0) / n
  return {
    ...common,
    median,
    ad,
    low: quantile(sorted, 0),
    high: quantile(sorted, 1),
    quartiles: n >= SOLID_FROM ? [quantile(sorted, 0.25), quantile(sorted, 0.75)] : null,
    label: labelOf(counts, n, ad, levels),
    stroke: n >= SOLID_FROM ? 'solid' : 'dashed',
  }
}

function labelOf(counts: readonly number[], n: number, ad: number, levels: LevelCount): RatingLabel {
  if (isSplit(counts, n, levels)) return 'split'
  if (n < 5) return 'few'
  return ad <= agreementCut(n, levels) + TOLERANCE ? 'aligned' : 'mixed'
}

/** As many at both ends as a panel of experts calls disagreement (RAND/UCLA), extended below 8 and above 16 answers. */
function isSplit(counts: readonly number[], n: number, levels: LevelCount): boolean {
  const third = levelsOfThird(levels)
  const enough = Math.max(2, Math.floor((n + 1) / 3))
  const sum = (part: readonly number[]) => part.reduce((all, count) => all + count, 0)
  return sum(counts.slice(0, third)) >= enough && sum(counts.slice(-third)) >= enough
}

/** How many levels the lowest and the highest third have. */
export function levelsOfThird(levels: LevelCount): number {
  return THIRD[levels]
}

const THIRD: Readonly<Record<LevelCount, number>> = { 5: 2, 7: 2, 11: 4 }
