// A room without a network and without threads, so that a test decides what takes how long.
import type { Duplex } from 'node:stream'
import { expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { Connection } from '../../../server/rooms/connection.ts'
import type { Documents } from '../../../server/rooms/documents.ts'
import { documentWork } from '../../../server/rooms/documentWork.ts'
import { Room } from '../../../server/rooms/room.ts'
import type { StoredRoom } from '../../../server/storage/storage.ts'
import { metaUpdate } from '../../support/wireClient.ts'

const log = { debug() {}, info() {}, warn: vi.fn(), error: vi.fn() }
const work = documentWork([])
const base = metaUpdate(new Y.Doc(), { title: 'base' })
const stored: StoredRoom = {
  snapshot: { data: base, stateVector: Y.encodeStateVectorFromUpdate(base) },
  intact: true,
  updates: [],
  damaged: [],
  seq: 0,
  schemaVersion: 1,
}

function makeRoom(documents: Partial<Documents>, from = stored): { room: Room; saved: () => number } {
  let seq = 0
  let saved = 0
  const room = new Room({ workshopId: 'w', document: 'board' }, from, {
    storage: {
      append: async () => ++seq,
      saveSnapshot: async () => {
        saved++
        return true
      },
    },
    documents: documents as Documents,
    now: () => 1,
    log,
    limits: { maxDocumentBytes: 1e9 },
  })
  return { room, saved: () => saved }
}

/** A connection that keeps what it is sent. */
function makeConnection(): { connection: Connection; frames: Uint8Array[]; codes: number[] } {
  const frames: Uint8Array[] = []
  const codes: number[] = []
  const ws = {
    OPEN: 1,
    readyState: 1,
    bufferedAmount: 0,
    send: (frame: Uint8Array) => frames.push(frame),
    close: (code: number) => codes.push(code),
  }
  const socket = { cork() {}, uncork() {} }
  const member = {
    role: 'participant',
    person: { id: 'p', name: '', role: 'participant' },
    durable: false,
  } as const
  const limits = { maxBufferedBytes: 1e9 }
  const connection = new Connection(
    ws as unknown as WebSocket,
    socket as unknown as Duplex,
    member,
    limits,
    log,
  )
  return { connection, frames, codes }
}

function steps(frames: readonly Uint8Array[]): number[] {
  return frames.flatMap((frame) => (frame[0] === 0 ? [frame[1]!] : []))
}

test('[SYNC-30] what is written while an answer is being computed follows the answer', async () => {
  let answer = () => {}
  const diff = vi.fn<Documents['diff']>(
    (bytes, vectors) =>
      new Promise((resolve) => {
        const result = work.diff(bytes, vectors)
        answer = () => resolve(result)
      }),
  )
  const { room } = makeRoom({ diff })
  const [ann, bob, eve] = [makeConnection(), makeConnection(), makeConnection()]
  for (const { connection } of [ann, bob, eve]) room.join(connection)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, base)
  const vector = Y.encodeStateVector(doc)
  room.receive(bob.connection, { type: 'step1', vector })
  room.receive(eve.connection, { type: 'step1', vector: Uint8Array.of(0) })
  room.receive(ann.connection, { type: 'update', update: metaUpdate(doc, { title: 'meanwhile' }) })

  await vi.waitFor(() => expect(steps(eve.frames)).toEqual([0, 2, 1, 2]))
  expect(steps(bob.frames)).toEqual([0])

  answer()
  await vi.waitFor(() => expect(steps(bob.frames)).toEqual([0, 1, 2]))
  const [, , update] = bob.frames
  expect(new TextDecoder().decode(update)).toContain('meanwhile')
  expect(steps(ann.frames)).toEqual([0]) // never its own
})

test('[SYNC-30] all who ask while an answer is being computed share the next one', async () => {
  const diff = vi.fn<Documents['diff']>(async (bytes, vectors) => work.diff(bytes, vectors))
  const { room } = makeRoom({ diff })
  const vector = Y.encodeStateVectorFromUpdate(base)
  const all = Array.from({ length: 20 }, makeConnection)
  for (const { connection } of all) {
    room.join(connection)
    room.receive(connection, { type: 'step1', vector })
  }
  await vi.waitFor(() => expect(all.map(({ frames }) => steps(frames))).toEqual(Array(20).fill([0, 1])))
  expect(diff.mock.calls.map(([, vectors]) => vectors.length)).toEqual([1, 19])
})

test('[SYNC-30] when an answer cannot be computed its client is asked to come back later', async () => {
  const { room } = makeRoom({ diff: () => Promise.reject(new Error('out of memory')) })
  const bob = makeConnection()
  room.join(bob.connection)
  room.receive(bob.connection, { type: 'step1', vector: Y.encodeStateVectorFromUpdate(base) })
  await vi.waitFor(() => expect(bob.codes).toEqual([1013]))
})

test('[SYNC-22] a fold that fails changes nothing and is not tried again at every update', async () => {
  const fold = vi.fn<Documents['fold']>(() => Promise.reject(new Error('out of memory')))
  const { room } = makeRoom({ fold })
  const [ann, bob] = [makeConnection(), makeConnection()]
  for (const { connection } of [ann, bob]) room.join(connection)
  const doc = new Y.Doc()
  for (let i = 1; i <= 900; i++) {
    room.receive(ann.connection, { type: 'update', update: metaUpdate(doc, { title: `${i}` }) })
    if (i % 100 === 0) await room.whenSettled()
  }
  expect(fold).toHaveBeenCalledTimes(1)
  room.receive(bob.connection, { type: 'step1', vector: Uint8Array.of(0) })
  expect(bob.frames.length).toBe(1 + 1 + 900 + 1)
})
