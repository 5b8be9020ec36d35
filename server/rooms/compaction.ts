// Keeps a room's log short: now and then, and when the room closes, snapshot and log become one new snapshot.
//
// Invariants
// - The store first: what the room holds in memory is replaced only when the new snapshot is committed.
// - Snapshot and trimmed log are one transaction; whatever moment the process ends at, the document is whole.
// - A failure changes nothing and is logged.
import type { Log } from '../log.ts'
import type { FoldLock } from '../storage/sharedStorage.ts'
import type { RoomId, Storage } from '../storage/storage.ts'
import type { RoomContent } from './roomContent.ts'
import type { RoomDocument } from './roomDocument.ts'

/** A tail longer than either of these is folded. */
const TAIL_UPDATES = 1500
const TAIL_BYTES = 1024 * 1024
/** Who joins is sent each update of it as a frame (answers.ts). */
const MUCH_TAIL = 200
/** The tail of a large document grows longer, so that folding costs a like share of what is written. */
const SHARE_OF_SNAPSHOT = 1 / 8

export interface CompactionDeps {
  readonly storage: Pick<Storage, 'saveSnapshot'>
  readonly log: Log
  /** Of a document that other nodes fold too. Null when one of them is at it. */
  readonly lockFold?: (id: RoomId) => Promise<FoldLock | null>
}

export interface CompactedRoom {
  readonly id: RoomId
  readonly schemaVersion: number
  readonly content: RoomContent
  readonly document: Pick<RoomDocument, 'fold'>
  /** The last committed batch; null while what the room holds is not what the store has. */
  readonly place: () => { readonly seq: number; readonly mark?: number | null | undefined } | null
}

export class Compaction {
  readonly #deps: CompactionDeps
  readonly #room: CompactedRoom
  #folding: Promise<void> | null = null
  #foldAt = { updates: TAIL_UPDATES, bytes: TAIL_BYTES }
  /** Batches up to this one are no longer in the store's log. */
  #foldedSeq: number

  constructor(room: CompactedRoom, foldedSeq: number, deps: CompactionDeps) {
    this.#room = room
    this.#foldedSeq = foldedSeq
    this.#deps = deps
  }

  /** Folds a tail that has grown long, in the background. */
  foldLongTail(): void {
    const { tailLength, tailBytes, snapshotBytes } = this.#room.content
    if (this.#folding !== null) return
    const enoughBytes = Math.max(this.#foldAt.bytes, snapshotBytes * SHARE_OF_SNAPSHOT)
    if (tailLength < this.#foldAt.updates && tailBytes < enoughBytes) return
    // Should it fail, the next attempt waits for as much again.
    this.#foldAt = { updates: tailLength + TAIL_UPDATES, bytes: tailBytes + TAIL_BYTES }
    void this.fold()
  }

  fold(): Promise<void> {
    this.#folding ??= this.#fold().finally(() => {
      this.#folding = null
    })
    return this.#folding
  }

  async #fold(): Promise<void> {
    const { lockFold, log } = this.#deps
    if (!this.canFold) return
    if (lockFold === undefined) return await this.#foldNow()
    try {
      const lock = await lockFold(this.#room.id)
      if (lock === null) return
      try {
        // Another node has done it: memory is worth it only when it is much.
        const isDone =
          lock.foldedSeq >= (this.#room.place()?.seq ?? 0) && this.#room.content.tailLength < MUCH_TAIL
        if (!isDone) await this.#foldNow()
      } finally {
        await lock.release()
      }
    } catch (error) {
      log.warn({ room: this.#room.id, error: String(error) }, 'not compacted')
    }
  }

  async #foldNow(): Promise<void> {
    const { id, schemaVersion, content, document } = this.#room
    // Batches up to this one are in what is folded. Later ones may be as well; they stay in the log until the next time.
    const place = this.#room.place()
    if (place === null) return
    const { seq, mark } = place
    this.#deps.log.debug({ room: id, updates: content.tailLength }, 'compacting')
    try {
      const { folded, last } = await document.fold()
      if (!(await this.#deps.storage.saveSnapshot(id, seq, { ...folded, schemaVersion }, mark))) return
      content.replace(folded, last)
      this.#foldedSeq = seq
      this.#foldAt = { updates: TAIL_UPDATES, bytes: TAIL_BYTES }
      this.#deps.log.debug({ room: id, bytes: folded.data.length }, 'compacted')
    } catch (error) {
      this.#deps.log.warn({ room: id, error: String(error) }, 'not compacted')
    }
  }

  get isFolding(): boolean {
    return this.#folding !== null
  }

  /** True when something came since the last snapshot. */
  get canFold(): boolean {
    const place = this.#room.place()
    return place !== null && (this.#room.content.tailLength > 0 || place.seq > this.#foldedSeq)
  }
}
