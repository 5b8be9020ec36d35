// The session document of a workshop while it is open: a Yjs document on the server, who alone writes it.
//
// Invariants
// - A change is on disk before anybody hears of it. A client cannot give back what a killed server forgot, as it does
//   for the board, because what clients send here is dropped; so nobody may know more than the store.
// - `doc` is ahead of `#committed` by what is being written. Clients are answered from `#committed`.
import * as Y from 'yjs'
import type { SessionChange } from '../../src/model/facilitation/sessionRecords.ts'
import type { CloseCode } from '../../src/protocol/syncWire.ts'
import { applySessionChanges } from '../../src/sync/sessionDoc.ts'
import type { Log } from '../log.ts'
import type { Connection } from '../rooms/connection.ts'
import { type DecodeBudget, UNLIMITED } from '../rooms/decodeBudget.ts'
import { EMPTY_UPDATE, step2Frame, updateFrame } from '../rooms/frames.ts'
import type { ClientMessage } from '../rooms/messages.ts'
import { RoomLog } from '../rooms/roomLog.ts'
import type { RoomId, Storage, StoredRoom } from '../storage/storage.ts'

/** Changes after which the log is folded into a snapshot. */
const FOLD_AFTER = 400
const STATE_VECTOR_MAX_BYTES = 64 * 1024
const SERVER = 'server'

export interface SessionRoomDeps {
  readonly storage: Pick<Storage, 'append' | 'saveSnapshot' | 'setAside'>
  readonly log: Log
}

export class SessionRoom {
  readonly id: RoomId
  /** Never older than a client: the board's schema version says nothing about this document. */
  readonly schemaVersion = 0
  readonly doc = new Y.Doc()
  readonly #committed = new Y.Doc()
  readonly #deps: SessionRoomDeps
  readonly #log: RoomLog<typeof SERVER>
  readonly #connections = new Set<Connection>()
  /** Those that were answered, and so hear updates. */
  readonly #live = new Set<Connection>()
  /** Applied to `doc`, not on disk yet; oldest first. */
  #unwritten: Uint8Array[] = []
  #sinceSnapshot: number
  #folding: Promise<void> | null = null
  #erased = false

  constructor(id: RoomId, stored: StoredRoom, deps: SessionRoomDeps) {
    this.id = id
    this.#deps = deps
    this.#sinceSnapshot = stored.updates.length
    this.#load(stored)
    this.#log = new RoomLog(stored.seq, {
      append: (updates) => deps.storage.append(id, updates),
      onCommitted: (_sender, count) => this.#publish(count),
      onFailed: (error, retryMs) =>
        deps.log.error({ room: id, error: String(error), retryMs }, 'session not written, will be retried'),
      onTrouble: (inTrouble) => {
        for (const connection of this.#connections) connection.tellTrouble(inTrouble)
      },
      onErased: () => this.erase(),
    })
    this.doc.on('update', (update: Uint8Array) => {
      this.#unwritten.push(update)
      this.#log.push(update, SERVER)
    })
  }

  #load(stored: StoredRoom): void {
    const damaged: Uint8Array[] = [...stored.damaged]
    const pieces = [...(stored.snapshot === null ? [] : [stored.snapshot.data]), ...stored.updates]
    for (const piece of pieces)
      try {
        Y.applyUpdate(this.#committed, piece)
      } catch {
        damaged.push(piece)
      }
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.#committed))
    if (damaged.length === 0) return
    this.#deps.log.error(
      { room: this.id, damaged: damaged.length },
      'parts of a session cannot be read: set aside',
    )
    this.#deps.storage.setAside(this.id, damaged).catch((error: unknown) => {
      this.#deps.log.error({ room: this.id, error: String(error) }, 'damaged parts not set aside')
    })
  }

  get memberCount(): number {
    return this.#connections.size
  }

  get connections(): ReadonlySet<Connection> {
    return this.#connections
  }

  get settled(): boolean {
    return this.#log.settled && this.#folding === null
  }

  get pendingCount(): number {
    return this.#log.pending
  }

  get inTrouble(): boolean {
    return this.#log.inTrouble
  }

  async whenSettled(): Promise<void> {
    await this.#log.whenSettled()
    await this.#folding
  }

  /** Applies the changes. Resolves when they are on disk; rejects never: a store that fails is tried again. */
  async change(changes: readonly SessionChange[]): Promise<void> {
    if (this.#erased) return
    applySessionChanges(this.doc, changes)
    await this.#log.whenSettled()
  }

  join(connection: Connection): void {
    this.#connections.add(connection)
    // No step 1: whatever a client has that the server lacks is not wanted.
    if (this.#log.inTrouble) connection.tellTrouble(true)
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection)
    this.#live.delete(connection)
  }

  /** Takes a message. Answers why its sender must be closed, or null. */
  receive(
    connection: Connection,
    message: ClientMessage,
    budget: DecodeBudget = UNLIMITED,
  ): CloseCode | null {
    switch (message.type) {
      case 'step1':
        return this.#answer(connection, message.vector, budget)
      case 'update':
        return 4403
      // The stock client sends these always; nobody here has a use for them.
      case 'step2':
      case 'awareness':
      case 'query-awareness':
      case 'unknown':
        return null
    }
  }

  #answer(connection: Connection, vector: Uint8Array, budget: DecodeBudget): CloseCode | null {
    if (vector.length > STATE_VECTOR_MAX_BYTES) return 4413
    const refusal = budget.begin(vector.length)
    if (refusal !== null) return refusal
    let update: Uint8Array
    try {
      update = Y.encodeStateAsUpdate(this.#committed, vector)
    } catch {
      return 4400 // no state vector
    }
    // The content before the empty step 2: so `synced` comes after it, with a client that reads either.
    connection.answer(Buffer.concat([updateFrame(update), step2Frame(EMPTY_UPDATE)]))
    this.#live.add(connection)
    return null
  }

  /** The first `count` of what was unwritten is on disk. */
  #publish(count: number): void {
    const updates = this.#unwritten.splice(0, count)
    const merged = updates.length === 1 && updates[0] !== undefined ? updates[0] : Y.mergeUpdates(updates)
    Y.applyUpdate(this.#committed, merged)
    const frame = updateFrame(merged)
    for (const connection of this.#live) connection.send(frame)
    this.#sinceSnapshot += count
    if (this.#sinceSnapshot >= FOLD_AFTER) void this.fold()
  }

  /** Puts one snapshot in the place of the log. A failure changes nothing and is logged. */
  async fold(): Promise<void> {
    if (this.#folding !== null || this.#sinceSnapshot === 0 || this.#erased) return
    this.#sinceSnapshot = 0
    const snapshot = {
      data: Y.encodeStateAsUpdate(this.#committed),
      stateVector: Y.encodeStateVector(this.#committed),
      title: '',
      schemaVersion: 1,
    }
    this.#folding = this.#deps.storage.saveSnapshot(this.id, this.#log.seq, snapshot).then(
      () => {},
      (error: unknown) =>
        this.#deps.log.error({ room: this.id, error: String(error) }, 'session not folded, its log is kept'),
    )
    await this.#folding
    this.#folding = null
  }

  keepAlive(): void {
    for (const connection of this.#connections) connection.keepAlive()
  }

  erase(): void {
    this.#erased = true
    this.#log.end()
    for (const connection of this.#connections) connection.close(4404)
  }

  giveUp(): void {
    this.#log.end()
  }

  dispose(): void {
    this.doc.destroy()
    this.#committed.destroy()
  }
}
