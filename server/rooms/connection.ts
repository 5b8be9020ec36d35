// One socket of one member, as its room sees it.
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { ErrorCode } from '../../src/protocol/errors.ts'
import type { Role } from '../../src/protocol/roles.ts'
import { CLOSE_CODES, type CloseCode, type Person } from '../../src/protocol/syncWire.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { awarenessFrame, durableFrame, refusedFrame, troubleFrame } from './frames.ts'

/** Who is behind a socket and what its client asked for. */
export interface Member {
  readonly role: Role
  readonly person: Person
  /** Wants to be told what is committed. */
  readonly durable: boolean
}

export interface ConnectionLimits {
  /** Bytes that may wait for a slow reader before it is cut off. */
  readonly maxBufferedBytes: number
}

const ALIVE_FRAME = awarenessFrame([])
/** With more than this waiting, a reader is sent no updates until it has read all of it. */
const BACKED_UP_BYTES = 1024 * 1024
/** Beats for which a reader may be backed up before it is cut off: 30 to 40 s. */
const BACKED_UP_BEATS = 4

export class Connection {
  readonly #ws: WebSocket
  readonly #socket: Duplex
  readonly #limits: ConnectionLimits
  readonly #log: Log
  readonly #metrics: Metrics
  /** As the server knows them now: a member may change name, a facilitator gives roles. */
  #role: Role
  #person: Person
  readonly #durable: boolean
  #committed = 0
  /** More is committed than the client was told. */
  #unsaid = false
  #sentSinceCheck = false
  /** Bytes of an answer to step 1 that may still be waiting: a large document is no slow reader's fault. */
  #allowance = 0
  #closing = false
  readonly #backedUpBytes: number
  #backedUpBeats = 0
  /** Called when the client has read everything after it was backed up. */
  onDrained: () => void = () => {}
  /** Messages not taken since the client last sent everything. */
  #refused = 0
  #toldRefused = false

  constructor(
    ws: WebSocket,
    socket: Duplex,
    member: Member,
    limits: ConnectionLimits,
    log: Log,
    metrics: Metrics,
  ) {
    this.#metrics = metrics
    this.#ws = ws
    this.#socket = socket
    this.#limits = limits
    this.#log = log
    this.#role = member.role
    this.#person = member.person
    this.#durable = member.durable
    this.#backedUpBytes = Math.min(BACKED_UP_BYTES, limits.maxBufferedBytes / 2)
    socket.on('drain', () => this.onDrained())
  }

  get role(): Role {
    return this.#role
  }

  get person(): Person {
    return this.#person
  }

  /** A facilitator gave the person another name or role: from the next message on. */
  become(person: Person, role: Role): void {
    this.#person = person
    this.#role = role
  }

  /** An update was not taken, because the phase lets this role read only. The client keeps it. */
  refuseUpdate(): void {
    if (!this.#toldRefused && this.#durable) this.send(refusedFrame(true))
    this.#toldRefused = true
    this.#refused++
  }

  /** A reader's step 2 was dropped. Asked for again, should the person be given a role that writes. */
  dropUpdate(): void {
    this.#refused++
  }

  /** True when something was refused since the last `takeRefused`. */
  get wasRefused(): boolean {
    return this.#refused > 0
  }

  /** A step 2 was taken, which holds whatever was refused before it: gives of how many messages. */
  takeRefused(): number {
    const refused = this.#refused
    this.#refused = 0
    return refused
  }

  /** What was refused is taken now. */
  tellTaken(): void {
    if (this.#durable && this.#toldRefused) this.send(refusedFrame(false))
    this.#toldRefused = false
  }

  /** False once it is being closed, by either side. */
  get isOpen(): boolean {
    return !this.#closing && this.#ws.readyState === this.#ws.OPEN
  }

  /** True while so much waits for the client that it is to be sent no more. */
  get isBackedUp(): boolean {
    return this.#socket.writableLength > this.#backedUpBytes
  }

  /**
   * Sends whole WebSocket frames in one write, past `ws`, which would make a header for each receiver and a write of two
   * pieces for each frame. `ws` writes whole frames too, so the two never mix within one.
   */
  send(frames: Uint8Array): void {
    if (frames.length === 0 || !this.#hasRoom()) return
    const bytes = this.#unsaid ? Buffer.concat([frames, this.#takeAcknowledgement()]) : frames
    this.#socket.write(bytes)
    this.#metrics.writes++
    this.#metrics.bytesSent += bytes.length
    this.#sentSinceCheck = true
  }

  /** As `send`, for what the client asked for itself, however large. */
  answer(frames: Uint8Array): void {
    this.send(frames)
    this.#allowance = frames.length
  }

  /** True when something may be sent; closes the connection when too much waits already. */
  #hasRoom(): boolean {
    if (!this.isOpen) return false
    const waiting = this.#socket.writableLength
    if (waiting <= this.#limits.maxBufferedBytes) this.#allowance = 0
    else if (waiting > this.#limits.maxBufferedBytes + this.#allowance) {
      this.close(1013)
      return false
    }
    return true
  }

  /** `count` more of this connection's updates are on disk. True when its client is to be told, at the next `send`. */
  acknowledge(count: number): boolean {
    this.#committed += count
    this.#unsaid = this.#durable
    return this.#unsaid
  }

  /** Tells what is on disk, unless a `send` has done so meanwhile. */
  tellAcknowledged(): void {
    if (this.#unsaid) this.send(this.#takeAcknowledgement())
  }

  #takeAcknowledgement(): Uint8Array {
    this.#unsaid = false
    return durableFrame(this.#committed)
  }

  /** The store does not write what this connection sent, or does so again. */
  tellTrouble(inTrouble: boolean): void {
    if (this.#durable) this.send(troubleFrame(inTrouble))
  }

  /** Called at a steady beat: says something when nothing was said since the last one, cuts off who does not read. */
  keepAlive(): void {
    this.#backedUpBeats = this.isBackedUp ? this.#backedUpBeats + 1 : 0
    if (this.#backedUpBeats >= BACKED_UP_BEATS) this.close(1013)
    if (!this.#sentSinceCheck) this.send(ALIVE_FRAME)
    this.#sentSinceCheck = false
  }

  /** `reason`: when it says more than the code does. */
  close(code: CloseCode, reason: ErrorCode = CLOSE_CODES[code]): void {
    if (!this.isOpen) return
    this.#closing = true
    this.#metrics.closed(code)
    this.#log.info({ code, reason, person: this.person.id }, 'socket closed by the server')
    this.#ws.close(code, reason)
  }
}
