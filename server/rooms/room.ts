// One document while somebody has it open.
//
// Invariants
// - It holds bytes, no Yjs document: what needs one is asked of the document thread.
// - An update is validated before anything else is done with it, and never forwarded to its sender.
// - It may be forwarded before it is committed, never acknowledged before.
// - A connection hears updates from the moment its step 1 is answered; what comes while the answer is being computed
//   follows it. So it is never sent an update whose past it lacks.
import { mayWrite } from '../../src/protocol/roles.ts'
import type { CloseCode } from '../../src/protocol/syncWire.ts'
import type { Log } from '../log.ts'
import type { RoomId, Storage, StoredRoom } from '../storage/storage.ts'
import { Compaction } from './compaction.ts'
import type { Connection } from './connection.ts'
import { contentUnits, type DecodeBudget, UNLIMITED, updateUnits } from './decodeBudget.ts'
import type { Documents } from './documents.ts'
import { awarenessFrame, EMPTY_UPDATE, step1Frame, step2Frame, updateFrame } from './frames.ts'
import type { ClientMessage } from './messages.ts'
import { Presence } from './presence.ts'
import { createPulse } from './pulse.ts'
import { isEmpty, RoomContent } from './roomContent.ts'
import { RoomLog } from './roomLog.ts'
import { decodeUpdate, isStateVector } from './stateVector.ts'
import { type TickUpdate, tickBytes, tickInterval } from './tick.ts'

const PRESENCE_INTERVAL_MS = 40
/** How long an acknowledgement may wait for an update to travel with. */
const ACKNOWLEDGE_MS = 5
const KEEP_WHOLE_MS = 500
/** Holds more than 6,000 clients that wrote; a MiB of them is decoded in so long that every room would notice. */
const STATE_VECTOR_MAX_BYTES = 64 * 1024

export interface RoomDeps {
  readonly storage: Pick<Storage, 'append' | 'saveSnapshot'>
  readonly documents: Documents
  readonly now: () => number
  readonly log: Log
  readonly limits: { readonly maxDocumentBytes: number }
}

/** How far a connection has come. `held`: updates to be sent after the answer that is being computed. */
type Sync =
  | { readonly state: 'new' }
  | { readonly state: 'answering'; readonly held: Uint8Array[] }
  | { readonly state: 'live' }

export class Room {
  readonly id: RoomId
  readonly schemaVersion: number
  readonly #deps: RoomDeps
  readonly #content: RoomContent
  readonly #log: RoomLog<Connection>
  readonly #presence: Presence<Connection>
  readonly #connections = new Map<Connection, Sync>()
  /** Of the coming tick. */
  #outgoing: TickUpdate<Connection>[] = []
  readonly #updatePulse = createPulse(
    () => tickInterval(this.#connections.size),
    () => this.#sendUpdates(),
  )
  readonly #presencePulse = createPulse(
    () => PRESENCE_INTERVAL_MS,
    () => this.#sendPresence(),
  )
  /** Those whose client is to be told what is committed. */
  #acknowledged: Connection[] = []
  /** State vectors to be answered by the next call to the document thread. */
  #questions: { readonly connection: Connection; readonly vector: Uint8Array }[] = []
  #answering = false
  /** What somebody with an empty document is sent, for a moment: people come together. */
  #whole: { readonly revision: number; readonly bytes: Uint8Array } | null = null
  readonly #compaction: Compaction
  #title: { readonly revision: number; readonly text: Promise<string> } | null = null

  constructor(id: RoomId, stored: StoredRoom, deps: RoomDeps) {
    this.id = id
    this.schemaVersion = stored.schemaVersion
    this.#deps = deps
    this.#content = new RoomContent(stored)
    this.#presence = new Presence(deps.now)
    this.#log = new RoomLog(stored.seq, {
      append: (updates) => deps.storage.append(id, updates),
      onCommitted: (sender, count) => this.#acknowledge(sender, count),
      onFailed: (error, retryMs) =>
        deps.log.error({ room: id, error: String(error), retryMs }, 'updates not written, will be retried'),
      onTrouble: (inTrouble) => {
        for (const connection of this.#connections.keys()) connection.tellTrouble(inTrouble)
      },
      onErased: () => this.erase(),
    })
    this.#compaction = new Compaction(
      { id, schemaVersion: this.schemaVersion, content: this.#content, seq: () => this.#log.seq },
      stored.updates.length === 0 ? stored.seq : 0,
      deps,
    )
  }

  get memberCount(): number {
    return this.#connections.size
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
    this.#connections.set(connection, { state: 'new' })
    // First, so that a client with an empty document answers it with an empty step 2.
    connection.send(step1Frame(this.#content.stateVector))
    this.#send(connection, this.#presence.others(connection))
    if (this.#log.inTrouble) connection.tellTrouble(true)
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection)
    this.#presence.leave(connection)
    if (this.#presence.hasChanges) this.#presencePulse.request()
  }

  /** What the connection shows of itself is shown under this name from now on. */
  rename(connection: Connection, name: string): void {
    if (connection.person.name === name) return
    connection.person = { ...connection.person, name }
    this.#presence.restamp(connection)
    if (this.#presence.hasChanges) this.#presencePulse.request()
  }

  /** Takes a message. Answers why its sender must be closed, or null. `budget`: for what has to be decoded. */
  receive(connection: Connection, message: ClientMessage, budget = UNLIMITED): CloseCode | null {
    switch (message.type) {
      case 'step1':
        return this.#answerStep1(connection, message.vector, budget)
      case 'step2':
        // The stock client answers our step 1 always; a reader's answer is dropped before it is decoded.
        return mayWrite(connection.role) ? this.#write(connection, message.update, budget) : null
      case 'update':
        return mayWrite(connection.role) ? this.#write(connection, message.update, budget) : 4403
      case 'awareness': {
        const { length } = message.body
        const refusal = budget.begin(length) ?? this.#presence.receive(connection, message.body)
        budget.decoded(length, contentUnits(length))
        if (this.#presence.hasChanges) this.#presencePulse.request()
        return refusal
      }
      case 'query-awareness':
        connection.send(awarenessFrame(this.#presence.others(connection)))
        return null
      case 'unknown':
        return null
    }
  }

  #write(connection: Connection, received: Uint8Array, budget: DecodeBudget): CloseCode | null {
    // Looked at before it is decoded: after a restart everybody in the room sends the same one.
    if (this.#content.isKnown(received)) {
      this.#log.push(null, connection)
      return null
    }
    const refusal = budget.begin(received.length)
    if (refusal !== null) return refusal
    const decoded = decodeUpdate(received)
    if (decoded === null) return 4400
    budget.decoded(received.length, updateUnits(received.length, decoded))
    if (isEmpty(decoded)) {
      this.#log.push(null, connection)
      return null
    }
    if (this.#content.size + received.length > this.#deps.limits.maxDocumentBytes) return 4413
    // A copy: what arrived is a window on the socket's read buffer and would keep all of it alive.
    const update = new Uint8Array(received)
    this.#content.append(update, decoded)
    this.#log.push(update, connection)
    this.#outgoing.push({ frame: updateFrame(update), sender: connection })
    this.#updatePulse.request()
    this.#compaction.foldLongTail()
    return null
  }

  #sendUpdates(): void {
    const bytesFor = tickBytes(this.#outgoing)
    this.#outgoing = []
    for (const [connection, sync] of this.#connections) {
      if (sync.state === 'live') connection.send(bytesFor(connection))
      else if (sync.state === 'answering') sync.held.push(bytesFor(connection))
    }
  }

  #acknowledge(sender: Connection, count: number): void {
    if (!sender.acknowledge(count)) return
    if (this.#acknowledged.length === 0) setTimeout(() => this.#tellAcknowledged(), ACKNOWLEDGE_MS)
    this.#acknowledged.push(sender)
  }

  #tellAcknowledged(): void {
    const acknowledged = this.#acknowledged
    this.#acknowledged = []
    for (const connection of acknowledged) connection.tellAcknowledged()
  }

  #sendPresence(): void {
    const lackedBy = this.#presence.takeChanges()
    for (const connection of this.#connections.keys()) this.#send(connection, lackedBy(connection))
  }

  #send(connection: Connection, entries: readonly Uint8Array[]): void {
    if (entries.length > 0) connection.send(awarenessFrame(entries))
  }

  #answerStep1(connection: Connection, vector: Uint8Array, budget: DecodeBudget): CloseCode | null {
    if (vector.length > STATE_VECTOR_MAX_BYTES) return 4413
    const refusal = budget.begin(vector.length)
    if (refusal !== null) return refusal
    if (!isStateVector(vector)) return 4400
    // What waits for the tick is in the content already: without this it would be sent twice.
    this.#sendUpdates()
    if (vector.length === 1) {
      this.#sendWhole(connection)
      return null
    }
    this.#connections.set(connection, { state: 'answering', held: [] })
    this.#questions = this.#questions.filter((question) => question.connection !== connection)
    this.#questions.push({ connection, vector: new Uint8Array(vector) })
    if (!this.#answering) void this.#answerQuestions()
    return null
  }

  /** For an empty document: everything as updates, then an empty step 2, so that `synced` comes after the content. */
  #sendWhole(connection: Connection): void {
    const { revision } = this.#content
    if (this.#whole?.revision !== revision) {
      if (this.#whole === null) setTimeout(() => (this.#whole = null), KEEP_WHOLE_MS).unref()
      const { snapshot, updates } = this.#content.bytes
      const frames = [...(snapshot === null ? [] : [snapshot]), ...updates].map(updateFrame)
      this.#whole = { revision, bytes: Buffer.concat([...frames, step2Frame(EMPTY_UPDATE)]) }
    }
    connection.answer(this.#whole.bytes)
    this.#connections.set(connection, { state: 'live' })
  }

  /** All who ask while an answer is being computed share the next computation. */
  async #answerQuestions(): Promise<void> {
    this.#answering = true
    while (this.#questions.length > 0) {
      const asked = this.#questions
      this.#questions = []
      try {
        const answers = await this.#deps.documents.diff(
          this.#content.bytes,
          asked.map((question) => question.vector),
        )
        for (const [index, { connection }] of asked.entries()) {
          const answer = answers[index]
          if (answer !== undefined) this.#sendAnswer(connection, answer)
        }
      } catch (error) {
        this.#deps.log.error({ room: this.id, error: String(error) }, 'state vectors not answered')
        for (const { connection } of asked) connection.close(1013)
      }
    }
    this.#answering = false
  }

  #sendAnswer(connection: Connection, update: Uint8Array): void {
    const sync = this.#connections.get(connection)
    if (sync?.state !== 'answering') return // it left, or asked for everything since
    if (this.#questions.some((question) => question.connection === connection)) return // it asked again
    connection.answer(Buffer.concat([step2Frame(update), ...sync.held]))
    this.#connections.set(connection, { state: 'live' })
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
  title(): Promise<string> {
    if (this.#title?.revision !== this.#content.revision) {
      const text = this.#deps.documents.title(this.#content.bytes)
      const read = { revision: this.#content.revision, text }
      this.#title = read
      text.catch(() => {
        if (this.#title === read) this.#title = null // the caller hears of it; the next one asks again
      })
    }
    return this.#title.text
  }

  /** The live document as a workshop file, with what is not committed yet. */
  exportFile(): Promise<{ readonly title: string; readonly text: string }> {
    return this.#deps.documents.exportFile(this.#content.bytes)
  }

  keepAlive(): void {
    for (const connection of this.#connections.keys()) connection.keepAlive()
  }

  /** The workshop was deleted: everyone is told, nothing more is written. */
  erase(): void {
    this.#log.end()
    for (const connection of this.#connections.keys()) connection.close(4404)
  }

  /** The server stops and the store does not write: nothing is tried any more. */
  giveUp(): void {
    this.#log.end()
  }

  /** Ends the timers; only for a room that nobody is in. */
  dispose(): void {
    this.#updatePulse.stop()
    this.#presencePulse.stop()
  }
}
