// What each connection of a room has been sent, and what it is still to be sent.
//
// Invariants
// - A connection hears updates from the moment its step 1 is answered; what comes while the answer is being computed
//   follows it. So it is never sent an update whose past it lacks.
// - Nobody is sent what they sent, but for a slow reader that catches up.
// - For a reader that does not read, no more waits than a bound: what it missed is in the room, and sent when it has read.
import { Answers, type AnswersDeps, isEmptyVector } from './answers.ts'
import type { Connection } from './connection.ts'
import { updateFrame } from './frames.ts'
import { createPulse } from './pulse.ts'
import type { RoomContent } from './roomContent.ts'
import { type TickUpdate, tickBytes, tickInterval } from './tick.ts'

/** How far a connection has come. */
type Sync =
  | { readonly state: 'new' }
  /** `held`: updates to be sent after the answer that is being computed. */
  | { readonly state: 'answering'; readonly held: Uint8Array[] }
  | { readonly state: 'live' }
  /** A slow reader, that was sent everything up to `revision` of the content. */
  | { readonly state: 'behind'; readonly revision: number }

export class Delivery {
  readonly #content: RoomContent
  readonly #answers: Answers<Connection>
  readonly #onCaughtUp: (connection: Connection) => void
  readonly #connections = new Map<Connection, Sync>()
  /** Of the coming tick. */
  #outgoing: TickUpdate<Connection | null>[] = []
  readonly #pulse = createPulse(
    () => tickInterval(this.#connections.size),
    () => this.#sendTick(),
  )

  /** `onCaughtUp`: a slow reader has read, and may be told what else it missed. */
  constructor(deps: AnswersDeps, onCaughtUp: (connection: Connection) => void) {
    this.#content = deps.content
    this.#onCaughtUp = onCaughtUp
    this.#answers = new Answers(deps, {
      onAnswer: (connection, frames, whole) => this.#giveAnswer(connection, frames, whole),
      onFailed: (connection) => {
        if (this.#connections.get(connection)?.state === 'answering') connection.close(1013)
      },
    })
  }

  get connections(): Iterable<Connection> {
    return this.#connections.keys()
  }

  get size(): number {
    return this.#connections.size
  }

  join(connection: Connection): void {
    this.#connections.set(connection, { state: 'new' })
    connection.onDrained = () => this.#catchUp(connection)
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection)
  }

  /** True for a slow reader that is to be sent nothing more before it has read. */
  isBehind(connection: Connection): boolean {
    return this.#connections.get(connection)?.state === 'behind'
  }

  /** To everyone who hears updates, in the next tick. The content has it already. */
  send(update: Uint8Array, sender: Connection | null): void {
    this.#outgoing.push({ frame: updateFrame(update), sender })
    this.#pulse.request()
  }

  #sendTick(): void {
    const bytesFor = tickBytes(this.#outgoing)
    const before = this.#content.revision - this.#outgoing.length
    this.#outgoing = []
    for (const [connection, sync] of this.#connections) {
      if (sync.state === 'answering') sync.held.push(bytesFor(connection))
      else if (sync.state === 'live') {
        if (connection.isBackedUp) this.#connections.set(connection, { state: 'behind', revision: before })
        else connection.send(bytesFor(connection))
      }
    }
  }

  /** A slow reader has read all it was sent: what came since, or everything when that has been folded meanwhile. */
  #catchUp(connection: Connection): void {
    const sync = this.#connections.get(connection)
    if (sync?.state !== 'behind') return
    this.#sendTick()
    const missed = this.#content.since(sync.revision)
    if (missed === null) {
      this.answer(connection, Uint8Array.of(0))
    } else {
      connection.answer(Buffer.concat(missed.map(updateFrame)))
      this.#connections.set(connection, { state: 'live' })
    }
    this.#onCaughtUp(connection)
  }

  /** To a state vector. */
  answer(connection: Connection, vector: Uint8Array): void {
    // What waits for the tick is in the content already: without this it would be sent twice.
    this.#sendTick()
    const whole = isEmptyVector(vector) ? this.#answers.wholeNow() : null
    if (whole !== null) {
      connection.answer(whole)
      this.#connections.set(connection, { state: 'live' })
      return
    }
    this.#connections.set(connection, { state: 'answering', held: [] })
    this.#answers.ask(connection, new Uint8Array(vector))
  }

  #giveAnswer(connection: Connection, frames: Uint8Array, whole: boolean): void {
    const sync = this.#connections.get(connection)
    if (sync?.state !== 'answering') return // it left, or asked for everything since
    if (this.#answers.hasAsked(connection)) return
    if (whole) this.#sendTick() // what waits is in the frames already
    connection.answer(whole ? frames : Buffer.concat([frames, ...sync.held]))
    this.#connections.set(connection, { state: 'live' })
  }

  dispose(): void {
    this.#pulse.stop()
  }
}
