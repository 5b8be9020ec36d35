// Whether raters agree on where the highs and lows of the curve are, whatever height each gives it.

export interface Concordance {
  /** 0 to 1. */
  readonly w: number
  readonly chiSquare: number
  readonly df: number
}

/**
 * Kendall's W with correction for ties: W = 12S / (m²(k³ − k) − mΣT). One row per rater, each with a level for every
 * one of the same k actions.
 *
 * Null when it is undefined: fewer than two raters or actions, or every rater gives all actions one level.
 * Says nothing on height: three people with one shape at three heights have W = 1.
 *
 * Source: reference/facilitation.md 3.2; equals the Friedman statistic χ² = m(k − 1)W.
 */
export function kendallsW(rows: readonly (readonly number[])[]): Concordance | null {
  const m = rows.length
  const k = rows[0]?.length ?? 0
  if (rows.some((row) => row.length !== k)) throw new Error('raters with different numbers of actions')
  if (m < 2 || k < 2) return null
  const sums = Array.from({ length: k }, () => 0)
  let ties = 0
  for (const row of rows) {
    for (const [i, rank] of ranksOf(row).entries()) sums[i] = (sums[i] ?? 0) + rank
    for (const t of tieSizes(row)) ties += t ** 3 - t
  }
  const mean = (m * (k + 1)) / 2
  const s = sums.reduce((sum, rank) => sum + (rank - mean) ** 2, 0)
  const possible = m ** 2 * (k ** 3 - k) - m * ties
  if (possible === 0) return null
  const w = (12 * s) / possible
  return { w, chiSquare: m * (k - 1) * w, df: k - 1 }
}

/** The rank of each value, 1 for the lowest; equal ones share the mean of theirs. */
function ranksOf(row: readonly number[]): number[] {
  return row.map((value) => {
    const below = row.filter((other) => other < value).length
    const equal = row.filter((other) => other === value).length
    return below + (equal + 1) / 2
  })
}

function tieSizes(row: readonly number[]): number[] {
  return [...new Set(row)].map((value) => row.filter((other) => other === value).length)
}
