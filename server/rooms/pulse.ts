// Paces work that may be asked for very often: at once after a pause, then at most once per interval.
// With an interval of 0: once per turn of the event loop.

export interface Pulse {
  /** Runs `work` in this turn's immediate, or when the interval since the last run is over. */
  request(): void
  stop(): void
}

/** `intervalMs` is asked at each run. */
export function createPulse(intervalMs: () => number, work: () => void): Pulse {
  let wanted = false
  let soon: NodeJS.Immediate | null = null
  let pause: NodeJS.Timeout | null = null
  const run = () => {
    soon = null
    wanted = false
    const interval = intervalMs()
    if (interval > 0)
      pause = setTimeout(() => {
        pause = null
        if (wanted) run()
      }, interval)
    work()
  }
  return {
    request() {
      wanted = true
      if (soon === null && pause === null) soon = setImmediate(run)
    },
    stop() {
      if (soon !== null) clearImmediate(soon)
      if (pause !== null) clearTimeout(pause)
      soon = null
      pause = null
    },
  }
}
