/** How long until the next try, where there is a network all the same. */
const PAUSES_MS = [800, 2500] as const

/**
 * Loads a part of the page or its words. Without a network it waits for one; a network that fails is tried a few times, and
 * then the error is the caller's.
 */
export async function loadPatiently<T>(load: () => Promise<T>, tries = 0): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const pause = PAUSES_MS[tries]
    if (globalThis.navigator?.onLine === false) {
      await new Promise((online) => addEventListener('online', online, { once: true }))
      return loadPatiently(load, tries)
    }
    if (pause === undefined) throw error
    await new Promise((over) => setTimeout(over, pause))
    return loadPatiently(load, tries + 1)
  }
}
