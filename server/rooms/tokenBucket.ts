// A bucket that refills at a steady rate: bursts pass, a steady flood does not.

export interface TokenBucket {
  /** False when less than `amount`, by default 1, is left. */
  take(amount?: number): boolean
}

/** Holds `capacity`, is full at first, and gets `perSecond` back. `now` in milliseconds. */
export function createTokenBucket(capacity: number, perSecond: number, now: () => number): TokenBucket {
  let left = capacity
  let last = now()
  return {
    take(amount = 1) {
      const time = now()
      left = Math.min(capacity, left + (Math.max(0, time - last) / 1000) * perSecond)
      last = time
      if (left < amount) return false
      left -= amount
      return true
    },
  }
}
