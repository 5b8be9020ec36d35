// A member that sends prepared updates and looks at the bytes it gets: no document, so that hundreds fit on one core.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'

/** Hocuspocus puts the document's name before each message and wants to be told who comes. */
export type Dialect = 'y-websocket' | 'hocuspocus'

/** Where a client connects. */
export interface Target {
  readonly url: string
  /** The document's name, for servers that want it in each message. */
  readonly room: string
  readonly dialect: Dialect
}

const HOCUSPOCUS_SYNC_STATUS = 8
const DURABLE = 100

export class RawClient {
  readonly #target: Target
  readonly #ws: WebSocket
  readonly #prefix: number
  #acknowledged = 0
  #synced = false
  #onSynced: () => void = () => {}
  /** Called with each message of type sync, as it came. */
  onSync: (frame: Buffer) => void = () => {}
  onAcknowledged: (count: number) => void = () => {}

  constructor(target: Target) {
    this.#target = target
    this.#prefix = target.dialect === 'hocuspocus' ? nameBytes(target.room) : 0
    this.#ws = new WebSocket(target.url, { perMessageDeflate: false })
    this.#ws.on('open', () => {
      if (target.dialect === 'hocuspocus')
        this.#send((encoder) => {
          encoding.writeVarUint(encoder, 2)
          encoding.writeVarUint(encoder, 0)
          encoding.writeVarString(encoder, 'token')
        })
      this.#send((encoder) => {
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarUint8Array(encoder, Uint8Array.of(0))
      })
    })
    this.#ws.on('message', (data) => this.#take(data as Buffer))
    this.#ws.on('error', () => {}) // a close follows
  }

  /** Resolves when the server has answered step 1. */
  synced(): Promise<this> {
    if (this.#synced) return Promise.resolve(this)
    return new Promise((resolve, reject) => {
      this.#onSynced = () => resolve(this)
      this.#ws.once('close', (code) => reject(new Error(`closed with ${code} by ${this.#target.url}`)))
    })
  }

  get waitingBytes(): number {
    return this.#ws.bufferedAmount
  }

  /** The frame that carries an update, to be prepared before the clock runs. */
  frameOf(update: Uint8Array): Uint8Array {
    return this.#frame((encoder) => {
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarUint(encoder, 2)
      encoding.writeVarUint8Array(encoder, update)
    })
  }

  sendFrame(frame: Uint8Array): void {
    if (this.#ws.readyState === WebSocket.OPEN) this.#ws.send(frame)
  }

  close(): void {
    this.#ws.terminate()
  }

  #frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
    return encoding.encode((encoder) => {
      if (this.#target.dialect === 'hocuspocus') encoding.writeVarString(encoder, this.#target.room)
      write(encoder)
    })
  }

  #send(write: (encoder: encoding.Encoder) => void): void {
    this.#ws.send(this.#frame(write))
  }

  #take(frame: Buffer): void {
    const type = frame[this.#prefix]
    if (type === 0 || (type === 4 && this.#prefix > 0)) {
      if (frame[this.#prefix + 1] === 0) return
      this.onSync(frame)
      if (this.#synced || frame[this.#prefix + 1] !== 1) return
      this.#synced = true
      this.#onSynced()
    } else if (type === DURABLE && this.#prefix === 0) {
      const decoder = decoding.createDecoder(frame)
      decoding.readVarUint(decoder)
      this.onAcknowledged(decoding.readVarUint(decoder))
    } else if (type === HOCUSPOCUS_SYNC_STATUS && this.#prefix > 0 && frame[this.#prefix + 1] === 1)
      this.onAcknowledged(++this.#acknowledged)
  }
}

function nameBytes(name: string): number {
  return encoding.encode((encoder) => encoding.writeVarString(encoder, name)).length
}
