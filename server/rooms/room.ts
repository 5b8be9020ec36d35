// One document while somebody has it open.
//
// It holds bytes, no Yjs document: what needs one is asked of the document thread (roomDocument.ts). Updates come in by
// intake.ts and go out by delivery.ts; roomLog.ts takes them to the store, compaction.ts keeps the store short.
import type { Change } from '../../src/model/change.ts'
import { mayWrite } from '../../src/protocol/roles.ts'
import type { CloseCode } from '../../src/protocol/syncWire.ts'
import { SharedBoard, type SharedBoardDeps } from '../cluster/sharedBoard.ts'
import type { Log } from '../log.ts'
import type { RoomId, Storage, StoredRoom } from '../storage/storage.ts'
import { type BoardRules, NO_RULES } from './boardRules.ts'
import { Compaction, type CompactionDeps } from './compaction.ts'
import type { Connection } from './connection.ts'
import { contentUnits, type DecodeBudget, UNLIMITED } from './decodeBudget.ts'
import { isStateVector } from './decodedUpdate.ts'
import { Delivery } from './delivery.ts'
import type { Documents } from './documents.ts'
import { step1Frame } from './frames.ts'
import { handIn } from './handIn.ts'
import { Intake } from './intake.ts'
import type { ClientMessage } from './messages.ts'
import { Presence } from './presence.ts'
import { readSnapshot } from './readRoom.ts'
import { RoomContent } from './roomContent.ts'
import { RoomDocument } from './roomDocument.ts'
import { RoomLog } from './roomLog.ts'
import { RoomPresence } from './roomPresence.ts'

/** How long an acknowledgement may wait for an update to travel with. */
const ACKNOWLEDGE_MS = 50
/** Holds more than 6,000 clients that wrote; a MiB of them is decoded in so long that every room would notice. */
const STATE_VECTOR_MAX_BYTES = 64 * 1024
/** Beats of `keepAlive` without anything read or written, after which the snapshot is left to the store: five minutes. */
const QUIET_BEATS = 30

export interface RoomDeps {
  readonly storage: Pick<Storage, 'append' | 'saveSnapshot' | 'setAside' | 'loadRoom'>
  readonly documents: Documents
  readonly now: () => number
  readonly log: Log
  readonly limits: { readonly maxDocumentBytes: number }
  /** Of a document that other nodes write too. */
  readonly sharing?: Pick<SharedBoardDeps, 'line' | 'shared'> & Pick<CompactionDeps, 'lockFold'>
}

export class Room {
  readonly id: RoomId
  readonly schemaVersion: number
  readonly #content: RoomContent
  readonly #document: RoomDocument
  readonly #log: RoomLog<Connection | null>
  readonly #shared: SharedBoard | null
  #rules = NO_RULES
  readonly #presence: RoomPresence
  readonly #delivery: Delivery
  readonly #compaction: Compaction
  readonly #intake: Intake
  /** Those whose client is to be told what is committed. */
  #acknowledged: Connection[] = []
  #quietBeats = 0
  /** True when nobody may come in any more: this server is too old for the document. */
  isRetired = false

  constructor(id: RoomId, stored: StoredRoom, deps: RoomDeps) {
    const { log, limits, sharing } = deps
    this.id = id
    this.schemaVersion = stored.schemaVersion
    const presence = new Presence<Connection>(deps.now, (person, state) => this.#rules.shown(person, state))
    const tellOthers = () => this.#shared?.presenceChanged()
    this.#presence = new RoomPresence({ presence, delivery: () => this.#delivery, tellOthers })
    this.#log = new RoomLog(stored.seq, {
      append: (updates, senders) =>
        this.#shared === null ? deps.storage.append(id, updates) : this.#shared.append(updates, senders),
      onCommitted: (sender, count) => this.#acknowledge(sender, count),
      onFailed: (error, retryMs) =>
        log.error({ room: id, error: String(error), retryMs }, 'updates not written, will be retried'),
      onTrouble: (inTrouble) => {
        for (const connection of this.#delivery.connections) connection.tellTrouble(inTrouble)
      },
      onErased: () => this.erase(),
    })
    const content = new RoomContent(stored, () => readSnapshot(id, deps.storage))
    const document = new RoomDocument(id, content, deps)
    const place = () => (this.#shared === null ? { seq: this.#log.seq } : this.#shared.place)
    const compaction = new Compaction(
      { id, schemaVersion: stored.schemaVersion, content, document, place },
      stored.updates.length === 0 ? stored.seq : 0,
      { ...deps, ...sharing },
    )
    const answering = { id, content, document, fold: () => compaction.fold(), log }
    this.#delivery = new Delivery(answering, (connection) => this.#presence.tell(connection))
    this.#content = content
    this.#document = document
    this.#compaction = compaction
    const intake = new Intake({
      content,
      log: this.#log,
      delivery: this.#delivery,
      compaction,
      takes: (role) => this.#rules.takes(role),
      maxDocumentBytes: limits.maxDocumentBytes,
      isShared: sharing !== undefined,
    })
    this.#intake = intake
    const hooks = {
      arrive: intake.arrive.bind(intake),
      placed: intake.placed.bind(intake),
      wentBack: handIn.bind(null, { ...deps, content, document, intake, delivery: this.#delivery }),
      erased: () => this.erase(),
      presenceChanged: () => this.#presence.changedElsewhere(),
    }
    this.#shared =
      sharing === undefined ? null : new SharedBoard(id, stored.seq, presence, hooks, { ...deps, ...sharing })
  }

  get memberCount(): number {
    return this.#delivery.size
  }

  /** True when nothing is waiting to be written. */
  get settled(): boolean {
    return this.#log.settled
  }

  /** How many messages are not on disk yet. */
  get pendingCount(): number {
    return this.#log.pending
  }

  /** True while the store does not write. */
  get inTrouble(): boolean {
    return this.#log.inTrouble
  }

  whenSettled(): Promise<void> {
    return this.#log.whenSettled()
  }

  join(connection: Connection): void {
    this.#delivery.join(connection)
    // First, so that a client with an empty document answers it with an empty step 2.
    connection.send(step1Frame(this.#content.stateVector))
    this.#presence.tell(connection)
    if (this.#log.inTrouble) connection.tellTrouble(true)
  }

  leave(connection: Connection): void {
    this.#delivery.leave(connection)
    this.#presence.leave(connection)
  }

  /** Somebody has another name or role. */
  personChanged(connection: Connection): void {
    this.#presence.restamp([connection])
    this.#askForRefused(connection)
  }

  /** Takes a message. Answers why its sender must be closed, or null. `budget`: for what has to be decoded. */
  receive(connection: Connection, message: ClientMessage, budget = UNLIMITED): CloseCode | null {
    switch (message.type) {
      case 'step1':
        return this.#answerStep1(connection, message.vector, budget)
      case 'step2':
        // The stock client answers our step 1 always; a reader's answer is dropped before it is decoded.
        if (mayWrite(connection.role)) return this.#intake.writeAll(connection, message.update, budget)
        connection.dropUpdate()
        return null
      case 'update':
        return mayWrite(connection.role) ? this.#intake.write(connection, message.update, budget) : 4403
      case 'awareness': {
        const { length } = message.body
        const refusal = budget.begin(length) ?? this.#presence.receive(connection, message.body)
        budget.decoded(length, contentUnits(length))
        return refusal
      }
      case 'query-awareness': {
        const refusal = budget.ask()
        if (refusal === null) this.#presence.answer(connection)
        return refusal
      }
      case 'unknown':
        return null
    }
  }

  /** What the session decides from now on. */
  follow(rules: BoardRules): void {
    this.#rules = rules
    this.rulesChanged()
  }

  /** The session decided something else: what was refused is asked for again, presence is shown anew. */
  rulesChanged(): void {
    this.#presence.restamp(this.#delivery.connections)
    for (const connection of this.#delivery.connections) this.#askForRefused(connection)
  }

  /** When what was not taken is taken now. */
  #askForRefused(connection: Connection): void {
    const { role } = connection
    if (!connection.wasRefused || !mayWrite(role) || !this.#rules.takes(role)) return
    connection.tellTaken()
    connection.send(step1Frame(this.#content.stateVector))
  }

  /** Counts what was written since the room was opened, and before. */
  get revision(): number {
    return this.#content.revision
  }

  /** What the server writes itself. Resolves when it is on disk. */
  async commit(update: Uint8Array): Promise<void> {
    this.#intake.writeOwn(update)
    await this.#log.whenSettled()
    await this.#shared?.catchUp()
  }

  /** What applying the changes to the document as it is now adds to it. */
  async changed(changes: readonly Change[]): Promise<Uint8Array> {
    await this.#shared?.catchUp()
    return await this.#document.change(changes)
  }

  #answerStep1(connection: Connection, vector: Uint8Array, budget: DecodeBudget): CloseCode | null {
    if (vector.length > STATE_VECTOR_MAX_BYTES) return 4413
    const refusal = budget.ask() ?? budget.begin(vector.length) ?? (isStateVector(vector) ? null : 4400)
    if (refusal !== null) return refusal
    this.#delivery.answer(connection, vector)
    return null
  }

  #acknowledge(sender: Connection | null, count: number): void {
    if (sender === null || !sender.acknowledge(count)) return
    if (this.#acknowledged.length === 0) setTimeout(() => this.#tellAcknowledged(), ACKNOWLEDGE_MS)
    this.#acknowledged.push(sender)
  }

  #tellAcknowledged(): void {
    const acknowledged = this.#acknowledged
    this.#acknowledged = []
    for (const connection of acknowledged) connection.tellAcknowledged()
  }

  /** True when something came since the last snapshot. */
  get canFold(): boolean {
    return this.#compaction.canFold
  }

  /** Replaces snapshot and tail by a new snapshot, in the store first. A failure changes nothing and is logged. */
  fold(): Promise<void> {
    return this.#compaction.fold()
  }

  /** The title as of now. */
  async title(): Promise<string> {
    await this.#shared?.catchUp()
    return await this.#document.title()
  }

  /** The live document as a workshop file, with what is not committed yet. */
  async exportFile(): Promise<{ readonly title: string; readonly text: string }> {
    await this.#shared?.catchUp()
    return await this.#document.exportFile()
  }

  /** Called at a steady beat. */
  keepAlive(): void {
    for (const connection of this.#delivery.connections) connection.keepAlive()
    this.#quietBeats = this.#content.takeUsed() ? 0 : this.#quietBeats + 1
    if (this.#quietBeats < QUIET_BEATS || !this.settled || this.#compaction.isFolding) return
    if (this.canFold) void this.fold()
    else this.#content.letGo()
  }

  /** The workshop was deleted: everyone is told, nothing more is written. */
  erase(): void {
    this.#log.end()
    for (const connection of this.#delivery.connections) connection.close(4404)
  }

  /** Others have taken the document further than this server can: everyone is to come back. */
  retire(): void {
    this.isRetired = true
    for (const connection of this.#delivery.connections) connection.close(1013)
  }

  /** The server stops and the store does not write: nothing is tried any more. */
  giveUp(): void {
    this.#log.end()
  }

  /** Ends the timers; only for a room that nobody is in. */
  dispose(): void {
    this.#delivery.dispose()
    this.#presence.stop()
    this.#shared?.close()
  }
}
