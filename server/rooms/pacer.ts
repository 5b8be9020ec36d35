// Large messages one after the other, with pauses in which everybody else is served.
//
// What takes long to decode comes at its sender's pace: twenty sockets may bring a large message each in one turn of the
// event loop. So the next one waits three times as long as the last one took.

const PAUSE_FACTOR = 3

export class Pacer {
  readonly #now: () => number
  readonly #waiting: (() => void)[] = []
  #busy = false

  constructor(now: () => number) {
    this.#now = now
  }

  /** Runs `work` at once after a pause, otherwise in its turn. */
  run(work: () => void): void {
    this.#waiting.push(work)
    if (!this.#busy) this.#next()
  }

  #next(): void {
    const work = this.#waiting.shift()
    this.#busy = work !== undefined
    if (work === undefined) return
    const start = this.#now()
    try {
      work()
    } finally {
      setTimeout(() => this.#next(), PAUSE_FACTOR * (this.#now() - start))
    }
  }
}
