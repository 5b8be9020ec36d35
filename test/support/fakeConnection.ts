// A connection of a room without a network: a test sees every message it is sent, and can make it a slow reader.
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { Metrics } from '../../server/metrics.ts'
import { Connection } from '../../server/rooms/connection.ts'

export interface FakeConnection {
  readonly connection: Connection
  /** Every message, oldest first. */
  readonly messages: readonly Uint8Array[]
  /** What the server closed it with. */
  readonly codes: readonly number[]
  readonly writes: number
  /** From now on it reads nothing of what it is sent. */
  stopReading(): void
  /** Reads all that waits, and goes on. */
  read(): void
}

export interface FakeConnectionOptions {
  readonly durable?: boolean
  readonly maxBufferedBytes?: number
  /** Called with each message. */
  readonly onMessage?: (message: Uint8Array) => void
}

const silent = { debug() {}, info() {}, warn() {}, error() {} }

export function createFakeConnection(options: FakeConnectionOptions = {}): FakeConnection {
  const messages: Uint8Array[] = []
  const codes: number[] = []
  let writes = 0
  let reads = true
  let drained = () => {}
  const ws = {
    OPEN: 1,
    readyState: 1,
    close: (code: number) => codes.push(code),
  }
  const socket = {
    writableLength: 0,
    on(event: string, call: () => void) {
      if (event === 'drain') drained = call
    },
    write(bytes: Uint8Array) {
      writes++
      if (!reads) socket.writableLength += bytes.length
      for (const message of messagesOf(bytes)) {
        messages.push(message)
        options.onMessage?.(message)
      }
    },
  }
  const person = { id: 'p', name: '', role: 'participant' }
  const connection = new Connection(
    ws as unknown as WebSocket,
    socket as unknown as Duplex,
    { role: 'participant', person, durable: options.durable ?? false },
    { maxBufferedBytes: options.maxBufferedBytes ?? 1e9 },
    silent,
    new Metrics(),
  )
  return {
    connection,
    messages,
    codes,
    get writes() {
      return writes
    },
    stopReading() {
      reads = false
    },
    read() {
      reads = true
      socket.writableLength = 0
      drained()
    },
  }
}

/** The messages of whole WebSocket frames, one after the other. */
function messagesOf(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const messages: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const [start, length] =
      bytes[at + 1] === 126
        ? [at + 4, view.getUint16(at + 2)]
        : bytes[at + 1] === 127
          ? [at + 10, Number(view.getBigUint64(at + 2))]
          : [at + 2, bytes[at + 1]!]
    at = start + length
    messages.push(bytes.slice(start, at))
  }
  return messages
}

/** The update in a sync message of step 2 or of type update; null for any other message. */
export function updateIn(message: Uint8Array): Uint8Array | null {
  if (message[0] !== 0 || message[1] === 0) return null
  const at = message.findIndex((byte, i) => i >= 2 && byte < 128) + 1
  return message.slice(at)
}
