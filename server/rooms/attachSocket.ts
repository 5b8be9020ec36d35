// What comes in by a socket, within its limits, to its room.
import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'
import { mayWrite } from '../../src/protocol/roles.ts'
import type { CloseCode } from '../../src/protocol/syncWire.ts'
import type { ServerConfig } from '../config.ts'
import type { Metrics } from '../metrics.ts'
import type { Connection } from './connection.ts'
import type { DecodeBudget } from './decodeBudget.ts'
import { Inbox } from './inbox.ts'
import { readMessage } from './messages.ts'
import type { Pacer } from './pacer.ts'
import type { Room } from './room.ts'
import { createTokenBucket } from './tokenBucket.ts'

/** A connection may send this many seconds' worth of messages at once. */
const BURST_SECONDS = 10
/** Of who only reads: asks, presence and pings. Its step 2 may be larger, the stock client sends one; it is dropped unread. */
const READER_MESSAGE_MAX_BYTES = 64 * 1024

/** A socket that was let in. */
export interface AttachedSocket {
  readonly ws: WebSocket
  /** Under `ws`. */
  readonly socket: Duplex
  readonly connection: Connection
  readonly room: Pick<Room, 'join' | 'leave' | 'receive'>
  /** The socket has closed and left the room. */
  readonly onLeft: () => void
  readonly budget: DecodeBudget
  /** Of all sockets. */
  readonly pacer: Pacer
}

export interface AttachDeps {
  readonly metrics: Metrics
  readonly config: Pick<ServerConfig, 'messagesPerSecond' | 'bytesPerSecond' | 'maxMessageBytes'>
  readonly now: () => number
}

/** Joins the room, and leaves it when the socket closes. */
export function attachSocket(attached: AttachedSocket, deps: AttachDeps): void {
  const { ws, socket, connection, room, onLeft, pacer } = attached
  const judge = createJudge(attached, deps)
  const inbox = new Inbox(ws, pacer, (data, isBinary) => {
    if (!connection.isOpen) return // what comes after the verdict
    const refusal = judge(data, isBinary)
    if (refusal === null) return
    connection.close(refusal)
    stopReading(socket)
  })
  ws.on('message', (data, isBinary) => inbox.push(data, isBinary))
  ws.once('close', () => {
    room.leave(connection)
    onLeft()
  })
  room.join(connection)
}

/** Gives each message to the room, or says why its sender must be closed. */
function createJudge({ connection, room, budget }: AttachedSocket, { metrics, config, now }: AttachDeps) {
  const { messagesPerSecond, bytesPerSecond, maxMessageBytes } = config
  const messages = createTokenBucket(messagesPerSecond * BURST_SECONDS, messagesPerSecond, now)
  const bytesAtOnce = Math.max(bytesPerSecond * BURST_SECONDS, maxMessageBytes)
  const bytes = createTokenBucket(bytesAtOnce, bytesPerSecond, now)
  return (data: RawData, isBinary: boolean): CloseCode | null => {
    if (!(data instanceof Buffer)) return 4400 // `ws` gives nothing else, as it is set up
    metrics.bytesReceived += data.length
    if (!messages.take() || !bytes.take(data.length)) return 4429
    const message = isBinary ? readMessage(data) : null
    if (message === null) return 4400
    const isReader = !mayWrite(connection.role)
    if (isReader && message.type !== 'step2' && data.length > READER_MESSAGE_MAX_BYTES) return 4413
    if (message.type === 'update' || message.type === 'step2') metrics.updatesReceived++
    return room.receive(connection, message, budget)
  }
}

/** After the verdict: what still comes is not looked at, and the goodbye is not waited for. */
function stopReading(socket: Duplex): void {
  socket.removeAllListeners('data')
  socket.resume()
  socket.end()
}
