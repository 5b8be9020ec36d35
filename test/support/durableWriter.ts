// A member who edits, keeps its document over lost lines, and remembers what the server has promised to keep.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { MESSAGE_DURABLE, MESSAGE_SYNC, MESSAGE_TROUBLE, SYNC_STEP_2 } from '../../src/protocol/syncWire.ts'

interface Edit {
  readonly key: string
  readonly kind: 'set' | 'remove'
  /** Which message of the present connection brought it; null while none has. */
  position: number | null
  acknowledged: boolean
}

/** What must be in a document, and what must not, whatever happened since. */
export interface Promised {
  readonly present: readonly string[]
  readonly absent: readonly string[]
}

export class DurableWriter {
  readonly doc = new Y.Doc()
  #address: string
  readonly #edits: Edit[] = []
  #waiting: Edit[] = []
  #ws: WebSocket | null = null
  #sent = 0
  /** Called when an acknowledgement came. */
  onAcknowledged: () => void = () => {}
  closeCode: number | null = null
  /** It was told that what it writes is not saved. */
  inTrouble = false
  /** What it sent, for others to send again. */
  recentFrames: Uint8Array[] = []

  constructor(address: string) {
    this.#address = `${address}&durable=1`
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#send((encoder) => writeUpdate(encoder, update))
    })
  }

  /** From the next `connect` on, another server of the same deployment. */
  goTo(address: string): void {
    this.#address = `${address}&durable=1`
  }

  /** True while there is a line. */
  get isConnected(): boolean {
    return this.#ws !== null
  }

  /** Resolves when the content has come and everything written before went out; rejects when there is no line. */
  connect(): Promise<this> {
    const ws = new WebSocket(this.#address)
    ws.binaryType = 'arraybuffer'
    this.#ws = ws
    this.closeCode = null
    this.inTrouble = false
    this.#sent = 0
    for (const edit of this.#waiting) edit.position = null
    return new Promise((resolve, reject) => {
      ws.on('open', () => this.#frame((encoder) => writeSyncStep1(encoder, this.doc)))
      ws.on('message', (data) => {
        if (this.#ws === ws && this.#take(new Uint8Array(data as ArrayBuffer))) resolve(this)
      })
      ws.on('error', reject)
      ws.on('close', (code) => {
        if (this.#ws === ws) this.#ws = null
        this.closeCode = code
        reject(new Error(`closed with ${code}`))
      })
    })
  }

  /** True for the step 2 that answers ours. */
  #take(frame: Uint8Array): boolean {
    const decoder = decoding.createDecoder(frame)
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE_SYNC: {
        const reply = encoding.createEncoder()
        encoding.writeVarUint(reply, MESSAGE_SYNC)
        const kind = readSyncMessage(decoder, reply, this.doc, this, (error) => {
          throw error
        })
        // It has everything that was written so far.
        if (encoding.length(reply) > 1) this.#sendCounted(encoding.toUint8Array(reply))
        return kind === SYNC_STEP_2
      }
      case MESSAGE_DURABLE:
        this.#acknowledge(decoding.readVarUint(decoder))
        return false
      case MESSAGE_TROUBLE:
        this.inTrouble = decoding.readVarUint(decoder) === 1
        return false
      default:
        return false
    }
  }

  #acknowledge(count: number): void {
    this.#waiting = this.#waiting.filter((edit) => {
      edit.acknowledged = edit.position !== null && edit.position <= count
      return !edit.acknowledged
    })
    this.onAcknowledged()
  }

  #send(write: (encoder: encoding.Encoder) => void): void {
    this.#sendCounted(this.#message(write))
  }

  #sendCounted(frame: Uint8Array): void {
    if (this.#ws?.readyState !== WebSocket.OPEN) return
    this.#ws.send(frame)
    if (this.recentFrames.length < 50) this.recentFrames.push(frame)
    this.#sent++
    for (const edit of this.#waiting) edit.position ??= this.#sent
  }

  #frame(write: (encoder: encoding.Encoder) => void): void {
    this.#ws?.send(this.#message(write))
  }

  #message(write: (encoder: encoding.Encoder) => void): Uint8Array {
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE_SYNC)
      write(encoder)
    })
  }

  #resting = 0

  /** Writes nothing until released. */
  rest(): () => void {
    this.#resting++
    return () => this.#resting--
  }

  get isResting(): boolean {
    return this.#resting > 0
  }

  set(key: string, value: unknown): void {
    this.#note(key, 'set')
    this.doc.getMap('meta').set(key, value)
  }

  remove(key: string): void {
    this.#note(key, 'remove')
    this.doc.getMap('meta').delete(key)
  }

  #note(key: string, kind: Edit['kind']): void {
    const edit: Edit = { key, kind, position: null, acknowledged: false }
    this.#edits.push(edit)
    this.#waiting.push(edit)
  }

  /** Edits the server has not promised to keep yet. */
  get unacknowledged(): number {
    return this.#waiting.length
  }

  get edits(): number {
    return this.#edits.length
  }

  /** Keys are set once and removed once at most. */
  promised(): Promised {
    const removed = new Set(this.#edits.filter((edit) => edit.kind === 'remove').map((edit) => edit.key))
    const kept = this.#edits.filter((edit) => edit.acknowledged)
    return {
      present: kept.filter((edit) => edit.kind === 'set' && !removed.has(edit.key)).map((edit) => edit.key),
      absent: kept.filter((edit) => edit.kind === 'remove').map((edit) => edit.key),
    }
  }

  /** Goes without a word. */
  drop(): void {
    const ws = this.#ws
    this.#ws = null
    ws?.terminate()
  }
}
