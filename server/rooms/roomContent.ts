// A document as its room holds it: bytes. The last snapshot, the raw updates since, and which structs both have.
import * as Y from 'yjs'
import { must } from '../../src/model/must.ts'
import type { StoredRoom } from '../storage/storage.ts'
import type { DocumentBytes, FoldedDocument } from './documentWork.ts'
import { advanceStateVector, type DecodedUpdate, decodeUpdate, type StateVector } from './stateVector.ts'

const RECENT_DELETIONS = 4

export class RoomContent {
  #snapshot: Uint8Array | null
  #tail: Uint8Array[] = []
  #tailBytes = 0
  #vector: StateVector
  /** Counts the updates that ever came, to know whether something read from the document is still true. */
  #revision = 0
  /** Updates of deletions alone that came lately, newest last. */
  #recentDeletions: Uint8Array[] = []

  /** What was read and found readable (readRoom.ts). */
  constructor(stored: Pick<StoredRoom, 'snapshot' | 'updates'>) {
    this.#snapshot = stored.snapshot?.data ?? null
    this.#vector = stored.snapshot === null ? new Map() : Y.decodeStateVector(stored.snapshot.stateVector)
    for (const update of stored.updates) this.append(update, must(decodeUpdate(update), 'readable update'))
  }

  get bytes(): DocumentBytes {
    return { snapshot: this.#snapshot, updates: this.#tail }
  }

  get stateVector(): StateVector {
    return this.#vector
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

  get size(): number {
    return (this.#snapshot?.length ?? 0) + this.#tailBytes
  }

  /**
   * True for deletions that were received already. Every client that comes back with a document sends all its
   * deletions, and all that are in step send the same bytes.
   */
  isKnown(update: Uint8Array): boolean {
    return this.#recentDeletions.some((known) => Buffer.compare(known, update) === 0)
  }

  append(update: Uint8Array, decoded: DecodedUpdate): void {
    if (decoded.structs.length === 0)
      this.#recentDeletions = [...this.#recentDeletions.slice(1 - RECENT_DELETIONS), update]
    this.#tail.push(update)
    this.#tailBytes += update.length
    this.#revision++
    advanceStateVector(this.#vector, decoded)
  }

  /** Puts a snapshot in the place of the present one and of the first `foldedUpdates` updates of the tail. */
  replace(folded: FoldedDocument, foldedUpdates: number): void {
    this.#snapshot = folded.data
    this.#tail = this.#tail.slice(foldedUpdates)
    this.#tailBytes = this.#tail.reduce((sum, update) => sum + update.length, 0)
    this.#vector = Y.decodeStateVector(folded.stateVector)
    for (const update of this.#tail) {
      const decoded = decodeUpdate(update)
      if (decoded !== null) advanceStateVector(this.#vector, decoded)
    }
  }
}

/** True for an update that brings nothing. */
export function isEmpty({ structs, ds }: DecodedUpdate): boolean {
  return structs.length === 0 && ds.clients.size === 0
}
