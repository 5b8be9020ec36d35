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
import type { DecodeBudget } from '../rooms/decodeBudget.ts'
import type { ClientMessage } from '../rooms/messages.ts'
import { RoomLog } from '../rooms/roomLog.ts'
import type { RoomId, Storage, StoredRoom } from '../storage/storage.ts'
import { SessionAudience } from './sessionAudience.ts'

/** Changes after which the log is folded into a snapshot. */
export const FOLD_AFTER = 400
const SERVER = 'server'

/** Makes changes of the session as it is when it is called; it may be called again when others changed it meanwhile. */
export type MakeChanges = () => readonly SessionChange[] | Promise<readonly SessionChange[]>

export interface SessionRoom {
  readonly id: RoomId
  /** Never older than a client: the board's schema version says nothing about this document. */
  readonly schemaVersion: number
  /** What the session is read from. */
  readonly doc: Y.Doc
  readonly connections: ReadonlySet<Connection>
  readonly memberCount: number
  readonly settled: boolean
  readonly pendingCount: number
  /** Called when `doc` has changed. `isOwn`: by `change` here, and not at another node. */
  onApplied: (isOwn: boolean) => void
  whenSettled(): Promise<void>
  /** Resolves when `doc` has all that any node had written at this moment. */
  fresh(): Promise<void>
  /** Resolves when the changes are on disk. */
  change(make: MakeChanges): Promise<void>
  join(connection: Connection): void
  leave(connection: Connection): void
  /** Takes a message. Answers why its sender must be closed, or null. */
  receive(connection: Connection, message: ClientMessage, budget?: DecodeBudget): CloseCode | null
  fold(): Promise<void>
  keepAlive(): void
  erase(): void
  giveUp(): void
  dispose(): void
}

export interface SessionRoomDeps {
  readonly storage: Pick<Storage, 'append' | 'saveSnapshot' | 'setAside'>
  readonly log: Log
}

/** Of the only server there is. */
export class LocalSessionRoom implements SessionRoom {
  readonly id: RoomId
  readonly schemaVersion = 0
  readonly doc = new Y.Doc()
  onApplied: (isOwn: boolean) => void = () => {}
  readonly #committed = new Y.Doc()
  readonly #deps: SessionRoomDeps
  readonly #log: RoomLog<typeof SERVER>
  readonly #audience = new SessionAudience(this.#committed)
  /** Applied to `doc`, not on disk yet; oldest first. */
  #unwritten: Uint8Array[] = []
  #sinceSnapshot: number
  #folding: Promise<void> | null = null
  #erased = false

  constructor(id: RoomId, stored: StoredRoom, deps: SessionRoomDeps) {
    this.id = id
    this.#deps = deps
    this.#sinceSnapshot = stored.updates.length
    applyStored(this.#committed, id, stored, deps)
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.#committed))
    this.#log = new RoomLog(stored.seq, {
      append: (updates) => deps.storage.append(id, updates),
      onCommitted: (_sender, count) => this.#publish(count),
      onFailed: (error, retryMs) =>
        deps.log.error({ room: id, error: String(error), retryMs }, 'session not written, will be retried'),
      onTrouble: (inTrouble) => {
        for (const connection of this.connections) connection.tellTrouble(inTrouble)
      },
      onErased: () => this.erase(),
    })
    this.doc.on('update', (update: Uint8Array) => {
      this.#unwritten.push(update)
      this.#log.push(update, SERVER)
    })
  }

  get memberCount(): number {
    return this.connections.size
  }

  get connections(): ReadonlySet<Connection> {
    return this.#audience.connections
  }

  get settled(): boolean {
    return this.#log.settled && this.#folding === null
  }

  get pendingCount(): number {
    return this.#log.pending
  }

  async whenSettled(): Promise<void> {
    await this.#log.whenSettled()
    await this.#folding
  }

  /** Nobody else writes it. */
  async fresh(): Promise<void> {}

  /** Rejects only when the changes cannot be made: a store that fails is tried again. */
  async change(make: MakeChanges): Promise<void> {
    const made = make()
    // Without a pause where there is none: what is asked next sees it.
    const changes = made instanceof Promise ? await made : made
    if (changes.length === 0 || this.#erased) return
    applySessionChanges(this.doc, changes)
    this.onApplied(true)
    await this.#log.whenSettled()
  }

  join(connection: Connection): void {
    this.#audience.connections.add(connection)
    // No step 1: whatever a client has that the server lacks is not wanted.
    if (this.#log.inTrouble) connection.tellTrouble(true)
  }

  leave(connection: Connection): void {
    this.#audience.leave(connection)
  }

  receive(connection: Connection, message: ClientMessage, budget?: DecodeBudget): CloseCode | null {
    return this.#audience.receive(connection, message, budget)
  }

  /** The first `count` of what was unwritten is on disk. */
  #publish(count: number): void {
    const updates = this.#unwritten.splice(0, count)
    const merged = updates.length === 1 && updates[0] !== undefined ? updates[0] : Y.mergeUpdates(updates)
    Y.applyUpdate(this.#committed, merged)
    this.#audience.tell(merged)
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
    this.#audience.keepAlive()
  }

  erase(): void {
    this.#erased = true
    this.#log.end()
    this.#audience.erase()
  }

  giveUp(): void {
    this.#log.end()
  }

  dispose(): void {
    this.doc.destroy()
    this.#committed.destroy()
  }
}

/** Puts what is stored into an empty document; what cannot be read is set aside. */
export function applyStored(
  doc: Y.Doc,
  id: RoomId,
  stored: StoredRoom,
  { storage, log }: Pick<SessionRoomDeps, 'log'> & { readonly storage: Pick<Storage, 'setAside'> },
): void {
  const damaged: Uint8Array[] = [...stored.damaged]
  const pieces = [...(stored.snapshot === null ? [] : [stored.snapshot.data]), ...stored.updates]
  for (const piece of pieces)
    try {
      Y.applyUpdate(doc, piece)
    } catch {
      damaged.push(piece)
    }
  if (damaged.length === 0) return
  log.error({ room: id, damaged: damaged.length }, 'parts of a session cannot be read: set aside')
  storage.setAside(id, damaged).catch((error: unknown) => {
    log.error({ room: id, error: String(error) }, 'damaged parts not set aside')
  })
}
