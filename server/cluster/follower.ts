// Keeps one document of this node in step with the store: batches are applied in the order of their numbers, whichever node
// wrote them, each once. A number that is missing is read from the store.
//
// A store may come back without its last batches (a replica that was behind, a copy of yesterday), and number other ones like
// them. Each applied batch leaves its mark: who sees another one under its number, or the store without it, reads everything
// again, on top of what is here.
import { encodeBatch } from '../storage/batch.ts'
import { checksum } from '../storage/checksum.ts'
import { type Missed, NOTHING_READ } from '../storage/sharedStorage.ts'

/** Messages of two nodes may cross: so long is waited before a gap is read. */
const GRACE_MS = 20
/** Of so many batches the marks are kept. */
const MARKS = 512

export interface FollowerDeps<Own> {
  /** Null when the document was erased. */
  readSince(seq: number, mark?: number | null): Promise<Missed | 'went-back' | null>
  /** `own`: what this node gave with the batch when it wrote it; null for another node's. */
  apply(updates: readonly Uint8Array[], own: Own | null): void
  /** Everything up to some number, in one update: its batches are no longer in the log. */
  applyWhole(data: Uint8Array): void
  onDamaged(pieces: readonly Uint8Array[]): void
  /** A batch of this node had been applied as if it were another's, before its answer came. */
  onLate?(updates: readonly Uint8Array[], own: Own): void
  /** The store had gone back. `stored`: all it has; it has been applied. */
  onWentBack(stored: Missed): Promise<void> | void
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
  /** Of the last batches applied; null where a snapshot was. */
  readonly #marks = new Map<number, number | null>()
  /** Batches of a history that the store has left, which had no place yet. Null while its history is this one's. */
  #orphans: Early<Own>[] | null = null
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

  /** The last batch applied, as it may be folded; null while what is here is not what the store has. */
  get place(): { readonly seq: number; readonly mark: number | null | undefined } | null {
    return this.#orphans === null ? { seq: this.#seq, mark: this.#marks.get(this.#seq) } : null
  }

  /** Another node wrote a batch. `updates`: null when it is too large to be sent along. */
  hear(seq: number, updates: readonly Uint8Array[] | null): void {
    if (this.#ended) return
    if (this.#orphans !== null) {
      if (updates !== null) this.#early.set(seq, { updates, own: null })
      return
    }
    if (seq <= this.#seq) {
      if (updates !== null) this.#compare(seq, updates)
      return
    }
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
    if (this.#orphans !== null) {
      this.#early.set(seq, { updates, own })
      return
    }
    if (seq <= this.#seq) {
      this.#deps.onLate?.(updates, own)
      this.#compare(seq, updates)
      return
    }
    this.#place(seq, { updates, own })
    if (this.#early.size > 0) this.#catchUpSoon(0)
  }

  /** The store has batches up to this one. */
  headIs(seq: number): void {
    // A lower number may be from before the last batch, or the store has gone back: it is asked.
    if (seq !== this.#seq || this.#orphans !== null) this.#catchUpSoon(0)
  }

  /** A batch of a number that was applied: the same one, as a rule. */
  #compare(seq: number, updates: readonly Uint8Array[]): void {
    const mark = this.#marks.get(seq)
    if (mark === markOf(updates)) return
    // Read with a snapshot, or long ago: the store knows whether it was.
    if (typeof mark === 'number') this.#leaveHistory()
    this.#catchUpSoon(0)
  }

  #leaveHistory(): void {
    if (this.#orphans !== null) return
    this.#orphans = [...this.#early.values()]
    this.#early.clear()
  }

  #mark(seq: number, mark: number | null): void {
    this.#marks.set(seq, mark)
    if (this.#marks.size > MARKS)
      for (const oldest of this.#marks.keys()) return void this.#marks.delete(oldest)
  }

  #place(seq: number, batch: Early<Own>): void {
    this.#early.set(seq, batch)
    for (;;) {
      const next = this.#early.get(this.#seq + 1)
      if (next === undefined) return
      this.#early.delete(this.#seq + 1)
      this.#seq++
      this.#mark(this.#seq, markOf(next.updates))
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
    if (this.#orphans === null) {
      const missed = await this.#deps.readSince(this.#seq, this.#marks.get(this.#seq))
      if (this.#ended) return
      if (missed === null) return this.#deps.onErased()
      if (missed !== 'went-back') {
        // While it was read another number was seen in this one's place.
        if (this.#orphans === null) return this.#take(missed)
      } else this.#leaveHistory()
    }
    await this.#readAll()
  }

  async #readAll(): Promise<void> {
    const stored = await this.#deps.readSince(NOTHING_READ)
    if (this.#ended) return
    if (stored === null) return this.#deps.onErased()
    if (stored === 'went-back') throw new Error('nothing cannot have gone back')
    for (const { updates, own } of this.#orphans ?? []) this.#deps.apply(updates, own)
    this.#orphans = null
    this.#seq = NOTHING_READ
    this.#marks.clear()
    this.#take(stored)
    await this.#deps.onWentBack(stored)
  }

  #take(missed: Missed): void {
    if (missed.damaged.length > 0) this.#deps.onDamaged(missed.damaged)
    if (missed.snapshot !== null && missed.snapshotSeq > this.#seq) {
      this.#seq = missed.snapshotSeq
      this.#mark(this.#seq, null)
      this.#deps.applyWhole(missed.snapshot.data)
    }
    for (const { seq, mark, updates } of missed.batches) {
      if (seq <= this.#seq) continue
      this.#seq = seq
      this.#mark(seq, mark)
      this.#deps.apply(updates, this.#takeEarly(seq) ?? this.#expectedOwn(seq, updates))
    }
    // What was damaged has a number too.
    this.#seq = Math.max(this.#seq, missed.seq)
    if (this.#seq === missed.seq) this.#mark(this.#seq, missed.mark)
    for (const seq of [...this.#early.keys()].sort((a, b) => a - b)) {
      const batch = this.#early.get(seq)
      this.#early.delete(seq)
      if (batch === undefined) continue
      if (seq > this.#seq) this.#place(seq, batch)
      else if (batch.own !== null) this.#deps.onLate?.(batch.updates, batch.own)
    }
    if (this.#early.size > 0) this.#catchUpSoon(GRACE_MS)
  }

  /** What this node gave with the batch, once. */
  #takeEarly(seq: number): Own | null {
    const own = this.#early.get(seq)?.own ?? null
    this.#early.delete(seq)
    return own
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

function markOf(updates: readonly Uint8Array[]): number {
  return checksum(encodeBatch(updates))
}
