// Everything that somebody is sent, as bytes: both documents, presence, HTTP.
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Somebody, TestRoom } from './sessionRoom.ts'

/** An empty awareness message. */
const ALIVE = Buffer.from([1, 1, 0])

/** Somebody who keeps every byte they are sent. */
export interface Recorder {
  readonly who: Somebody
  /** Everything so far, as bytes; without the beats that keep a quiet line alive. */
  heard(): Buffer
  /** The session document as this person has it: every root of it, whatever its name. */
  document(): Record<string, Record<string, unknown>>
  /** What HTTP answered, by path. */
  readonly answers: ReadonlyMap<string, unknown>
  /** All that HTTP gives this person about the workshop and the round. */
  askEverything(roundId: string): Promise<void>
  close(): void
}

export async function record(room: TestRoom, who: Somebody): Promise<Recorder> {
  const frames: Buffer[] = []
  const answers = new Map<string, unknown>()
  const doc = new Y.Doc()
  const sockets = ['board', 'session'].map((document) => {
    const socket = new WebSocket(
      `${room.server.syncUrl}/${room.workshop.id}/${document}?schema=99&durable=1`,
      {
        headers: { cookie: who.device.cookie!, origin: room.server.url },
      },
    )
    socket.on('message', (data: Buffer) => {
      if (data.equals(ALIVE)) return
      frames.push(Buffer.from(data))
      if (document === 'session' && data[0] === 0 && data[1] !== 0) {
        const decoder = decoding.createDecoder(data.subarray(2))
        Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
      }
    })
    return socket
  })
  await Promise.all(
    sockets.map(async (socket) => {
      await new Promise((resolve) => socket.once('open', resolve))
      socket.send(Uint8Array.of(0, 0, 1, 0)) // step 1 of an empty document
      socket.send(Uint8Array.of(3)) // who is here
    }),
  )
  const get = async (path: string) => {
    const answer = await who.device.request('GET', `/api/workshops/${room.workshop.id}${path}`)
    const body = Buffer.from(await answer.arrayBuffer())
    frames.push(body)
    if (answer.headers.get('content-type')?.startsWith('application/json'))
      answers.set(path, JSON.parse(body.toString()))
    frames.push(Buffer.from(JSON.stringify([...answer.headers])))
  }
  return {
    who,
    heard: () => Buffer.concat(frames),
    document: () =>
      Object.fromEntries([...doc.share.keys()].map((name) => [name, doc.getMap(name).toJSON()])),
    answers,
    async askEverything(roundId) {
      const paths = ['', '/session', '/export', '/snapshots', '/summary', '/ratings.json', '/ratings.csv']
      for (const path of [
        ...paths,
        `/rounds/${roundId}/ballots`,
        `/rounds/${roundId}/moderation`,
        `/rounds/${roundId}`,
        '/rounds',
      ])
        await get(path)
    },
    close() {
      for (const socket of sockets) socket.terminate()
    },
  }
}
