// Reads what a client sends. Nothing is trusted: whatever does not read is null, and costs the sender its socket.
import * as decoding from 'lib0/decoding'
import {
  MESSAGE_AUTH,
  MESSAGE_AWARENESS,
  MESSAGE_QUERY_AWARENESS,
  MESSAGE_SYNC,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from '../../src/protocol/syncWire.ts'

export type ClientMessage =
  | { readonly type: 'step1'; readonly vector: Uint8Array }
  | { readonly type: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly body: Uint8Array }
  | { readonly type: 'query-awareness' }
  /** A kind of message that programs may use among themselves and that we do not know: ignored. */
  | { readonly type: 'unknown' }

export function readMessage(frame: Uint8Array): ClientMessage | null {
  try {
    return readTrusting(frame)
  } catch {
    return null // cut off or garbage: lib0 throws, and what it throws says nothing more
  }
}

function readTrusting(frame: Uint8Array): ClientMessage | null {
  const decoder = decoding.createDecoder(frame)
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE_SYNC:
      return readSync(decoder)
    case MESSAGE_AWARENESS:
      return { type: 'awareness', body: decoding.readVarUint8Array(decoder) }
    case MESSAGE_QUERY_AWARENESS:
      return { type: 'query-awareness' }
    case MESSAGE_AUTH:
      return null // only a server sends it
    default:
      return { type: 'unknown' }
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage | null {
  switch (decoding.readVarUint(decoder)) {
    case SYNC_STEP_1:
      return { type: 'step1', vector: decoding.readVarUint8Array(decoder) }
    case SYNC_STEP_2:
      return { type: 'step2', update: decoding.readVarUint8Array(decoder) }
    case SYNC_UPDATE:
      return { type: 'update', update: decoding.readVarUint8Array(decoder) }
    default:
      return null
  }
}
