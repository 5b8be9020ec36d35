// A sync client that writes and reads single messages: for what a well-behaved client never does.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type ClientOptions, WebSocket } from 'ws'
import * as Y from 'yjs'
import {
  MESSAGE_AWARENESS,
  MESSAGE_DURABLE,
  MESSAGE_REFUSED,
  MESSAGE_SYNC,
  MESSAGE_TROUBLE,
} from '../../src/protocol/syncWire.ts'

export type Received =
  | { readonly type: 'sync'; readonly step: number; readonly body: Uint8Array }
  | { readonly type: 'awareness'; readonly states: readonly ReceivedState[] }
  | { readonly type: 'durable'; readonly count: number }
  | { readonly type: 'trouble'; readonly inTrouble: boolean }
  | { readonly type: 'refused'; readonly refused: boolean }
  | { readonly type: 'close'; readonly code: number; readonly reason: string }

export interface ReceivedState {
  readonly clientId: number
  readonly clock: number
  readonly state: Record<string, unknown> | null
}

export class WireClient {
  readonly ws: WebSocket
  readonly received: Received[] = []
  #waiters: (() => void)[] = []

  constructor(url: string, headers: Record<string, string> = {}, options: ClientOptions = {}) {
    this.ws = new WebSocket(url, { ...options, headers })
    this.ws.binaryType = 'nodebuffer'
    this.ws.on('message', (data) => this.#take(readFrame(new Uint8Array(data as Buffer))))
    this.ws.on('close', (code, reason) => this.#take({ type: 'close', code, reason: reason.toString() }))
    this.ws.on('error', () => {}) // a close follows
  }

  #take(message: Received): void {
    this.received.push(message)
    for (const wake of this.#waiters.splice(0)) wake()
  }

  async opened(): Promise<this> {
    if (this.ws.readyState === WebSocket.CONNECTING)
      await new Promise((resolve, reject) => {
        this.ws.once('open', resolve)
        this.ws.once('error', reject)
      })
    return this
  }

  /** The first message, past or to come, that fits. */
  async until<T extends Received>(fits: (message: Received) => message is T): Promise<T>
  async until(fits: (message: Received) => boolean): Promise<Received>
  async until(fits: (message: Received) => boolean): Promise<Received> {
    for (;;) {
      const found = this.received.find(fits)
      if (found !== undefined) return found
      await new Promise<void>((resolve) => this.#waiters.push(resolve))
    }
  }

  /** The code the server closes with. */
  async closeCode(): Promise<number> {
    return (await this.until((m) => m.type === 'close')).code
  }

  sendBytes(...bytes: number[]): void {
    this.ws.send(Uint8Array.from(bytes))
  }

  sendSync(step: number, body: Uint8Array): void {
    this.ws.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE_SYNC)
        encoding.writeVarUint(encoder, step)
        encoding.writeVarUint8Array(encoder, body)
      }),
    )
  }

  sendAwareness(clientId: number, clock: number, json: string): void {
    const body = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, json)
    })
    this.ws.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE_AWARENESS)
        encoding.writeVarUint8Array(encoder, body)
      }),
    )
  }

  /** Sends an empty step 1 and gives the document when everything has arrived. */
  async pull(): Promise<Y.Doc> {
    const before = this.received.length
    this.sendSync(0, Uint8Array.of(0))
    await this.until((m) => m.type === 'sync' && m.step === 1 && this.received.indexOf(m) >= before)
    const doc = new Y.Doc()
    for (const message of this.received)
      if (message.type === 'sync' && message.step !== 0) Y.applyUpdate(doc, message.body)
    return doc
  }

  /** Everything awareness has said so far about a client id, oldest first. */
  statesOf(clientId: number): ReceivedState[] {
    return this.received
      .flatMap((m) => (m.type === 'awareness' ? m.states : []))
      .filter((state) => state.clientId === clientId)
  }

  close(): void {
    this.ws.terminate()
  }
}

function readFrame(frame: Uint8Array): Received {
  const decoder = decoding.createDecoder(frame)
  const received = readBody(decoder)
  if (decoding.hasContent(decoder)) throw new Error('two messages in one frame')
  return received
}

function readBody(decoder: decoding.Decoder): Received {
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case MESSAGE_SYNC:
      return { type: 'sync', step: decoding.readVarUint(decoder), body: decoding.readVarUint8Array(decoder) }
    case MESSAGE_DURABLE:
      return { type: 'durable', count: decoding.readVarUint(decoder) }
    case MESSAGE_TROUBLE:
      return { type: 'trouble', inTrouble: decoding.readVarUint(decoder) === 1 }
    case MESSAGE_REFUSED:
      return { type: 'refused', refused: decoding.readVarUint(decoder) === 1 }
    case MESSAGE_AWARENESS: {
      const body = decoding.createDecoder(decoding.readVarUint8Array(decoder))
      const states = Array.from({ length: decoding.readVarUint(body) }, () => ({
        clientId: decoding.readVarUint(body),
        clock: decoding.readVarUint(body),
        state: JSON.parse(decoding.readVarString(body)) as ReceivedState['state'],
      }))
      return { type: 'awareness', states }
    }
    default:
      throw new Error(`message of type ${type}`)
  }
}

/** The update that setting a field of the workshop's description makes. */
export function metaUpdate(doc: Y.Doc, fields: Readonly<Record<string, unknown>>): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.transact(() => {
    for (const [field, value] of Object.entries(fields)) doc.getMap('meta').set(field, value)
  })
  return Y.encodeStateAsUpdate(doc, before)
}
