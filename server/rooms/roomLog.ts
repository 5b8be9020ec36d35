// The way of a room's updates to the store: collected while the last write runs, appended in order, retried for ever.
//
// Invariants
// - One append at a time, so that the store holds a room's updates in the order in which they came.
// - Nobody is told "committed" before the store has said so.
// - A failed append keeps its updates, in front of the later ones, and is made again.
// - "In trouble" from the first failure, or when a write takes too long, until a write succeeds.

/** Waiting time after the first failure; doubled after each, up to the longest. */
const FIRST_RETRY_MS = 100
const LONGEST_RETRY_MS = 5000
/** A write that takes longer than this is told like a failed one: nobody should wait for "saved" in good faith. */
const SLOW_MS = 2000

interface Waiting<Sender> {
  /** Null for a message with nothing to keep: it is committed when all before it are. */
  readonly update: Uint8Array | null
  readonly sender: Sender
}

export interface RoomLogHooks<Sender> {
  /** Appends to the store; the number of the batch, or null when the document was erased. */
  append(updates: readonly Uint8Array[], senders: readonly Sender[]): Promise<number | null>
  /** `count` more messages of this sender are on disk. */
  onCommitted(sender: Sender, count: number): void
  onFailed(error: unknown, retryMs: number): void
  /** Called when it changes: whether what was pushed waits longer than it should. */
  onTrouble(inTrouble: boolean): void
  onErased(): void
}

export class RoomLog<Sender> {
  readonly #hooks: RoomLogHooks<Sender>
  #waiting: Waiting<Sender>[] = []
  #writing = false
  #ended = false
  #failures = 0
  #settledWaiters: (() => void)[] = []
  #retry: NodeJS.Timeout | null = null
  #inTrouble = false
  /** Messages of the append under way. */
  #inFlight = 0
  #seq: number

  constructor(seq: number, hooks: RoomLogHooks<Sender>) {
    this.#seq = seq
    this.#hooks = hooks
  }

  /** Number of the last committed batch. */
  get seq(): number {
    return this.#seq
  }

  /** True when everything pushed is on disk. */
  get settled(): boolean {
    return !this.#writing && this.#waiting.length === 0
  }

  /** How many messages are not on disk yet. */
  get pending(): number {
    return this.#waiting.length + this.#inFlight
  }

  /** True while the store does not write. */
  get inTrouble(): boolean {
    return this.#inTrouble
  }

  push(update: Uint8Array | null, sender: Sender): void {
    if (this.#ended) return
    this.#waiting.push({ update, sender })
    if (this.#writing) return
    this.#writing = true
    // What other sockets deliver in this turn joins the batch.
    setImmediate(() => void this.#write())
  }

  /** Resolves when everything pushed so far and until then is on disk, or the document is erased. */
  whenSettled(): Promise<void> {
    if (this.settled) return Promise.resolve()
    return new Promise((resolve) => this.#settledWaiters.push(resolve))
  }

  /** The document is gone: drops what waits. */
  end(): void {
    this.#ended = true
    this.#waiting = []
    if (this.#retry !== null) clearTimeout(this.#retry)
    this.#writing = false
    this.#settle()
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#ended) {
      const batch = this.#waiting
      this.#waiting = []
      this.#inFlight = batch.length
      if (!(await this.#append(batch))) return
    }
    this.#writing = false
    this.#settle()
  }

  /** False when it failed and a retry is under way, or the document is gone. */
  async #append(batch: readonly Waiting<Sender>[]): Promise<boolean> {
    const kept = batch.filter(hasUpdate)
    const updates = kept.map(({ update }) => update)
    const slow = setTimeout(() => this.#setTrouble(true), SLOW_MS)
    try {
      const seq =
        updates.length === 0
          ? this.#seq
          : await this.#hooks.append(
              updates,
              kept.map(({ sender }) => sender),
            )
      if (this.#ended) return false
      if (seq === null) {
        this.end()
        this.#hooks.onErased()
        return false
      }
      this.#seq = seq
      this.#failures = 0
    } catch (error) {
      if (this.#ended) return false
      this.#waiting = [...batch, ...this.#waiting]
      const retryMs = Math.min(FIRST_RETRY_MS * 2 ** this.#failures, LONGEST_RETRY_MS)
      this.#failures++
      this.#hooks.onFailed(error, retryMs)
      this.#setTrouble(true)
      this.#retry = setTimeout(() => void this.#write(), retryMs)
      return false
    } finally {
      this.#inFlight = 0
      clearTimeout(slow)
    }
    this.#setTrouble(false)
    const counts = new Map<Sender, number>()
    for (const { sender } of batch) counts.set(sender, (counts.get(sender) ?? 0) + 1)
    for (const [sender, count] of counts) this.#hooks.onCommitted(sender, count)
    return true
  }

  #setTrouble(inTrouble: boolean): void {
    if (this.#ended || this.#inTrouble === inTrouble) return
    this.#inTrouble = inTrouble
    this.#hooks.onTrouble(inTrouble)
  }

  #settle(): void {
    const waiters = this.#settledWaiters
    this.#settledWaiters = []
    for (const resolve of waiters) resolve()
  }
}

function hasUpdate<Sender>(waiting: Waiting<Sender>): waiting is Waiting<Sender> & { update: Uint8Array } {
  return waiting.update !== null
}
