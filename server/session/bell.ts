// Rings when the clock of a session is due.
import { dueAt, type Timer } from '../../src/model/facilitation/timer.ts'

const TIMEOUT_MAX_MS = 2 ** 31 - 1
/** After a ring that failed. */
const AGAIN_MS = 1000

export class Bell {
  readonly #now: () => number
  readonly #timer: () => Timer | null
  readonly #ring: () => Promise<void>
  #timeout: NodeJS.Timeout | null = null

  /** `timer`: as it is when it is asked. `ring` may be called before it is due, when that lies far ahead. */
  constructor(now: () => number, timer: () => Timer | null, ring: () => Promise<void>) {
    this.#now = now
    this.#timer = timer
    this.#ring = ring
  }

  /** The clock has changed. */
  set(): void {
    this.stop()
    const timer = this.#timer()
    const due = timer === null ? null : dueAt(timer)
    if (due !== null) this.#in(Math.min(Math.max(0, due - this.#now()), TIMEOUT_MAX_MS))
  }

  #in(ms: number): void {
    this.#timeout = setTimeout(() => void this.#ring().catch(() => this.#in(AGAIN_MS)), ms)
    this.#timeout.unref()
  }

  stop(): void {
    if (this.#timeout !== null) clearTimeout(this.#timeout)
    this.#timeout = null
  }
}
