// From a received update to the room: judged, cut to what is new, put in the document, the log and the next tick.
//
// Invariants
// - An update is validated before anything else is done with it.
// - It may be forwarded before it is committed, never acknowledged before; nor is what was refused before a step 2 that holds it.
// - Nothing is refused for the size of the document before what is in it that nobody needs has been folded away.
import { must } from '../../src/model/must.ts'
import type { Role } from '../../src/protocol/roles.ts'
import type { CloseCode } from '../../src/protocol/syncWire.ts'
import type { Compaction } from './compaction.ts'
import type { Connection } from './connection.ts'
import { type DecodeBudget, updateUnits } from './decodeBudget.ts'
import { type DecodedUpdate, decodeReceived, decodeUpdate } from './decodedUpdate.ts'
import type { Delivery } from './delivery.ts'
import { isDeletionOnly, type RoomContent } from './roomContent.ts'
import type { RoomLog } from './roomLog.ts'

/** A full document takes deletions up to this share over its limit: they are what makes it smaller. */
const SHARE_FOR_DELETIONS = 1 / 8
/** What may wait for a document to be folded. */
const WAITING_MAX_BYTES = 8 * 1024 * 1024

export interface IntakeDeps {
  readonly content: RoomContent
  readonly log: RoomLog<Connection | null>
  readonly delivery: Delivery
  readonly compaction: Compaction
  /** May this role change the board at present? */
  readonly takes: (role: Role) => boolean
  readonly maxDocumentBytes: number
  /**
   * Other nodes write this document too: what comes is put in it when the store has given it its place, by `arrive`, and is
   * forwarded then. So every node takes the same of two contents under one id.
   */
  readonly isShared: boolean
}

/** An update or a step 2 of somebody. */
interface Received {
  readonly connection: Connection
  readonly bytes: Uint8Array
  /** A step 2: it holds what was refused before it, too. */
  readonly isWhole: boolean
}

/** An update that came while the document is full and being folded. */
interface Waiting extends Received {
  readonly decoded: DecodedUpdate
}

export class Intake {
  readonly #deps: IntakeDeps
  #waiting: Waiting[] = []
  #waitingBytes = 0
  /** Bytes taken that have no place yet. */
  #unplacedBytes = 0

  constructor(deps: IntakeDeps) {
    this.#deps = deps
  }

  /** Takes an update. Answers why its sender must be closed, or null. `budget`: for what has to be decoded. */
  write(connection: Connection, bytes: Uint8Array, budget: DecodeBudget): CloseCode | null {
    return this.#receive({ connection, bytes, isWhole: false }, budget)
  }

  /** As `write`, a step 2. */
  writeAll(connection: Connection, bytes: Uint8Array, budget: DecodeBudget): CloseCode | null {
    return this.#receive({ connection, bytes, isWhole: true }, budget)
  }

  #receive(received: Received, budget: DecodeBudget): CloseCode | null {
    const { content } = this.#deps
    const { bytes } = received
    // Looked at before it is decoded: after a restart everybody in the room sends the same one.
    if (this.#waiting.length === 0 && content.isKnown(bytes)) {
      this.#log(null, received)
      return null
    }
    const refusal = budget.begin(bytes.length)
    if (refusal !== null) return refusal
    const decoded = decodeReceived(bytes)
    if (typeof decoded === 'number') return decoded
    budget.decoded(bytes.length, updateUnits(bytes.length, decoded))
    // Behind what waits: what one connection sends is acknowledged in its order.
    if (this.#waiting.length > 0) return this.#wait(received, decoded)
    const verdict = this.#take(received, decoded)
    if (verdict !== 4413 || content.tailLength === 0) return verdict
    const full = this.#wait(received, decoded)
    if (full === null) void this.#makeRoom()
    return full
  }

  #take(received: Received, decoded: DecodedUpdate): CloseCode | null {
    const { content, takes, maxDocumentBytes, isShared } = this.#deps
    const { connection } = received
    const update = content.cut(received.bytes, decoded)
    if (update === null) {
      this.#log(null, received)
      return null
    }
    if (!takes(connection.role)) {
      connection.refuseUpdate()
      return null
    }
    if (!content.hasRoomFor(decoded)) return 1013
    const most = isDeletionOnly(update) ? maxDocumentBytes * (1 + SHARE_FOR_DELETIONS) : maxDocumentBytes
    if (content.size + this.#unplacedBytes + update.length > most) return 4413
    this.#log(update, received)
    if (isShared) this.#unplacedBytes += update.length
    else this.#put(update, decoded, connection)
    return null
  }

  /** To be written and acknowledged, and with a step 2 what was refused before it. */
  #log(update: Uint8Array | null, { connection, isWhole }: Received): void {
    const { log, takes } = this.#deps
    log.push(update, connection)
    const covered = isWhole && takes(connection.role) ? connection.takeRefused() : 0
    for (let i = 0; i < covered; i++) log.push(null, connection)
  }

  /** An update of the server itself: it is not asked whether it may, and finds room in a full document. */
  writeOwn(update: Uint8Array): void {
    const decoded = must(decodeUpdate(update), 'update of the server')
    this.#deps.log.push(update, null)
    if (this.#deps.isShared) this.#unplacedBytes += update.length
    else this.#put(update, decoded, null)
  }

  #put(update: Uint8Array, decoded: DecodedUpdate, sender: Connection | null): void {
    const { content, delivery, compaction } = this.#deps
    content.append(update, decoded)
    delivery.send(update, sender)
    compaction.foldLongTail()
  }

  /** So many bytes of this room have their place. */
  placed(bytes: number): void {
    this.#unplacedBytes -= bytes
  }

  /** An update has its place in the store, of this node or of another. Only of a shared document. */
  arrive(update: Uint8Array, sender: Connection | null, isOwn: boolean): void {
    if (isOwn) this.placed(update.length)
    const decoded = decodeUpdate(update)
    // What does not decode is reported and set aside by who reads the whole document.
    const rest = decoded === null ? null : this.#deps.content.cut(update, decoded)
    if (decoded !== null && rest !== null) this.#put(rest, decoded, sender)
  }

  #wait({ connection, bytes, isWhole }: Received, decoded: DecodedUpdate): CloseCode | null {
    if (this.#waitingBytes + bytes.length > WAITING_MAX_BYTES) return 1013
    // A copy: what arrived is a window on the socket's read buffer.
    this.#waiting.push({ connection, bytes: new Uint8Array(bytes), isWhole, decoded })
    this.#waitingBytes += bytes.length
    return null
  }

  /** Folds, then takes what waits as far as it fits; again, until nothing waits. */
  async #makeRoom(): Promise<void> {
    const { compaction } = this.#deps
    // The one under way may have begun before what is in the way now was deleted.
    if (compaction.isFolding) await compaction.fold()
    while (this.#waiting.length > 0) {
      await compaction.fold()
      this.#takeWaiting()
    }
  }

  /** After a fold: at least the first, and all behind it up to the first that does not fit any more. */
  #takeWaiting(): void {
    const { content } = this.#deps
    const folded = content.revision
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      const { connection, bytes, decoded } = next
      // Who was refused sends the rest again when it comes back.
      const refusal = connection.isOpen ? this.#take(next, decoded) : null
      if (refusal === 4413 && content.revision !== folded) return
      this.#waiting.shift()
      this.#waitingBytes -= bytes.length
      // With a tail left the store has not taken the fold: it may do so later.
      if (refusal !== null) connection.close(refusal === 4413 && content.tailLength > 0 ? 1013 : refusal)
    }
  }
}
