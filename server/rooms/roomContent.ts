// A document as its room holds it: bytes. The last snapshot, the raw updates since, and which structs both have.
//
// Invariants
// - No struct is in the tail twice, nor in the tail and the snapshot: there are no two contents under one id.
// - A snapshot that was let go is the one in the store.
import type { StoredRoom } from '../storage/storage.ts'
import { cutKnown } from './cutKnown.ts'
import { type DecodedUpdate, decodeUpdate, type StateVector } from './decodedUpdate.ts'
import type { DocumentBytes, FoldedDocument } from './documentWork.ts'
import { KnownStructs } from './knownStructs.ts'

const RECENT_DELETIONS = 4
/** A state vector of nobody. */
const NO_STRUCTS = Uint8Array.of(0)

export class RoomContent {
  /** Null: there is none; `let-go`: the store has it. */
  #snapshot: Uint8Array | null | 'let-go'
  #snapshotBytes: number
  readonly #reload: () => Promise<Uint8Array | null>
  #reloading: Promise<DocumentBytes> | null = null
  #tail: Uint8Array[] = []
  #tailBytes = 0
  /** Structs of the snapshot, encoded. */
  #snapshotStructs: Uint8Array
  #known = new KnownStructs()
  /** Grows with every change, to know whether something read from the document is still true. */
  #revision = 0
  /** Updates of deletions alone that came lately, newest last. */
  #recentDeletions: Uint8Array[] = []
  /** Somebody has read or written it since the last `wasUsed`. */
  #used = true

  /** What was read and found readable (readRoom.ts). `reload` reads the snapshot again. */
  constructor(stored: Pick<StoredRoom, 'snapshot' | 'updates'>, reload: () => Promise<Uint8Array | null>) {
    this.#reload = reload
    this.#snapshot = stored.snapshot?.data ?? null
    this.#snapshotBytes = stored.snapshot?.data.length ?? 0
    this.#snapshotStructs = stored.snapshot?.stateVector ?? NO_STRUCTS
    this.#known = KnownStructs.decode(this.#snapshotStructs)
    for (const update of stored.updates) {
      const decoded = decodeUpdate(update)
      const rest = decoded === null ? null : this.cut(update, decoded)
      if (decoded !== null && rest !== null) this.append(rest, decoded)
    }
  }

  /** All of it; null when the snapshot has been let go. The list of updates goes on growing. */
  get bytes(): DocumentBytes | null {
    this.#used = true
    return this.#snapshot === 'let-go' ? null : { snapshot: this.#snapshot, updates: this.#tail }
  }

  /** All of it, read again when it was let go. Rejects when it cannot be. */
  async whole(): Promise<DocumentBytes> {
    const { bytes } = this
    if (bytes !== null) return bytes
    this.#reloading ??= this.#readAgain().finally(() => {
      this.#reloading = null
    })
    return await this.#reloading
  }

  async #readAgain(): Promise<DocumentBytes> {
    const snapshot = await this.#reload()
    if (this.#snapshot === 'let-go') this.#snapshot = snapshot
    return { snapshot: this.#snapshot, updates: this.#tail }
  }

  /** Forgets a snapshot that the store has; only while there is no tail. */
  letGo(): void {
    if (this.#snapshot !== null && this.#tail.length === 0) this.#snapshot = 'let-go'
  }

  /** The store has no more than this, and this is in it: a snapshot that was let go is not there as it was. */
  storeWentBack(there: FoldedDocument): void {
    if (this.#snapshot !== 'let-go') return
    this.replace(there, null)
    this.remove(new Set())
  }

  /** Whether anything was read or written since the last call. */
  takeUsed(): boolean {
    const used = this.#used
    this.#used = false
    return used
  }

  get stateVector(): StateVector {
    return this.#known.vector
  }

  get revision(): number {
    return this.#revision
  }

  get tailLength(): number {
    return this.#tail.length
  }

  get tailBytes(): number {
    return this.#tailBytes
  }

  get snapshotBytes(): number {
    return this.#snapshotBytes
  }

  get size(): number {
    return this.#snapshotBytes + this.#tailBytes
  }

  /** What came after a revision, oldest first; null when some of it has been folded since. */
  since(revision: number): readonly Uint8Array[] | null {
    const first = this.#revision - this.#tail.length
    return revision < first ? null : this.#tail.slice(revision - first)
  }

  /**
   * True for deletions that were received already. Every client that comes back with a document sends all its
   * deletions, and all that are in step send the same bytes.
   */
  isKnown(update: Uint8Array): boolean {
    return this.#recentDeletions.some((known) => Buffer.compare(known, update) === 0)
  }

  /** False for an update with more gaps than a room keeps track of. */
  hasRoomFor(decoded: DecodedUpdate): boolean {
    return this.#known.hasRoomFor(decoded)
  }

  /** What of an update is not here yet, in bytes of its own; null for nothing. */
  cut(received: Uint8Array, decoded: DecodedUpdate): Uint8Array | null {
    if (isEmpty(decoded)) return null
    // A copy: what arrived is a window on the socket's read buffer and would keep all of it alive.
    if (!this.#known.overlaps(decoded)) return new Uint8Array(received)
    const rest = cutKnown(decoded, this.#known)
    return isNothing(rest) ? null : rest
  }

  /** Takes what `cut` gave. */
  append(update: Uint8Array, decoded: DecodedUpdate): void {
    if (isDeletionOnly(update))
      this.#recentDeletions = [...this.#recentDeletions.slice(1 - RECENT_DELETIONS), update]
    this.#tail.push(update)
    this.#tailBytes += update.length
    this.#revision++
    this.#used = true
    this.#known.add(decoded)
  }

  /** Puts a snapshot in the place of the present one and of the updates of the tail up to `last`. */
  replace(folded: FoldedDocument, last: Uint8Array | null): void {
    this.#snapshot = folded.data
    this.#snapshotBytes = folded.data.length
    this.#snapshotStructs = folded.stateVector
    // The structs are the same as before.
    if (last !== null) this.#keep(this.#tail.slice(this.#tail.lastIndexOf(last) + 1))
  }

  /** Takes updates out that do not fit together with the rest. What has been sent of them stays sent. */
  remove(unusable: ReadonlySet<Uint8Array>): void {
    this.#keep(this.#tail.filter((update) => !unusable.has(update)))
    this.#known = KnownStructs.decode(this.#snapshotStructs)
    for (const update of this.#tail) {
      const decoded = decodeUpdate(update)
      if (decoded !== null) this.#known.add(decoded)
    }
    // So that no revision from before is in the tail: `since` counts.
    this.#revision += this.#tail.length + 1
  }

  #keep(tail: Uint8Array[]): void {
    this.#tail = tail
    this.#tailBytes = tail.reduce((sum, update) => sum + update.length, 0)
  }
}

/** True for an update that brings nothing. */
function isEmpty({ structs, ds }: DecodedUpdate): boolean {
  return structs.length === 0 && ds.clients.size === 0
}

/** True for an update without structs. */
export function isDeletionOnly(update: Uint8Array): boolean {
  return update[0] === 0
}

function isNothing(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}
