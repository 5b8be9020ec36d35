// The messages the server writes, one per frame: the stock client reads only the first message of a frame.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {
  MESSAGE_AWARENESS,
  MESSAGE_DURABLE,
  MESSAGE_SYNC,
  MESSAGE_TROUBLE,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from '../../src/protocol/syncWire.ts'
import type { StateVector } from './stateVector.ts'

function syncFrame(type: number, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_SYNC)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, body)
  })
}

export function step1Frame(vector: StateVector): Uint8Array {
  return syncFrame(SYNC_STEP_1, Y.encodeStateVector(vector))
}

export function step2Frame(update: Uint8Array): Uint8Array {
  return syncFrame(SYNC_STEP_2, update)
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(SYNC_UPDATE, update)
}

/** No structs, no deletions. */
export const EMPTY_UPDATE = Uint8Array.of(0, 0)

/** "The first `count` updates of this connection are committed." */
export function durableFrame(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_DURABLE)
    encoding.writeVarUint(encoder, count)
  })
}

/** "What you sent cannot be written at present", or "it is written again". */
export function troubleFrame(inTrouble: boolean): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_TROUBLE)
    encoding.writeVarUint(encoder, inTrouble ? 1 : 0)
  })
}

/** Awareness entries, each already encoded. With none: three bytes that tell a stock client the line is alive. */
export function awarenessFrame(entries: readonly Uint8Array[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_AWARENESS)
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((body) => {
        encoding.writeVarUint(body, entries.length)
        for (const entry of entries) encoding.writeUint8Array(body, entry)
      }),
    )
  })
}
