/**
 * Type 7 quantile, the one of R, spreadsheets and d3: at (n − 1)p among the sorted values, between neighbours in
 * proportion. `sorted` ascending, not empty; `share` from 0 to 1.
 */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)]
  const high = sorted[Math.ceil(at)]
  if (low === undefined || high === undefined) throw new Error(`quantile ${share} of ${sorted.length} values`)
  return low + (high - low) * (at - Math.floor(at))
}
