// What a store that several nodes share can do besides (docs/spec/cluster.md). The number of its batches is what puts the
// updates of a room in one order for all nodes.
import type { RoomId, Snapshot, StoredRoom } from './storage.ts'

export interface NumberedBatch {
  readonly seq: number
  /** By which it is told from another batch of the same number. */
  readonly mark: number
  readonly updates: readonly Uint8Array[]
}

/** What a room has had since a number. */
export interface Missed {
  /** The document up to `snapshotSeq`, when the batches from that number on are no longer in the log. */
  readonly snapshot: Pick<Snapshot, 'data'> | null
  readonly snapshotSeq: number
  readonly batches: readonly NumberedBatch[]
  /** Batches that do not come back as they were written. */
  readonly damaged: readonly Uint8Array[]
  /** Number of the last batch in this answer. */
  readonly seq: number
  /** Its mark; null when it is folded. */
  readonly mark: number | null
}

/** Before the first batch: who has read nothing reads everything. */
export const NOTHING_READ = -1

/** How far a workshop is in the store. */
export interface Head {
  readonly board: number
  readonly session: number
  /** Grows when somebody's place, role or name changed. */
  readonly access: number
  readonly schemaVersion: number
}

/** The right to fold a document, until it is released, or until its holder or the line to the store dies. */
export interface FoldLock {
  /** Number of the last batch that is in the stored snapshot. */
  readonly foldedSeq: number
  release(): Promise<void>
}

export interface SharedStorage {
  /** As `append`, if `after` is the number of the last batch; `behind` if it is not. */
  appendAfter(room: RoomId, after: number, updates: readonly Uint8Array[]): Promise<number | 'behind' | null>
  /**
   * Null when there is no such document. `mark`: of the batch `seq` as the reader has it; null when it was folded, undefined
   * when it is not known. `went-back` when the store does not have that batch: it is not what the reader has read.
   */
  readSince(room: RoomId, seq: number, mark?: number | null): Promise<Missed | 'went-back' | null>
  /** Of those that are there. */
  heads(workshopIds: readonly string[]): Promise<ReadonlyMap<string, Head>>
  /** Null when another node is folding the document; `wait`: until it has done so. */
  lockFold(room: RoomId, wait: boolean): Promise<FoldLock | null>
  /** The same document as it is in the store. */
  loadRoom(room: RoomId): Promise<StoredRoom | null>
  /** Counts one try of `key`, unless it has had `most` in the window, or all together `mostInAll`. False: not counted. */
  countAttempt(key: string, most: number, mostInAll: number, windowMs: number): Promise<boolean>
  forgiveAttempt(key: string): Promise<void>
  /** How long until `key` can try again; 0 when it can. */
  attemptWaitMs(key: string, most: number, mostInAll: number): Promise<number>
  /** The store's clock in milliseconds: one clock for all nodes. */
  clock(): Promise<number>
}
