// One clock for all nodes: the store's. Whatever a machine's own clock says, timers end at the same moment at each of them.
import type { SharedStorage } from '../storage/sharedStorage.ts'

const ASK_MS = 10_000

export interface SharedClock {
  /** Milliseconds since 1970, by the store's clock. Never goes back. */
  now(): number
  stop(): void
}

/** Rejects when the store cannot be asked. Later failures leave the clock as it runs. */
export async function startSharedClock(
  shared: Pick<SharedStorage, 'clock'>,
  ticks: () => number,
): Promise<SharedClock> {
  let offset = 0
  let bestTrip = Number.POSITIVE_INFINITY
  let last = 0
  const ask = async () => {
    const before = ticks()
    const there = await shared.clock()
    const trip = ticks() - before
    // A quick answer says more than a slow one; a good one of long ago is worth less and less.
    bestTrip *= 1.5
    if (trip > bestTrip) return
    bestTrip = trip
    offset = there + trip / 2 - ticks()
  }
  await ask()
  const asking = setInterval(() => void ask().catch(() => {}), ASK_MS) // the store is away: readyz says so
  asking.unref()
  return {
    now() {
      last = Math.max(last, Math.round(ticks() + offset))
      return last
    },
    stop: () => clearInterval(asking),
  }
}
