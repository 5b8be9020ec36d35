// Keeps one document of this node in step with the store: batches are applied in the order of their numbers, whichever node
// wrote them, each once. A number that is missing is read from the store.
import type { Missed } from '../storage/sharedStorage.ts'

/** Messages of two nodes may cross: so long is waited before a gap is read. */
const GRACE_MS = 20

export interface FollowerDeps<Own> {
  /** Null when the document was erased. */
  readSince(seq: number): Promise<Missed | null>
  /** `own`: what this node gave with the batch when it wrote it; null for another node's. */
  apply(updates: readonly Uint8Array[], own: Own | null): void
  /** Everything up to some number, in one update: its batches are no longer in the log. */
  applyWhole(data: Uint8Array): void
  onDamaged(pieces: readonly Uint8Array[]): void
  /** A batch of this node had been applied as if it were another's, before its answer came. */
  onLate?(updates: readonly Uint8Array[], own: Own): void
  onErased(): void
  onFailed(error: unknown): void
}

interface Early<Own> {
  readonly updates: readonly Uint8Array[]
  readonly own: Own | null
}

export class Follower<Own> {
  readonly #deps: FollowerDeps<Own>
  #seq: number
  /** Batches behind a gap. */
  readonly #early = new Map<number, Early<Own>>()
  #expected: { readonly seq: number; readonly update: Uint8Array; readonly own: Own } | null = null
  #reading: Promise<void> | null = null
  #readingNext: Promise<void> | null = null
  #grace: NodeJS.Timeout | null = null
  #ended = false

  constructor(seq: number, deps: FollowerDeps<Own>) {
    this.#seq = seq
    this.#deps = deps
  }

  /** Number of the last batch applied. */
  get seq(): number {
    return this.#seq
  }

  /** Another node wrote a batch. `updates`: null when it is too large to be sent along. */
  hear(seq: number, updates: readonly Uint8Array[] | null): void {
    if (this.#ended || seq <= this.#seq) return
    if (updates !== null) this.#place(seq, { updates, own: null })
    if (updates === null) this.#catchUpSoon(0)
    else if (this.#early.size > 0) this.#catchUpSoon(GRACE_MS)
  }

  /** This node is writing a batch that can have no other number than this. Until `wrote`, or `expect(null)`. */
  expect(batch: { readonly seq: number; readonly update: Uint8Array; readonly own: Own } | null): void {
    this.#expected = batch
  }

  /** This node wrote a batch. */
  wrote(seq: number, updates: readonly Uint8Array[], own: Own): void {
    if (this.#ended) return
    if (seq <= this.#seq) {
      this.#deps.onLate?.(updates, own)
      return
    }
    this.#place(seq, { updates, own })
    if (this.#early.size > 0) this.#catchUpSoon(0)
  }

  /** The store has batches up to this one. */
  headIs(seq: number): void {
    if (seq > this.#seq) this.#catchUpSoon(0)
  }

  #place(seq: number, batch: Early<Own>): void {
    this.#early.set(seq, batch)
    for (;;) {
      const next = this.#early.get(this.#seq + 1)
      if (next === undefined) return
      this.#early.delete(this.#seq + 1)
      this.#seq++
      this.#deps.apply(next.updates, next.own)
    }
  }

  #catchUpSoon(ms: number): void {
    if (this.#grace !== null || this.#ended) return
    this.#grace = setTimeout(() => {
      this.#grace = null
      this.catchUp().catch((error: unknown) => this.#deps.onFailed(error))
    }, ms)
  }

  /** Resolves when everything that was in the store at this moment has been applied. */
  catchUp(): Promise<void> {
    if (this.#ended) return Promise.resolve()
    if (this.#reading === null) return this.#startReading()
    // The one under way may have looked before.
    this.#readingNext ??= this.#reading
      .catch(() => {}) // whoever asked for it hears of it
      .then(() => {
        this.#readingNext = null
        return this.#startReading()
      })
    return this.#readingNext
  }

  #startReading(): Promise<void> {
    const reading = this.#read().finally(() => {
      if (this.#reading === reading) this.#reading = null
    })
    this.#reading = reading
    return reading
  }

  async #read(): Promise<void> {
    const missed = await this.#deps.readSince(this.#seq)
    if (this.#ended) return
    if (missed === null) return this.#deps.onErased()
    if (missed.damaged.length > 0) this.#deps.onDamaged(missed.damaged)
    if (missed.snapshot !== null && missed.snapshotSeq > this.#seq) {
      this.#seq = missed.snapshotSeq
      this.#deps.applyWhole(missed.snapshot.data)
    }
    for (const { seq, updates } of missed.batches) {
      if (seq <= this.#seq) continue
      this.#seq = seq
      this.#deps.apply(updates, this.#early.get(seq)?.own ?? this.#expectedOwn(seq, updates))
    }
    // What was damaged has a number too.
    this.#seq = Math.max(this.#seq, missed.seq)
    for (const seq of [...this.#early.keys()].sort((a, b) => a - b)) {
      const batch = this.#early.get(seq)
      this.#early.delete(seq)
      if (batch !== undefined && seq > this.#seq) this.#place(seq, batch)
    }
    if (this.#early.size > 0) this.#catchUpSoon(GRACE_MS)
  }

  #expectedOwn(seq: number, [update]: readonly Uint8Array[]): Own | null {
    const expected = this.#expected
    if (expected?.seq !== seq || update === undefined) return null
    return Buffer.compare(expected.update, update) === 0 ? expected.own : null
  }

  end(): void {
    this.#ended = true
    this.#early.clear()
    if (this.#grace !== null) clearTimeout(this.#grace)
  }
}
