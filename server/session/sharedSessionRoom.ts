// The session document of a workshop that several nodes serve.
//
// Invariants
// - It has one history: a change is written behind the last batch that its maker had read, or not at all; then the others'
//   are read and the change is decided anew. So of two nodes that end the same clock, or reveal the same round, one does.
// - `doc` is what the store has, up to `seq`. What is being written is in the draft alone.
// - When the store comes back without its last batches, what `doc` has beyond it is the first thing written.
// - A draft that was not written is thrown away with its client id: nothing else is ever written under its ids.
import { setTimeout } from 'node:timers/promises'
import * as Y from 'yjs'
import type { CloseCode } from '../../src/protocol/syncWire.ts'
import { applySessionChanges } from '../../src/sync/sessionDoc.ts'
import { Follower } from '../cluster/follower.ts'
import type { WorkshopLine } from '../cluster/workshopLine.ts'
import type { Log } from '../log.ts'
import type { Connection } from '../rooms/connection.ts'
import type { DecodeBudget } from '../rooms/decodeBudget.ts'
import type { ClientMessage } from '../rooms/messages.ts'
import type { Missed, SharedStorage } from '../storage/sharedStorage.ts'
import type { RoomId, Storage, StoredRoom } from '../storage/storage.ts'
import { SessionAudience } from './sessionAudience.ts'
import { applyStored, FOLD_AFTER, type MakeChanges, type SessionRoom } from './sessionRoom.ts'

export interface SharedSessionDeps {
  readonly line: WorkshopLine
  readonly shared: Pick<SharedStorage, 'appendAfter' | 'readSince' | 'lockFold'>
  readonly storage: Pick<Storage, 'saveSnapshot' | 'setAside'>
  readonly log: Log
}

const OWN = true
/** Of one decision. After the first ones there is a pause before each. */
const TRIES = 100
const QUICK_TRIES = 10
const PAUSE_MS = 50

export class SharedSessionRoom implements SessionRoom {
  readonly id: RoomId
  readonly schemaVersion = 0
  readonly doc = new Y.Doc()
  onApplied: (isOwn: boolean) => void = () => {}
  readonly #deps: SharedSessionDeps
  readonly #audience = new SessionAudience(this.doc)
  readonly #follower: Follower<typeof OWN>
  /** `doc` and what is being written; null when it has to be made. */
  #draft: Y.Doc | null = null
  /** Changes are decided one after the other. */
  #last: Promise<void> = Promise.resolve()
  /** What the store lacks of `doc`: it had been there, and went. */
  #lacking: Uint8Array | null = null
  #pending = 0
  #sinceSnapshot: number
  #folding: Promise<void> | null = null
  #erased = false

  constructor(id: RoomId, stored: StoredRoom, deps: SharedSessionDeps) {
    this.id = id
    this.#deps = deps
    this.#sinceSnapshot = stored.updates.length
    applyStored(this.doc, id, stored, deps)
    this.#follower = new Follower(stored.seq, {
      readSince: (...after) => deps.shared.readSince(id, ...after),
      apply: (updates, own) => this.#apply(updates, own === OWN),
      applyWhole: (data) => this.#apply([data], false),
      onDamaged: (pieces) => this.#setAside(pieces),
      onWentBack: (stored) => this.#handIn(stored),
      onErased: () => this.erase(),
      onFailed: (error) => deps.log.warn({ room: id, error: String(error) }, 'session not in step yet'),
    })
    deps.line.follow(id.document, this.#follower)
  }

  get connections(): ReadonlySet<Connection> {
    return this.#audience.connections
  }

  get memberCount(): number {
    return this.connections.size
  }

  get settled(): boolean {
    return this.#pending === 0 && this.#folding === null
  }

  get pendingCount(): number {
    return this.#pending
  }

  async whenSettled(): Promise<void> {
    await this.#last
    await this.#folding
  }

  /** Rejects when the store cannot be read. */
  fresh(): Promise<void> {
    return this.#follower.catchUp()
  }

  /** Resolves when what it makes of the session, as it is then, is on disk; rejects when the store does not take it. */
  change(make: MakeChanges): Promise<void> {
    this.#pending++
    const done = this.#last
      .then(() => this.#decide(make))
      .finally(() => {
        this.#pending--
      })
    this.#last = done.catch(() => {}) // whoever asked for it hears of it
    return done
  }

  async #decide(make: MakeChanges): Promise<void> {
    for (let tries = 0; !this.#erased; tries++) {
      // Others come first now and then; always is a fault, and no reason to ask the store for ever.
      if (tries === TRIES) throw new Error('the session was not written: others were always first')
      if (tries > QUICK_TRIES) await setTimeout(PAUSE_MS)
      const { seq } = this.#follower
      if (this.#lacking !== null) {
        const lacking = this.#lacking
        if (!(await this.#append(seq, lacking))) await this.#follower.catchUp()
        else if (this.#lacking === lacking) this.#lacking = null
        continue
      }
      const changes = await make()
      // Something came while it was being made: it is made again.
      if (this.#follower.seq !== seq) continue
      const update = changes.length === 0 ? null : this.#write(changes)
      if (update === null) return
      if (await this.#append(seq, update)) return
      await this.#follower.catchUp()
    }
  }

  /** The store has gone back, and `doc` has all it has. */
  #handIn(stored: Missed): void {
    const { log } = this.#deps
    log.warn({ room: this.id, seq: stored.seq }, 'the store has gone back: what it lacks is written again')
    const there = new Y.Doc()
    if (stored.snapshot !== null) Y.applyUpdate(there, stored.snapshot.data)
    for (const { updates } of stored.batches) for (const update of updates) Y.applyUpdate(there, update)
    this.#lacking = Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(there))
    there.destroy()
    this.#draft = null
    this.#writeLacking()
  }

  /** It is written before whatever is decided next; should nothing be, now. */
  #writeLacking(): void {
    if (this.#lacking === null || this.#pending > 0) return
    this.change(async () => []).catch((error: unknown) =>
      this.#deps.log.warn({ room: this.id, error: String(error) }, 'what the store lacks is not written yet'),
    )
  }

  /** The update that makes the changes; null when there is none. */
  #write(changes: Awaited<ReturnType<MakeChanges>>): Uint8Array | null {
    const draft = this.#draft ?? copyOf(this.doc)
    this.#draft = draft
    let written: Uint8Array | null = null
    const keep = (update: Uint8Array) => {
      written = update
    }
    draft.once('update', keep)
    applySessionChanges(draft, changes)
    draft.off('update', keep)
    return written
  }

  /** False when others wrote first. */
  async #append(after: number, update: Uint8Array): Promise<boolean> {
    let seq: number | 'behind' | null
    // It may be read from the store before the answer comes.
    this.#follower.expect({ seq: after + 1, update, own: OWN })
    try {
      seq = await this.#deps.shared.appendAfter(this.id, after, [update])
    } catch (error) {
      // Whether it was written is not known: if it was, it comes as any other batch does.
      this.#draft = null
      throw error
    } finally {
      this.#follower.expect(null)
    }
    if (seq === 'behind') {
      this.#draft = null
      return false
    }
    if (seq === null) this.erase()
    else {
      this.#deps.line.sayBatch(this.id.document, seq, [update])
      this.#follower.wrote(seq, [update], OWN)
    }
    return true
  }

  #apply(updates: readonly Uint8Array[], isOwn: boolean): void {
    const damaged: Uint8Array[] = []
    for (const update of updates)
      try {
        Y.applyUpdate(this.doc, update)
        if (!isOwn && this.#draft !== null) Y.applyUpdate(this.#draft, update)
        this.#audience.tell(update)
      } catch {
        damaged.push(update)
      }
    if (damaged.length > 0) this.#setAside(damaged)
    this.onApplied(isOwn)
    this.#sinceSnapshot += updates.length
    if (this.#sinceSnapshot >= FOLD_AFTER) void this.fold()
  }

  #setAside(pieces: readonly Uint8Array[]): void {
    const { storage, log } = this.#deps
    log.error({ room: this.id, damaged: pieces.length }, 'parts of a session cannot be read: set aside')
    storage.setAside(this.id, pieces).catch((error: unknown) => {
      log.error({ room: this.id, error: String(error) }, 'damaged parts not set aside')
    })
  }

  join(connection: Connection): void {
    this.#audience.connections.add(connection)
  }

  leave(connection: Connection): void {
    this.#audience.leave(connection)
  }

  receive(connection: Connection, message: ClientMessage, budget?: DecodeBudget): CloseCode | null {
    return this.#audience.receive(connection, message, budget)
  }

  /** Puts one snapshot in the place of the log, unless another node is at it. A failure changes nothing and is logged. */
  async fold(): Promise<void> {
    if (this.#folding !== null || this.#sinceSnapshot === 0 || this.#erased) return
    this.#sinceSnapshot = 0
    this.#folding = this.#foldNow().catch((error: unknown) =>
      this.#deps.log.warn({ room: this.id, error: String(error) }, 'session not folded, its log is kept'),
    )
    await this.#folding
    this.#folding = null
  }

  async #foldNow(): Promise<void> {
    const lock = await this.#deps.shared.lockFold(this.id, false)
    if (lock === null) return
    try {
      const { place } = this.#follower
      if (place === null || lock.foldedSeq >= place.seq) return
      const data = Y.encodeStateAsUpdate(this.doc)
      const stateVector = Y.encodeStateVector(this.doc)
      const snapshot = { data, stateVector, title: '', schemaVersion: 1 }
      await this.#deps.storage.saveSnapshot(this.id, place.seq, snapshot, place.mark)
    } finally {
      await lock.release()
    }
  }

  keepAlive(): void {
    this.#writeLacking()
    this.#audience.keepAlive()
  }

  erase(): void {
    this.#erased = true
    this.#follower.end()
    this.#audience.erase()
  }

  giveUp(): void {
    this.#follower.end()
  }

  dispose(): void {
    this.#follower.end()
    this.#deps.line.follow(this.id.document, null)
    this.#deps.line.close()
    this.#draft?.destroy()
    this.doc.destroy()
  }
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
