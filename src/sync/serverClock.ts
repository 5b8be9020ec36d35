// The server's time as this window knows it, whatever the device's own clock says: an hour off, or set while we look.
//
// Each question gives the server's time and how long the answer took; the truth lies within half of that. The quickest of
// the last answers counts, because it is wrong by the least.

export interface ServerClock {
  /** The server's time, in milliseconds; the device's own until the first answer. */
  now(): number
  /** Milliseconds the server is ahead of this device; null before the first answer. */
  offsetMs(): number | null
  /** Asks the server once. False when no answer came. */
  ask(): Promise<boolean>
}

/** How many answers are remembered: old ones must go, because clocks drift. */
const REMEMBERED = 5
/** The device's clock was set meanwhile when the new offset lies further off than the answers can be wrong. */
const SLACK_MS = 50

interface Sample {
  readonly offsetMs: number
  /** The offset is wrong by this much at most. */
  readonly errorMs: number
}

/** `askServer`: the server's time, or null when it does not answer. `now`: this device's clock. */
export function createServerClock(askServer: () => Promise<number | null>, now: () => number): ServerClock {
  let samples: readonly Sample[] = []
  const best = () =>
    samples.reduce<Sample | null>((a, b) => (a === null || b.errorMs < a.errorMs ? b : a), null)
  return {
    now: () => now() + (best()?.offsetMs ?? 0),
    offsetMs: () => best()?.offsetMs ?? null,
    async ask() {
      const sent = now()
      const server = await askServer()
      const came = now()
      if (server === null || came < sent) return false // no answer, or the clock was set back meanwhile
      const sample = { offsetMs: server - (sent + came) / 2, errorMs: (came - sent) / 2 }
      const known = best()
      const disagree =
        known !== null &&
        Math.abs(known.offsetMs - sample.offsetMs) > known.errorMs + sample.errorMs + SLACK_MS
      samples = disagree ? [sample] : [...samples, sample].slice(-REMEMBERED)
      return true
    },
  }
}
