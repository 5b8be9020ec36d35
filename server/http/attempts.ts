// Counts failures per address and of all together, to make guessing hopeless. Who knows a code is not counted, but is refused
// with the others while an address, or all together, have used up their failures: an answer would say which code is right.
import type { SharedStorage } from '../storage/sharedStorage.ts'
import { addressKey } from './addressKey.ts'

export interface Attempts {
  /**
   * May this address try once more? If so, the try counts as failed until `succeeded` is called: of many tries at once,
   * no more are let through than of as many one after the other.
   */
  begin(address: string): boolean | Promise<boolean>
  succeeded(address: string): void | Promise<void>
  /** How long until this address can try again; 0 when it can. */
  waitMs(address: string): number | Promise<number>
}

export interface AttemptLimits {
  readonly perAddress: number
  /** For all addresses together: who guesses may have many. */
  readonly inAll: number
  readonly windowMs: number
}

interface Count {
  count: number
  readonly until: number
}

/** As `createAttempts`, counted in the store for all nodes together. */
export function createSharedAttempts(limits: AttemptLimits, shared: AttemptStore): Attempts {
  return {
    begin: (address) =>
      shared.countAttempt(addressKey(address), limits.perAddress, limits.inAll, limits.windowMs),
    succeeded: (address) => shared.forgiveAttempt(addressKey(address)),
    waitMs: (address) => shared.attemptWaitMs(addressKey(address), limits.perAddress, limits.inAll),
  }
}

type AttemptStore = Pick<SharedStorage, 'countAttempt' | 'forgiveAttempt' | 'attemptWaitMs'>

/** Windows start with the first failure. Never are more addresses remembered than failures are allowed in all. */
export function createAttempts(limits: AttemptLimits, now: () => number): Attempts {
  const byAddress = new Map<string, Count>()
  let all: Count = { count: 0, until: 0 }
  return {
    begin(address) {
      if (all.until <= now()) {
        all = { count: 0, until: now() + limits.windowMs }
        for (const [key, { until }] of byAddress) if (until <= now()) byAddress.delete(key)
      }
      const key = addressKey(address)
      const known = byAddress.get(key)
      const own =
        known !== undefined && known.until > now() ? known : { count: 0, until: now() + limits.windowMs }
      if (own.count >= limits.perAddress || all.count >= limits.inAll) return false
      byAddress.set(key, own)
      own.count++
      all.count++
      return true
    },
    succeeded(address) {
      const own = byAddress.get(addressKey(address))
      if (own !== undefined && own.count > 0) own.count--
      if (all.count > 0) all.count--
    },
    waitMs(address) {
      const own = byAddress.get(addressKey(address))
      const ends = [
        own !== undefined && own.count >= limits.perAddress ? own.until : 0,
        all.count >= limits.inAll ? all.until : 0,
      ]
      return Math.max(0, Math.max(...ends) - now())
    },
  }
}
