// The one place where tests look again after a while: for what a process outside of the test tells nobody about.
// Where there is an event, wait for the event.

const PAUSE_MS = 25

/** For who works on and on, until told to stop: a moment, so that others get to work too. */
export function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
}

/** Tries until `check` gives something other than null; it may throw while the time is not ripe. */
export async function eventually<T>(
  what: string,
  check: () => Promise<T | null> | T | null,
  timeoutMs = 15_000,
): Promise<T> {
  const deadline = performance.now() + timeoutMs
  let lastError: unknown = null
  while (performance.now() < deadline) {
    try {
      const value = await check()
      if (value !== null) return value
    } catch (error) {
      lastError = error
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  throw new Error(`${what}: not within ${timeoutMs} ms`, { cause: lastError })
}
