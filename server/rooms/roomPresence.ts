// Who is here, as a room shows it: what changed goes to everybody in a beat, and to the other nodes.
import type { CloseCode } from '../../src/protocol/syncWire.ts'
import type { Connection } from './connection.ts'
import type { Delivery } from './delivery.ts'
import { awarenessFrame } from './frames.ts'
import type { Presence } from './presence.ts'
import { createPulse } from './pulse.ts'

const PRESENCE_INTERVAL_MS = 40

export interface RoomPresenceDeps {
  readonly presence: Presence<Connection>
  readonly delivery: () => Pick<Delivery, 'connections' | 'isBehind'>
  /** The other nodes are to be told as well. */
  readonly tellOthers: () => void
}

export class RoomPresence {
  readonly #deps: RoomPresenceDeps
  readonly #pulse = createPulse(
    () => PRESENCE_INTERVAL_MS,
    () => this.#send(),
  )

  constructor(deps: RoomPresenceDeps) {
    this.#deps = deps
  }

  /** Takes an awareness message. Answers why its sender must be closed, or null. */
  receive(connection: Connection, body: Uint8Array): CloseCode | null {
    const refusal = this.#deps.presence.receive(connection, body)
    this.#show()
    return refusal
  }

  leave(connection: Connection): void {
    this.#deps.presence.leave(connection)
    this.#show()
  }

  /** What these show is to be shown otherwise: a name, a role or a rule has changed. */
  restamp(connections: Iterable<Connection>): void {
    for (const connection of connections) this.#deps.presence.restamp(connection)
    this.#show()
  }

  /** Another node's presence has changed. */
  changedElsewhere(): void {
    this.#pulse.request()
  }

  /** To who asks: also when nobody else is here. */
  answer(connection: Connection): void {
    connection.send(awarenessFrame(this.#deps.presence.others(connection)))
  }

  /** Everybody else, to one of them. */
  tell(connection: Connection): void {
    sendStates(connection, this.#deps.presence.others(connection))
  }

  #show(): void {
    if (!this.#deps.presence.hasChanges) return
    this.#pulse.request()
    this.#deps.tellOthers()
  }

  #send(): void {
    const lackedBy = this.#deps.presence.takeChanges()
    const delivery = this.#deps.delivery()
    for (const connection of delivery.connections)
      if (!delivery.isBehind(connection)) sendStates(connection, lackedBy(connection))
  }

  stop(): void {
    this.#pulse.stop()
  }
}

function sendStates(connection: Connection, entries: readonly Uint8Array[]): void {
  if (entries.length > 0) connection.send(awarenessFrame(entries))
}
