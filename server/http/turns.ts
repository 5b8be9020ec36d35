// Work that is done in turn: a few at once, never two of one address, and addresses one after the other, so that nobody who asks
// for much keeps the others waiting longer than for one piece of it.

export interface TurnLimits {
  /** Pieces of work being done at once. */
  readonly atOnce: number
  /** Pieces of work that may wait, of all addresses together. */
  readonly waiting: number
}

export interface Turns {
  /** What `work` gives, once its turn has come; null, and nothing is done, when too many wait already. */
  take<T>(address: string, work: () => Promise<T>): Promise<T | null>
}

export function createTurns({ atOnce, waiting: most }: TurnLimits): Turns {
  /** By address, whose turn is next first: a Map keeps the order in which its keys came. */
  const waiting = new Map<string, (() => Promise<void>)[]>()
  const busy = new Set<string>()
  let count = 0

  function next(): void {
    for (const [key, pieces] of waiting) {
      if (busy.size >= atOnce) return
      if (busy.has(key)) continue
      const piece = pieces.shift()
      waiting.delete(key)
      if (pieces.length > 0) waiting.set(key, pieces)
      if (piece === undefined) continue
      count--
      busy.add(key)
      void piece().finally(() => {
        busy.delete(key)
        next()
      })
    }
  }

  return {
    take<T>(address: string, work: () => Promise<T>) {
      if (count >= most) return Promise.resolve(null)
      const result = new Promise<T>((resolve, reject) => {
        const pieces = waiting.get(address) ?? []
        pieces.push(() => work().then(resolve, reject))
        waiting.set(address, pieces)
        count++
      })
      next()
      return result
    },
  }
}
