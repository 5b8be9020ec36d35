// Who hears of a session: the sockets of its document, what they are answered and what they are told.
import * as Y from 'yjs'
import type { CloseCode } from '../../src/protocol/syncWire.ts'
import type { Connection } from '../rooms/connection.ts'
import { type DecodeBudget, UNLIMITED } from '../rooms/decodeBudget.ts'
import { EMPTY_UPDATE, step2Frame, updateFrame } from '../rooms/frames.ts'
import type { ClientMessage } from '../rooms/messages.ts'

const STATE_VECTOR_MAX_BYTES = 64 * 1024

export class SessionAudience {
  readonly connections = new Set<Connection>()
  /** Those that were answered, and so hear updates. */
  readonly #live = new Set<Connection>()
  /** What everybody may know: nothing that is not on disk. */
  readonly #committed: Y.Doc

  constructor(committed: Y.Doc) {
    this.#committed = committed
  }

  leave(connection: Connection): void {
    this.connections.delete(connection)
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
    const refusal = budget.ask() ?? budget.begin(vector.length)
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

  tell(update: Uint8Array): void {
    const frame = updateFrame(update)
    for (const connection of this.#live) connection.send(frame)
  }

  keepAlive(): void {
    for (const connection of this.connections) connection.keepAlive()
  }

  erase(): void {
    for (const connection of this.connections) connection.close(4404)
  }
}
