// Somebody in a workshop: a device, and a socket that follows its session and counts what it is sent.
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Membership, WorkshopCreated } from '../../src/protocol/http.ts'
import { Device } from '../support/testServer.ts'

export interface SessionClient {
  readonly device: Device
  readonly socket: WebSocket
  /** When this client had what it waits for; 0 until then. */
  completeAt: number
  /** Since it was loaded. */
  bytes: number
  /** The largest update anybody was sent. */
  largestUpdate: number
}

export async function join(url: string, workshop: WorkshopCreated): Promise<Device> {
  const device = new Device(url)
  const joined = await device.json<Membership>('POST', '/api/join', { token: workshop.tokens.participant })
  if (typeof joined === 'string') throw new Error(joined)
  return device
}

/** `isComplete`: whether the session has what the client waits for. */
export async function followSession(
  url: string,
  workshop: WorkshopCreated,
  device: Device,
  isComplete: (doc: Y.Doc) => boolean,
): Promise<SessionClient> {
  const socket = openSession(url, workshop, device)
  const client: SessionClient = { device, socket, completeAt: 0, bytes: 0, largestUpdate: 0 }
  const doc = new Y.Doc()
  let loaded = false
  socket.on('message', (data: Buffer) => {
    if (data[0] !== 0) return
    const update = decoding.readVarUint8Array(decoding.createDecoder(data.subarray(2)))
    if (loaded) {
      client.bytes += data.length
      client.largestUpdate = Math.max(client.largestUpdate, update.length)
    }
    Y.applyUpdate(doc, update)
    if (data[1] === 1) loaded = true // the step 2 that ends the answer
    if (client.completeAt === 0 && isComplete(doc)) client.completeAt = performance.now()
  })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  socket.send(Uint8Array.of(0, 0, 1, 0))
  return client
}

/** When this client is sent a message with this text in it. Reads nothing else, so that a hundred of them cost nothing. */
export async function awaitText(
  url: string,
  workshop: WorkshopCreated,
  device: Device,
  text: string,
): Promise<{ readonly came: Promise<number> }> {
  const socket = openSession(url, workshop, device)
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const loaded = new Promise((resolve) => socket.once('message', resolve))
  const came = new Promise<number>((resolve) =>
    socket.on('message', (data: Buffer) => {
      if (data.includes(text)) resolve(performance.now())
    }),
  )
  socket.send(Uint8Array.of(0, 0, 1, 0))
  await loaded
  return { came }
}

/** Bytes of the whole session, as who comes now is sent it. */
export async function wholeSize(url: string, workshop: WorkshopCreated, device: Device): Promise<number> {
  const socket = openSession(url, workshop, device)
  await new Promise((resolve) => socket.once('open', resolve))
  const size = await new Promise<number>((resolve) => {
    socket.once('message', (data: Buffer) => resolve(data.length))
    socket.send(Uint8Array.of(0, 0, 1, 0))
  })
  socket.terminate()
  return size
}

function openSession(url: string, workshop: WorkshopCreated, device: Device): WebSocket {
  const headers = { cookie: device.cookie ?? '', origin: url }
  return new WebSocket(`${url.replace('http', 'ws')}/sync/${workshop.id}/session`, { headers })
}

export async function complete(clients: readonly SessionClient[]): Promise<void> {
  while (clients.some(({ completeAt }) => completeAt === 0)) await pause(20)
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
