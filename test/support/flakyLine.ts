// A line as in a cellar: so many bytes a second in each direction, and of its segments one in ten lost.
//
// What programs see of that, under TCP: a lost segment is sent again after a pause, and everything behind it waits; now and
// then the pause is so long that the connection is given up. Segments are neither reordered nor damaged for them.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import type { Random } from './random.ts'

/** 50 kbit/s. */
const BYTES_A_SECOND = 6250
const SEGMENT_BYTES = 1460
const LOST_ONE_IN = 10
/** Of what is lost. */
const BROKEN_ONE_IN = 12
const AGAIN_MS = 200
const AGAIN_MORE_MS = 400
const WAITING_MAX_BYTES = 32 * 1024

export interface FlakyLine {
  readonly port: number
  readonly seen: { bytes: number; lost: number; broken: number }
  /** True: everything is cut, and refused until it is false again. */
  isOut: boolean
  close(): Promise<void>
}

/** `to`: the port of the server. */
export async function startFlakyLine(to: number, random: Random): Promise<FlakyLine> {
  const pairs = new Set<readonly [Socket, Socket]>()
  const seen: FlakyLine['seen'] = { bytes: 0, lost: 0, broken: 0 }
  let isOut = false
  /** All connections share the line, each direction by itself. */
  const directions = [createDirection(), createDirection()]

  function createDirection() {
    const waiting: { readonly bytes: Buffer; readonly from: Socket; readonly to: Socket }[] = []
    let busy = false
    const next = () => {
      const segment = waiting.shift()
      busy = segment !== undefined
      if (segment === undefined) return
      const isLost = random.oneIn(LOST_ONE_IN)
      const again = isLost ? AGAIN_MS + random.below(AGAIN_MORE_MS) : 0
      if (isLost) seen.lost++
      setTimeout(
        () => {
          if (isLost && random.oneIn(BROKEN_ONE_IN)) {
            seen.broken++
            segment.from.destroy()
            segment.to.destroy()
          }
          seen.bytes += segment.bytes.length
          if (segment.bytes.length === 0) segment.to.destroy()
          else if (segment.to.writable) segment.to.write(segment.bytes)
          if (waiting.length * SEGMENT_BYTES < WAITING_MAX_BYTES) segment.from.resume()
          next()
        },
        (segment.bytes.length / BYTES_A_SECOND) * 1000 + again,
      )
    }
    return (bytes: Buffer, from: Socket, far: Socket) => {
      // The end of a connection comes after its last byte.
      if (bytes.length === 0) waiting.push({ bytes, from, to: far })
      for (let at = 0; at < bytes.length; at += SEGMENT_BYTES)
        waiting.push({ bytes: bytes.subarray(at, at + SEGMENT_BYTES), from, to: far })
      if (waiting.length * SEGMENT_BYTES >= WAITING_MAX_BYTES) from.pause()
      if (!busy) next()
    }
  }

  const server = createServer((near) => {
    near.on('error', () => {})
    if (isOut) {
      near.destroy()
      return
    }
    const far = connect(to, '127.0.0.1')
    far.on('error', () => {})
    const pair = [near, far] as const
    pairs.add(pair)
    near.on('data', (bytes: Buffer) => directions[0]?.(bytes, near, far))
    far.on('data', (bytes: Buffer) => directions[1]?.(bytes, far, near))
    near.on('close', () => directions[0]?.(Buffer.alloc(0), near, far))
    far.on('close', () => {
      directions[1]?.(Buffer.alloc(0), far, near)
      pairs.delete(pair)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    get isOut() {
      return isOut
    },
    set isOut(out) {
      isOut = out
      if (out) for (const pair of pairs) for (const socket of pair) socket.destroy()
    },
    async close() {
      for (const pair of pairs) for (const socket of pair) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
