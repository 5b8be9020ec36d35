// What the server writes: whole WebSocket frames, ready for the line, so that one buffer serves all receivers. One
// message per frame: the stock client reads only the first.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {
  MESSAGE_AWARENESS,
  MESSAGE_DURABLE,
  MESSAGE_REFUSED,
  MESSAGE_SYNC,
  MESSAGE_TROUBLE,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from '../../src/protocol/syncWire.ts'
import type { StateVector } from './decodedUpdate.ts'

/** First byte of an unfragmented binary frame. */
const BINARY = 0x82
/** A frame with its header: at most this much longer than its message. */
const MAX_HEADER_BYTES = 10
const MAX_VARUINT_BYTES = 5

/** A message in its WebSocket frame, unmasked as servers send them. */
function frame(message: Uint8Array): Buffer {
  const whole = Buffer.allocUnsafe(MAX_HEADER_BYTES + message.length)
  const at = writeHeader(whole, message.length)
  whole.set(message, at)
  return whole.subarray(0, at + message.length)
}

/** Writes the header of a frame whose message has `length` bytes; gives the length of the header. */
function writeHeader(target: Buffer, length: number): number {
  target[0] = BINARY
  if (length < 126) {
    target[1] = length
    return 2
  }
  if (length < 65_536) {
    target[1] = 126
    return target.writeUInt16BE(length, 2)
  }
  target[1] = 127
  target.writeUInt32BE(0, 2)
  return target.writeUInt32BE(length, 6)
}

/** A sync message around `body`: every update takes this way, so it writes each byte once. */
function syncFrame(type: number, body: Uint8Array): Buffer {
  const size = 2 + varUintBytes(body.length) + body.length
  const whole = Buffer.allocUnsafe(MAX_HEADER_BYTES + MAX_VARUINT_BYTES + 2 + body.length)
  let at = writeHeader(whole, size)
  whole[at++] = MESSAGE_SYNC
  whole[at++] = type
  let left = body.length
  for (; left > 127; left >>>= 7) whole[at++] = (left & 127) | 128
  whole[at++] = left
  whole.set(body, at)
  return whole.subarray(0, at + body.length)
}

function varUintBytes(value: number): number {
  return value < 128 ? 1 : 1 + varUintBytes(value >>> 7)
}

export function step1Frame(vector: StateVector): Buffer {
  return syncFrame(SYNC_STEP_1, Y.encodeStateVector(vector))
}

export function step2Frame(update: Uint8Array): Buffer {
  return syncFrame(SYNC_STEP_2, update)
}

export function updateFrame(update: Uint8Array): Buffer {
  return syncFrame(SYNC_UPDATE, update)
}

/** No structs, no deletions. */
export const EMPTY_UPDATE = Uint8Array.of(0, 0)

/** "The first `count` updates of this connection are committed." */
export function durableFrame(count: number): Buffer {
  return frame(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE_DURABLE)
      encoding.writeVarUint(encoder, count)
    }),
  )
}

/** "What you sent cannot be written at present", or "it is written again". */
export function troubleFrame(inTrouble: boolean): Buffer {
  return frame(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE_TROUBLE)
      encoding.writeVarUint(encoder, inTrouble ? 1 : 0)
    }),
  )
}

/** "What you send is not taken at present", or "it is taken again". */
export function refusedFrame(refused: boolean): Buffer {
  return frame(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE_REFUSED)
      encoding.writeVarUint(encoder, refused ? 1 : 0)
    }),
  )
}

/** Awareness entries, each already encoded. With none: three bytes that tell a stock client the line is alive. */
export function awarenessFrame(entries: readonly Uint8Array[]): Buffer {
  return frame(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE_AWARENESS)
      encoding.writeVarUint8Array(
        encoder,
        encoding.encode((body) => {
          encoding.writeVarUint(body, entries.length)
          for (const entry of entries) encoding.writeUint8Array(body, entry)
        }),
      )
    }),
  )
}
