// One who may come in and sends whatever hurts: garbage, real messages with something wrong, those of other rooms.
import { connect, type Socket } from 'node:net'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { MESSAGE_AWARENESS, MESSAGE_SYNC } from '../../src/protocol/syncWire.ts'
import { mutate } from './mutate.ts'
import type { Random } from './random.ts'

/** What an attacker can draw from. */
export interface Arsenal {
  /** Updates of documents of its own. */
  readonly updates: readonly Uint8Array[]
  /** Frames that were really sent, in this room and in others. */
  readonly frames: Uint8Array[]
  /** Awareness ids of others. */
  readonly ids: readonly number[]
  readonly maxMessageBytes: number
}

export interface Door {
  readonly address: string
  /** A participant may delete what others wrote; then what they send is theirs, or an exact copy of what others sent. */
  readonly mayWrite: boolean
}

/** Connects, sends up to 30 messages until it is closed, and goes. Gives how many it sent and the code it was closed with. */
export async function attack(
  { address, mayWrite }: Door,
  arsenal: Arsenal,
  random: Random,
): Promise<{ sent: number; code: number }> {
  if (random.oneIn(12)) return await halfOpen(address, random)
  const ws = new WebSocket(address)
  let sent = 0
  /** Half a frame may have gone out: what follows, a goodbye too, is its other half. */
  let broken = false
  const closed = new Promise<number>((resolve) => {
    ws.on('close', resolve)
    ws.on('error', () => {}) // a close follows
  })
  await new Promise((resolve) => {
    ws.once('open', resolve)
    ws.once('close', resolve)
  })
  for (let count = 1 + random.below(30); count > 0 && ws.readyState === WebSocket.OPEN; count--) {
    sent++
    const way = random.below(40)
    if (way === 0) {
      rawSocket(ws).write(random.bytes(2 + random.below(40)))
      broken = true
    } else if (way === 1) ws.send('text')
    else if (way < 4) ws.ping(random.bytes(random.below(100)))
    else ws.send(nextFrame(arsenal, mayWrite, random))
    // Now and then the server has its say before the next one.
    if (random.oneIn(4)) await new Promise((resolve) => setImmediate(resolve))
  }
  if (broken || random.oneIn(3)) ws.terminate()
  else ws.close()
  return { sent, code: await closed }
}

function rawSocket(ws: WebSocket): Socket {
  return (ws as unknown as { _socket: Socket })._socket
}

/** Breaks off somewhere in the handshake, or stays and says nothing more. */
async function halfOpen(address: string, random: Random): Promise<{ sent: number; code: number }> {
  const { port, pathname, search } = new URL(address)
  const socket = connect(Number(port), '127.0.0.1')
  socket.on('error', () => {}) // the server may cut it
  await new Promise((resolve) => socket.once('connect', resolve))
  const request = [
    `GET ${pathname}${search} HTTP/1.1`,
    'Host: x',
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    '',
    '',
  ].join('\r\n')
  const bytes = Buffer.from(request)
  const part = random.oneIn(2) ? bytes.subarray(0, random.below(bytes.length)) : mutate(bytes, random)
  await new Promise((resolve) => socket.write(part, resolve))
  if (random.oneIn(2)) socket.resetAndDestroy()
  else socket.destroy()
  return { sent: 1, code: 0 }
}

function nextFrame(arsenal: Arsenal, mayWrite: boolean, random: Random): Uint8Array {
  const { updates, frames, ids, maxMessageBytes } = arsenal
  switch (random.below(12)) {
    case 0:
      return random.bytes(random.below(60))
    case 1:
      return Uint8Array.of(random.below(4), random.below(4), ...random.bytes(random.below(60)))
    case 2:
      if (random.oneIn(10)) return new Uint8Array(maxMessageBytes + 1)
      return mutate(mayWrite ? sync(2, random.pick(updates)) : random.pick(frames), random)
    case 3:
      return random.pick(frames).slice(0, random.below(20))
    case 4:
    case 5:
      return random.pick(frames)
    case 6:
      return sync(random.pick([1, 2]), random.pick(updates))
    case 7:
    case 8:
      return sync(random.pick([1, 2]), mutate(random.pick(updates), random))
    case 9:
      return sync(0, random.oneIn(2) ? Uint8Array.of(0) : random.bytes(random.below(20)))
    case 10:
      return awareness(
        random.pick(ids),
        random.below(2 ** 31),
        random.oneIn(3) ? 'null' : '{"cursor":{"x":666,"y":1}}',
      )
    default:
      return mutate(awareness(random.below(2 ** 31), random.below(9), '{"selection":"action:666"}'), random)
  }
}

function sync(step: number, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_SYNC)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, body)
  })
}

function awareness(id: number, clock: number, json: string): Uint8Array {
  const body = encoding.encode((encoder) => {
    for (const number of [1, id, clock]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(encoder, json)
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_AWARENESS)
    encoding.writeVarUint8Array(encoder, body)
  })
}
