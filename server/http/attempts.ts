// Counts failures per address, to make guessing hopeless without ever slowing those who know.

export interface Attempts {
  /** May this address try once more? */
  allows(address: string): boolean
  failed(address: string): void
}

/** At most this many addresses are remembered; over it, those whose window is over are forgotten. */
const ADDRESSES = 10_000

/** Allows `max` failures per window. The window starts with the first failure. */
export function createAttempts(max: number, windowMs: number, now: () => number): Attempts {
  const failures = new Map<string, { count: number; readonly until: number }>()
  const current = (address: string) => {
    const found = failures.get(address)
    return found === undefined || found.until <= now() ? null : found
  }
  return {
    allows: (address) => (current(address)?.count ?? 0) < max,
    failed(address) {
      const found = current(address)
      if (found !== null) {
        found.count++
        return
      }
      if (failures.size >= ADDRESSES)
        for (const [key, { until }] of failures) if (until <= now()) failures.delete(key)
      failures.set(address, { count: 1, until: now() + windowMs })
    },
  }
}
