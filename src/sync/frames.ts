// WebSocket frames as a client reads and writes them, for a line that carries them over plain HTTP.

const BINARY = 2
const CLOSE = 8
const PING = 9
const PONG = 10
/** Last frame of its message. */
const FINAL = 0x80
const MASKED = 0x80
/** Of frames to the server. What they are masked with is nobody's business here: with zeros they stay as they are. */
const MASK_BYTES = 4

export type ReceivedFrame =
  | { readonly type: 'binary' | 'ping'; readonly body: Uint8Array<ArrayBuffer> }
  | { readonly type: 'close'; readonly code: number; readonly reason: string }

function frame(type: number, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = body
  const lengthBytes = length < 126 ? 0 : length < 65_536 ? 2 : 8
  const at = 2 + lengthBytes + MASK_BYTES
  const whole = new Uint8Array(at + length)
  const view = new DataView(whole.buffer)
  whole[0] = FINAL | type
  whole[1] = MASKED | (lengthBytes === 0 ? length : lengthBytes === 2 ? 126 : 127)
  if (lengthBytes === 2) view.setUint16(2, length)
  if (lengthBytes === 8) view.setUint32(6, length)
  whole.set(body, at)
  return whole
}

export function binaryFrame(body: Uint8Array): Uint8Array<ArrayBuffer> {
  return frame(BINARY, body)
}

export function pongFrame(body: Uint8Array): Uint8Array<ArrayBuffer> {
  return frame(PONG, body)
}

export function closeFrame(code: number): Uint8Array<ArrayBuffer> {
  return frame(CLOSE, Uint8Array.of(code >> 8, code & 255))
}

/** Reads frames out of pieces that may be cut anywhere. */
export class FrameReader {
  #pieces: Uint8Array<ArrayBuffer>[] = []
  #bytes = 0
  /** No frame can be read before so many bytes are there. */
  #wanted = 2

  /** The frames that are whole with `piece`. Throws on what our server never sends: something else answers in its place. */
  read(piece: Uint8Array<ArrayBuffer>): ReceivedFrame[] {
    this.#pieces.push(piece)
    this.#bytes += piece.length
    if (this.#bytes < this.#wanted) return []
    const bytes = joined(this.#pieces)
    const frames: ReceivedFrame[] = []
    let at = 0
    for (;;) {
      const size = sizeOf(bytes, at)
      if (bytes.length - at < size.whole) {
        this.#pieces = [bytes.subarray(at)]
        this.#bytes = bytes.length - at
        this.#wanted = size.whole
        return frames
      }
      // A copy: who receives it keeps it.
      const found = readFrame(bytes[at] ?? 0, bytes.slice(at + size.head, at + size.whole))
      if (found !== null) frames.push(found)
      at += size.whole
    }
  }
}

/** Of the frame at `at`, as far as can be told from what is there. */
function sizeOf(bytes: Uint8Array, at: number): { readonly head: number; readonly whole: number } {
  const left = bytes.length - at
  if (left < 2) return { head: 2, whole: 2 }
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, left)
  const short = view.getUint8(1)
  if (short < 126) return { head: 2, whole: 2 + short }
  const head = short === 126 ? 4 : 10
  if (left < head) return { head, whole: head }
  return { head, whole: head + (short === 126 ? view.getUint16(2) : Number(view.getBigUint64(2))) }
}

function readFrame(first: number, body: Uint8Array<ArrayBuffer>): ReceivedFrame | null {
  switch (first) {
    case FINAL | BINARY:
      return { type: 'binary', body }
    case FINAL | PING:
      return { type: 'ping', body }
    case FINAL | PONG:
      return null
    case FINAL | CLOSE: {
      const code = body.length < 2 ? 1005 : new DataView(body.buffer, body.byteOffset).getUint16(0)
      return { type: 'close', code, reason: new TextDecoder().decode(body.subarray(2)) }
    }
    default:
      throw new Error('not a frame of our server')
  }
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
