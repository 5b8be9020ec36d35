// Up to which spread answers may be called aligned: the largest mean distance from the median that at most 10 % of
// groups answering at random reach (300,000 simulated draws, reference/facilitation.md 3.3).
import type { LevelCount } from '../schema/meta.ts'

const COUNTS = [3, 4, 5, 6, 7, 8, 10, 12, 15] as const
const CUTS: Readonly<Record<LevelCount, readonly number[]>> = {
  5: [0, 0.25, 0.4, 0.5, 0.57, 0.62, 0.7, 0.75, 0.8],
  7: [0, 0.5, 0.6, 0.83, 0.86, 1, 1, 1.17, 1.17],
  11: [0.33, 0.75, 1, 1.33, 1.43, 1.62, 1.7, 1.83, 1.83],
}

/**
 * min(levels / 6, the table's cut of the next smaller n). The sixth of the scale is the published practical limit; from
 * 20 answers on it is the only one. `n` at least 3.
 */
export function agreementCut(n: number, levels: LevelCount): number {
  const limit = levels / 6
  if (n >= 20) return limit
  const cut = CUTS[levels][COUNTS.findLastIndex((count) => count <= n)]
  if (cut === undefined) throw new Error(`no cut for ${n} answers`)
  return Math.min(limit, cut)
}
