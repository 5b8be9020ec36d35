// From a received update to the room: judged, cut to what is new, put in the document, the log and the next tick.
//
// Invariants
// - An update is validated before anything else is done with it.
// - It may be forwarded before it is committed, never acknowledged before.
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
}

/** An update that came while the document is full and being folded. */
interface Waiting {
  readonly connection: Connection
  readonly received: Uint8Array
  readonly decoded: DecodedUpdate
}

export class Intake {
  readonly #deps: IntakeDeps
  #waiting: Waiting[] = []
  #waitingBytes = 0

  constructor(deps: IntakeDeps) {
    this.#deps = deps
  }

  /** Takes an update. Answers why its sender must be closed, or null. `budget`: for what has to be decoded. */
  write(connection: Connection, received: Uint8Array, budget: DecodeBudget): CloseCode | null {
    const { content, log } = this.#deps
    // Looked at before it is decoded: after a restart everybody in the room sends the same one.
    if (this.#waiting.length === 0 && content.isKnown(received)) {
      log.push(null, connection)
      return null
    }
    const refusal = budget.begin(received.length)
    if (refusal !== null) return refusal
    const decoded = decodeReceived(received)
    if (typeof decoded === 'number') return decoded
    budget.decoded(received.length, updateUnits(received.length, decoded))
    // Behind what waits: what one connection sends is acknowledged in its order.
    if (this.#waiting.length > 0) return this.#wait(connection, received, decoded)
    const verdict = this.#take(connection, received, decoded)
    if (verdict !== 4413 || content.tailLength === 0) return verdict
    const full = this.#wait(connection, received, decoded)
    if (full === null) void this.#makeRoom()
    return full
  }

  #take(connection: Connection, received: Uint8Array, decoded: DecodedUpdate): CloseCode | null {
    const { content, log, delivery, compaction, maxDocumentBytes } = this.#deps
    const update = content.cut(received, decoded)
    if (update === null) {
      log.push(null, connection)
      return null
    }
    if (!this.#deps.takes(connection.role)) {
      connection.refuseUpdate()
      return null
    }
    if (!content.hasRoomFor(decoded)) return 1013
    const most = isDeletionOnly(update) ? maxDocumentBytes * (1 + SHARE_FOR_DELETIONS) : maxDocumentBytes
    if (content.size + update.length > most) return 4413
    content.append(update, decoded)
    log.push(update, connection)
    delivery.send(update, connection)
    compaction.foldLongTail()
    return null
  }

  /** An update of the server itself: it is not asked whether it may, and finds room in a full document. */
  writeOwn(update: Uint8Array): void {
    const { content, log, delivery, compaction } = this.#deps
    content.append(update, must(decodeUpdate(update), 'update of the server'))
    log.push(update, null)
    delivery.send(update, null)
    compaction.foldLongTail()
  }

  #wait(connection: Connection, received: Uint8Array, decoded: DecodedUpdate): CloseCode | null {
    if (this.#waitingBytes + received.length > WAITING_MAX_BYTES) return 1013
    this.#waiting.push({ connection, received: new Uint8Array(received), decoded })
    this.#waitingBytes += received.length
    return null
  }

  /** Folds, then takes what waits as far as it fits. */
  async #makeRoom(): Promise<void> {
    const { compaction } = this.#deps
    // The one under way may have begun before what is in the way now was deleted.
    if (compaction.isFolding) await compaction.fold()
    await compaction.fold()
    const waiting = this.#waiting
    this.#waiting = []
    this.#waitingBytes = 0
    for (const { connection, received, decoded } of waiting) {
      // Who was refused sends the rest again when it comes back.
      const refusal = connection.isOpen ? this.#take(connection, received, decoded) : null
      if (refusal !== null) connection.close(refusal)
    }
  }
}
