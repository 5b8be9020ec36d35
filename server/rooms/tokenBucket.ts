// A bucket that refills at a steady rate: bursts pass, a steady flood does not.

export interface TokenBucket {
  /** False when less than `amount`, by default 1, is left. */
  take(amount?: number): boolean
  /** What is left; less than nothing after a `charge` of more than there was. */
  left(): number
  /** Takes `amount` whatever is left. A negative amount is given back. */
  charge(amount: number): void
}

/** Holds `capacity`, is full at first, and gets `perSecond` back. `now` in milliseconds. */
export function createTokenBucket(capacity: number, perSecond: number, now: () => number): TokenBucket {
  let left = capacity
  let last = now()
  const refill = () => {
    const time = now()
    left = Math.min(capacity, left + (Math.max(0, time - last) / 1000) * perSecond)
    last = time
    return left
  }
  return {
    take(amount = 1) {
      if (refill() < amount) return false
      left -= amount
      return true
    },
    left: refill,
    charge(amount) {
      left = Math.min(capacity, refill() - amount)
    },
  }
}
